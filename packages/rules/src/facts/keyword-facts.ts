import type { Pointer, Request } from '@smslint/core';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min/es6';
import { matchesIn } from './cue-facts.js';
import { ofRequest, ofText, type Context, type Fact } from './fact.js';
import { hostOf } from './host-of.js';
import { agree, frequenciesIn, type Frequency } from './frequency.js';
import { domainsIn, emailAddressesIn, phonesWrittenIn } from './links.js';
import { isNameKnownFrom } from './other-names.js';
import { mentionsOptOut } from './reply-words.js';
import { withoutInvisible } from './plain-marks.js';
import { plainKeyword } from './plain-keyword.js';
import { oncePer } from '../once-per.js';
import { expressionOf } from '../expression.js';
import { betweenWords } from '../plain-words.js';

const ownAddresses: readonly Pointer[] = [
  '/brand/website',
  '/brand/supportEmail',
  '/brand/privacyPolicyUrl',
  '/brand/termsUrl',
  '/brand/name',
  '/brand/aliases',
  '/brand/legalName',
];

/** What may be a variable: what stands between brackets. */
const bracketed = /[[{<][^[\]{}<>]*[\]}>]/g;

/** Observations about keywords and the replies to them. */
export const keywordFacts = {
  foreignMailDomains: ofText(
    'The domains of its e-mail addresses that are not known to be the brand’s; null where the brand gives no website and no address',
    ownAddresses,
    foreignMailDomains,
  ),
  foreignMailAddresses: ofText(
    'Its e-mail addresses at domains that are not known to be the brand’s',
    ownAddresses,
    (text, context) => {
      const domains = foreignMailDomains(text, context) ?? [];
      return emailAddressesIn(text).filter((address) => domainsIn(address).some((domain) => domains.includes(domain)));
    },
  ),
  hasTollFreeOrMail: ofText(
    'Whether it gives an e-mail address, a toll-free number or a variable that may stand for one',
    ['/countries'],
    (text, { request: { countries } }) =>
      emailAddressesIn(text).length > 0 ||
      text.match(bracketed)?.some((variable) => /mail|phone/i.test(variable)) === true ||
      phonesWrittenIn(text, countries).some(isTollFree),
  ),
  missingFromHelp: ofText(
    'What a HELP response leaves out of: how often messages come, what they cost, how to opt out',
    ['/stop/keywords'],
    (text, context) => [
      ...(matchesIn(text, 'frequency', context).length > 0 ? [] : ['how often messages come']),
      ...(matchesIn(text, 'rates', context).length > 0 ? [] : ['that message and data rates may apply']),
      ...(mentionsOptOut(text, context) ? [] : ['how to opt out']),
    ],
  ),
  commonOptOutWordsNotListed: ofRequest(
    'Of STOP, END, QUIT, CANCEL and UNSUBSCRIBE, those that the request does not list',
    ['/stop/keywords'],
    ({ request, data }) => notListed(data.keywords.commonOptOut, request.stop?.keywords),
  ),
  optOutWordsToList: ofRequest(
    'The common opt-out words that the request does not list, and for a long code at AWS all others that AWS enforces',
    ['/stop/keywords', '/number/type', '/provider'],
    ({ request, data }) => {
      const enforced = request.number.type === 'long-code' && request.provider === 'aws' ? data.keywords.optOut : [];
      return notListed([...new Set([...data.keywords.commonOptOut, ...enforced])], request.stop?.keywords);
    },
  ),
  lawfulOptOutWordsNotListed: ofRequest(
    'Of the words that count as an opt-out by United States law, those that the request does not list',
    ['/stop/keywords'],
    ({ request, data }) => notListed(data.keywords.lawfulOptOut, request.stop?.keywords),
  ),
  helpWordsNotListed: ofRequest(
    'Of HELP and INFO, those that the request does not list',
    ['/help/keywords'],
    ({ request, data }) => notListed(data.keywords.help, request.help?.keywords),
  ),
  isKeywordInFlow: ofText(
    'Whether the opt-in flow, the call to action or the description tells of the keyword; null where there is no flow',
    ['/optIn/workflow', '/optIn/callToAction', '/useCase/description'],
    (keyword, { request: { optIn, useCase } }) => {
      if ((optIn?.workflow ?? '').trim() === '') return null;
      const text = `${optIn?.workflow ?? ''} ${optIn?.callToAction ?? ''} ${useCase.description}`.toUpperCase();
      return text.split(betweenKeywords(text)).includes(keyword.toUpperCase());
    },
  ),
  otherFrequencies: ofText(
    'How often messages come by it, where the consent text says otherwise in numbers',
    ['/optIn/callToAction', '/optIn/workflow'],
    (text, { request }) => {
      const agreedTo = agreedFrequencies(request);
      const own = agreedTo.length === 0 ? [] : frequenciesIn(text);
      if (own.some((one) => agreedTo.some((other) => agree(one, other)))) return [];
      return own.map(({ most, each }) => `${String(most)} per ${each}`);
    },
  ),
  agreedFrequencies: ofRequest(
    'How often messages come by the consent text, where it says so in numbers',
    ['/optIn/callToAction', '/optIn/workflow'],
    ({ request }) => [...new Set(agreedFrequencies(request).map(({ most, each }) => `${String(most)} per ${each}`))],
  ),
  agreedFrequency: ofRequest(
    'The same as words for a message, such as "4 msgs per month"; null where the consent text gives no number, or several',
    ['/optIn/callToAction', '/optIn/workflow'],
    ({ request }) => {
      const texts = agreedFrequencies(request).map(
        ({ most, each }) => `${String(most)} ${most === 1 ? 'msg' : 'msgs'} per ${each}`,
      );
      return new Set(texts).size === 1 ? (texts[0] ?? null) : null;
    },
  ),
  untidyKeywordLists: ofRequest(
    'The lists of keywords with untidy ones, as pointers',
    ['/stop/keywords', '/help/keywords'],
    ({ request: { stop, help } }) => [
      ...(untidyKeywords(stop?.keywords).length > 0 ? ['/stop/keywords'] : []),
      ...(untidyKeywords(help?.keywords).length > 0 ? ['/help/keywords'] : []),
    ],
  ),
  untidyKeywords: ofRequest(
    'The keywords that are blank, have space around them or stand twice in their list, in quotes',
    ['/stop/keywords', '/help/keywords'],
    ({ request: { stop, help } }) => [...untidyKeywords(stop?.keywords), ...untidyKeywords(help?.keywords)],
  ),
} as const satisfies Record<string, Fact>;

const agreedFrequencies = oncePer(({ optIn }: Request): Frequency[] =>
  frequenciesIn(`${optIn?.callToAction ?? ''}\n${optIn?.workflow ?? ''}`),
);

function untidyKeywords(keywords: readonly string[] = []): string[] {
  const plain = keywords.map((word) => tidy(word).toUpperCase());
  return keywords
    .filter((word, index) => tidy(word) !== word || word === '' || plain.indexOf(plain[index] ?? '') < index)
    .map((word) => JSON.stringify(word));
}

function tidy(word: string): string {
  return withoutInvisible(word).trim();
}

function foreignMailDomains(text: string, { request: { brand } }: Context): string[] | null {
  const own = domainsIn(
    [brand.website, brand.supportEmail, brand.privacyPolicyUrl, brand.termsUrl].filter(Boolean).join(' '),
  );
  if (own.length === 0) return null;
  const names = [brand.name, brand.legalName ?? '', ...(brand.aliases ?? [])];
  const labels = own.map(labelOf);
  return [...new Set(emailAddressesIn(text).flatMap(domainsIn))].filter((domain) => {
    const label = labelOf(domain);
    // Domains such as example.com are kept for examples.
    return (
      label !== 'example' &&
      !labels.includes(label) &&
      !isNameKnownFrom(label, names, labels) &&
      !names.some((name) => isWithin(name, label))
    );
  });
}

function labelOf(domain: string): string {
  return hostOf(domain).domainWithoutSuffix ?? domain;
}

/** What stands between words, some of which have hyphens. */
const betweenKeywords = expressionOf(String.raw`[^\p{L}\p{N}\-]+`, '');

/** Whether a word of a name that is its own stands in a domain. */
function isWithin(name: string, label: string): boolean {
  const small = name.toLowerCase();
  const [first = ''] = small.split(betweenWords(small)).filter((word) => word.length > 3);
  return first !== '' && label.includes(first);
}

function isTollFree(phone: string): boolean {
  return (
    parsePhoneNumberFromString(phone)?.getType() === 'TOLL_FREE' ||
    /^\(?(?:\+?1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\b/.test(phone) ||
    /^\+18(?:00|33|44|55|66|77|88)/.test(phone)
  );
}

function notListed(wanted: readonly string[], listed: readonly string[] | undefined): string[] {
  const known = (listed ?? []).map(plainKeyword);
  return known.length === 0 ? [] : wanted.filter((word) => !known.includes(plainKeyword(word)));
}
