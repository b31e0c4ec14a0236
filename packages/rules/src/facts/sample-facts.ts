import { type Pointer, type Request } from '@smslint/core';
import { parse as parseHost } from 'tldts';
import { read } from '../reading/reading.js';
import { wordsOf } from '../reading/words.js';
import { namesBrand, withoutBrand } from './brand-name.js';
import { matchesIn } from './cue-facts.js';
import { ofRequest, ofText, type Context, type Fact, type FactValue, type Subject } from './fact.js';
import { domainsIn, phonesWrittenIn, webAddressesIn, withoutAddresses } from './links.js';
import { mentionsOptOut } from './reply-words.js';
import { useCaseOf } from './use-case-facts.js';
import {
  isSpecific,
  linkVariablesIn,
  phoneVariablesIn,
  unbracketedIn,
  variablesIn,
  withoutVariables,
} from './variables.js';

const names: readonly Pointer[] = ['/brand/name', '/brand/aliases', '/brand/legalName'];
const declared: readonly Pointer[] = ['/messageType', '/useCase/category', '/useCase/subCategories'];

/** Observations about the sample messages, one by one and together. */
export const sampleFacts = {
  sampleCount: ofRequest(
    'How many samples there are that are not blank',
    ['/samples'],
    (context) => samplesOf(context.request).length,
  ),
  samplesWithOptOut: ofRequest(
    'How many samples tell how to opt out',
    ['/samples', '/stop/keywords'],
    (context) => samplesOf(context.request).filter((text) => mentionsOptOut(text, context)).length,
  ),
  samplesNamingBrand: ofRequest(
    'How many samples name the brand',
    ['/samples', ...names],
    ({ request }) => samplesOf(request).filter((text) => namesBrand(text, request)).length,
  ),
  optOutOwedIn: ofSample(
    'The practices by which this sample, which has none, should tell how to opt out: every sample, each promotional one, or one of them all',
    ['/samples', '/stop/keywords', '/messageType'],
    optOutOwedIn,
  ),
  samplesWithLink: ofRequest(
    'How many samples hold a web address, or a variable that stands for one',
    ['/samples'],
    ({ request }) =>
      samplesOf(request).filter((text) => [...webAddressesIn(text), ...linkVariablesIn(text)].length > 0).length,
  ),
  samplesWithPhone: ofRequest(
    'How many samples hold a phone number, or a variable that stands for one',
    ['/samples', '/countries'],
    ({ request: { samples, countries } }) =>
      samplesOf({ samples }).filter(
        (text) => [...phonesWrittenIn(text, countries), ...phoneVariablesIn(text)].length > 0,
      ).length,
  ),
  shortenersIn: ofText('The public link shorteners that it sends people to', [], (text, { data }) => {
    const hosts = webAddressesIn(text)
      .filter((address) => /^[a-z]+:\/\/|\//i.test(address))
      .map((address) => parseHost(address).hostname?.replace(/^www\./, '') ?? '');
    return [...new Set(hosts.filter((host) => data.shorteners.hosts.includes(host)))];
  }),
  unrelatedDomains: ofText(
    'The domains of its web addresses that neither the brand nor the rest of the request names',
    ['/brand', '/optIn', '/help', '/useCase'],
    (text, { request }) => unrelatedDomainsIn(text, request),
  ),
  firstUnbracketedVariable: ofRequest(
    'The first sample with a variable that is not in square brackets, as a pointer',
    ['/samples'],
    ({ request }) => {
      const index = (request.samples ?? []).findIndex((text) => unbracketedIn(text).length > 0);
      return index < 0 ? [] : [`/samples/${String(index)}`];
    },
  ),
  unbracketedVariables: ofRequest(
    'The variables of the samples that are not in square brackets',
    ['/samples'],
    ({ request }) => [
      ...new Set(
        samplesOf(request)
          .flatMap(unbracketedIn)
          .map((one) => one.replace(/[^\p{L}\p{N}%_ ]/gu, '').trim()),
      ),
    ],
  ),
  hasSubject: ofText(
    'Whether it says anything besides the sender, greetings, keywords and variables for the whole',
    names,
    (text, context) => variablesIn(text).some(isSpecific) || subjectWordsIn(text, context).length > 0,
  ),
  nearlyRepeats: ofSample(
    'The number of the earlier sample that this one repeats but for a few words, counted from 1; null where it repeats none',
    ['/samples', ...names],
    nearlyRepeats,
  ),
  showsOtherUse: ofText(
    'What it shows that the declared use case does not hold: promotion, one-time codes, deliveries, appointments, accounts',
    declared,
    (text, context) => otherUsesIn(text, context),
  ),
  samplesOfOtherUse: ofRequest(
    'How many samples show what the declared use case does not hold',
    ['/samples', ...declared],
    (context) => samplesOf(context.request).filter((text) => otherUsesIn(text, context).length > 0).length,
  ),
  samplesMostlyOfOtherUse: ofRequest(
    'Whether more than half of the samples show what the declared use case does not hold',
    ['/samples', ...declared],
    (context) => {
      const samples = samplesOf(context.request);
      return 2 * samples.filter((text) => otherUsesIn(text, context).length > 0).length > samples.length;
    },
  ),
  showsMoreThanCodes: ofText(
    'What comes with a one-time code, or in a program of one-time codes, and does not belong there: promotion, a link to another site',
    ['/messageType', '/brand', '/optIn', '/help', '/useCase'],
    (text, context) => besidesCodes(text, context),
  ),
} as const satisfies Record<string, Fact>;

function ofSample(
  describes: string,
  reads: readonly Pointer[],
  observe: (text: string, index: number, context: Context) => FactValue,
): Fact {
  return {
    about: 'subject',
    describes,
    reads,
    observe: (context: Context, { pointer, value }: Subject) => {
      if (typeof value !== 'string' || value.trim() === '') return null;
      return observe(value.trim(), Number(pointer.split('/').at(-1)), context);
    },
  };
}

function samplesOf({ samples }: Pick<Request, 'samples'>): string[] {
  return (samples ?? []).filter((text) => text.trim() !== '');
}

/** What a sample without the opt-out is asked for by the practices of the providers; nothing where it has it. */
function optOutOwedIn(text: string, index: number, context: Context): string[] {
  const { samples = [], messageType } = context.request;
  if (mentionsOptOut(text, context)) return [];
  const promotes = (one: string): boolean => read(one, context.cues).says('promotional-message');
  const isPromotional = promotes(text);
  const owed = ['every', ...(isPromotional ? ['promotional'] : [])];
  if (messageType === 'otp' || samples.some((one) => mentionsOptOut(one, context))) return owed;
  // Where none has it, one finding is enough: at the first that promotes, or else at the first.
  const first = samples.findIndex((one) => one.trim() !== '' && promotes(one));
  const place = first < 0 ? samples.findIndex((one) => one.trim() !== '') : first;
  return index === place ? [...owed, 'one'] : owed;
}

/** The words that give a message its subject. */
function subjectWordsIn(text: string, context: Context): string[] {
  const body = withoutBrand(withoutVariables(withoutAddresses(text)), context.request);
  const besides = ['opt-out', 'help', 'rates', 'frequency', 'filler-words', 'stand-in-text'].flatMap((cue) =>
    matchesIn(body, cue, context),
  );
  return wordsOf(body)
    .filter(({ letters }) => /\p{L}/u.test(letters))
    .filter(({ start, end }) => !besides.some((match) => match.start <= start && end <= match.end))
    .map(({ letters }) => letters);
}

/** How much of their words two messages may share before they are nearly the same. */
const mostShared = 0.85;

/** Messages of fewer words of their own are of one form without being the same. */
const fewestWords = 2;

function nearlyRepeats(text: string, index: number, context: Context): number | null {
  const own = new Set(subjectWordsIn(text, context));
  const earlier = (context.request.samples ?? []).slice(0, index).findIndex((other) => {
    if (other.trim() === text) return true;
    if (own.size < fewestWords) return false;
    const others = new Set(subjectWordsIn(other, context));
    const shared = [...own].filter((word) => others.has(word)).length;
    return shared / (own.size + others.size - shared) >= mostShared;
  });
  return earlier < 0 ? null : earlier + 1;
}

/** What messages show, by the cue that finds it; the first that a message shows is what it is about. */
const uses = {
  'one-time codes': 'otp-message',
  deliveries: 'delivery-message',
  appointments: 'appointment-message',
  accounts: 'account-message',
} as const;

type Use = keyof typeof uses;

/** What the samples of a use case show, where they can only show that. */
const usesOf: Readonly<Record<string, readonly Use[]>> = {
  '2FA': ['one-time codes', 'accounts'],
  DELIVERY_NOTIFICATION: ['deliveries', 'accounts'],
  FRAUD_ALERT: ['accounts', 'one-time codes'],
  SECURITY_ALERT: ['accounts', 'one-time codes'],
  MARKETING: [],
};

function otherUsesIn(text: string, context: Context): string[] {
  const { request, data } = context;
  const useCase = useCaseOf(request.useCase.category, data);
  const says = (cue: string): boolean => read(text, context.cues).says(cue);
  const promotes = says('promotional-message');
  if (isOfCodes(context)) return promotes ? [] : usesBesides(['one-time codes', 'accounts'], says);
  if (promotes) return request.messageType === 'promotional' || mayPromote(context) ? [] : ['promotion'];
  const own = usesOf[useCase ?? ''];
  return own === undefined ? [] : usesBesides(own, says);
}

function usesBesides(own: readonly Use[], says: (cue: string) => boolean): string[] {
  const shown = (Object.keys(uses) as Use[]).filter((use) => says(uses[use]));
  return shown.some((use) => own.includes(use)) ? [] : shown;
}

/** Whether the declared use cases hold marketing, whatever the message type says. */
function mayPromote({ request: { useCase }, data }: Context): boolean {
  const promotional = ['MARKETING', 'CHARITY', 'POLITICAL', 'SWEEPSTAKE'];
  return [useCase.category, ...(useCase.subCategories ?? [])].some((category) =>
    promotional.includes(useCaseOf(category, data) ?? ''),
  );
}

function isOfCodes({ request: { messageType, useCase }, data }: Context): boolean {
  return messageType === 'otp' || useCaseOf(useCase.category, data) === '2FA';
}

function besidesCodes(text: string, context: Context): string[] {
  const unrelated = unrelatedDomainsIn(text, context.request);
  const reading = read(text, context.cues);
  const isCode = reading.says('otp-message');
  if (!isCode && !isOfCodes(context)) return [];
  return [
    ...(reading.says('promotional-message') ? ['promotion'] : []),
    ...(isCode && unrelated.length > 0 ? ['a link to another site'] : []),
  ];
}

function unrelatedDomainsIn(text: string, request: Request): string[] {
  const { brand, optIn, help, useCase } = request;
  const elsewhere = domainsIn(JSON.stringify({ brand, optIn, help, useCase })).map(labelOf);
  return [...new Set(webAddressesIn(text).flatMap(domainsIn))].filter(
    (domain) => !elsewhere.includes(labelOf(domain)) && !namesBrand(labelOf(domain), request),
  );
}

function labelOf(domain: string): string {
  return parseHost(domain).domainWithoutSuffix ?? domain;
}
