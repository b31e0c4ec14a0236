import type { Pointer, Request } from '@smslint/core';
import { read } from '../reading/reading.js';
import { namesBrand } from './brand-name.js';
import { ofRequest, ofText, type Context, type Fact, type FactValue, type Subject } from './fact.js';
import { phonesWrittenIn, webAddressesIn } from './links.js';
import { nearlyRepeats, subjectWordsIn } from './message-subject.js';
import { besidesCodes, otherUsesIn, unrelatedDomainsIn } from './message-uses.js';
import { shortenersIn } from './public-hosts.js';
import { mentionsOptOut } from './reply-words.js';
import { isSpecific, linkVariablesIn, phoneVariablesIn, unbracketedIn, variablesIn } from './variables.js';

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
    ({ request }) => samplesOf(request).filter(showsLink).length,
  ),
  samplesWithPhone: ofRequest(
    'How many samples hold a phone number, or a variable that stands for one',
    ['/samples', '/countries'],
    ({ request }) => samplesOf(request).filter((text) => showsPhone(text, request)).length,
  ),
  samplesShowLink: ofRequest(
    'Whether any sample holds a web address, or a variable for one; null where there is no sample',
    ['/samples'],
    ({ request }) => {
      const samples = samplesOf(request);
      return samples.length === 0 ? null : samples.some(showsLink);
    },
  ),
  samplesShowPhone: ofRequest(
    'Whether any sample holds a phone number, or a variable for one; null where there is no sample',
    ['/samples', '/countries'],
    ({ request }) => {
      const samples = samplesOf(request);
      return samples.length === 0 ? null : samples.some((text) => showsPhone(text, request));
    },
  ),
  shortenersIn: ofText('The public link shorteners that it sends people to', [], shortenersIn),
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

function showsLink(text: string): boolean {
  return [...webAddressesIn(text), ...linkVariablesIn(text)].length > 0;
}

function showsPhone(text: string, { countries }: Request): boolean {
  return [...phonesWrittenIn(text, countries), ...phoneVariablesIn(text)].length > 0;
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
