import { suggest, type Pointer } from '@smslint/core';
import { isWestern } from '@smslint/core/unseen';
import { namesBrand } from './brand-name.js';
import { missingFromDescription } from './cues.js';
import { ofText, type Context, type Fact } from './fact.js';
import {
  domainsIn,
  emailAddressesIn,
  isE164,
  isWebAddress,
  phonesWrittenIn,
  webAddressesIn,
  withoutAddresses,
} from './links.js';
import { read } from '../reading/reading.js';
import { isAscii } from '../is-ascii.js';
import { expressionOf } from '../expression.js';
import { once } from '../once-per.js';
import { otherNamesIn } from './other-names.js';
import { mentionsHelp, mentionsOptOut } from './reply-words.js';
import { specificWordsIn } from './specific-words.js';
import { measure } from '../plan/parts.js';
import { inPlainMarks, nameOfMark } from './plain-marks.js';

const brandNames = ['/brand/name', '/brand/aliases', '/brand/legalName'];

/** The observations that can be made of any text, at the place that a rule looks at. */
export const textFacts = {
  text: ofText('The text itself, without space around it', [], (text) => text),
  lowerCased: ofText('The text in lower case, without space around it', [], (text) => text.toLowerCase()),
  characters: ofText('Its length in characters (UTF-16 code units)', [], (text) => text.length),
  words: ofText('The number of its words', [], countWords),
  specificWords: ofText(
    'The number of its words that not every request could hold, each counted once',
    brandNames,
    (text, context) => specificWordsIn(text, context).length,
  ),
  parts: ofText('The message parts that it is sent in', [], (text) => measure(text).parts),
  units: ofText('Its length in units of its encoding: 160 or 70 fit one part', [], (text) => measure(text).units),
  encoding: ofText('GSM-7 or UCS-2', [], (text) => measure(text).encoding),
  partsInPlainMarks: ofText(
    'The parts that it would be sent in with plain quotes, dashes and spaces',
    [],
    (text) => measure(inPlainMarks(text)).parts,
  ),
  typographicMarks: ofText(
    'The quotes, dashes and spaces in it that force UCS-2, and that GSM-7 has in a plain form',
    [],
    (text) =>
      measure(text)
        .notGsm.filter((mark) => inPlainMarks(mark) !== mark)
        .map(nameOfMark),
  ),
  notGsmCharacters: ofText('The characters that force UCS-2', [], (text) => measure(text).notGsm),
  isWebAddress: ofText('Whether it is one http or https address', [], isWebAddress),
  isE164: ofText('Whether it is one phone number in E.164', [], isE164),
  namesBrand: ofText('Whether it names the brand, an alias or the legal name', brandNames, (text, { request }) =>
    namesBrand(text, request),
  ),
  namesBrandInWords: ofText(
    'Whether it names the brand elsewhere than within an address',
    brandNames,
    (text, { request }) => namesBrand(withoutAddresses(text), request),
  ),
  otherNames: {
    about: 'subject',
    describes: 'The names of other businesses that it gives as its sender, where it does not name the brand',
    reads: [...brandNames, '/brand/website'],
    observe: ({ request }, { pointer, value }) =>
      typeof value === 'string' && value.trim() !== ''
        ? otherNamesIn(value.trim(), request, kindOfText(pointer))
        : null,
  },
  emailsAndPhones: ofText('The e-mail addresses and phone numbers in it', ['/countries'], (text, { request }) => [
    ...emailAddressesIn(text),
    ...phonesWrittenIn(text, request.countries),
  ]),
  webAddresses: ofText('The web addresses in it', [], webAddressesIn),
  otherDomains: ofText(
    "The domains of its web and e-mail addresses that are neither the website's nor the support address's",
    ['/brand/website', '/brand/supportEmail'],
    (text, { request: { brand } }) => {
      const own = domainsIn(`${brand.website ?? ''} ${brand.supportEmail ?? ''}`);
      return domainsIn(text).filter((domain) => !own.includes(domain));
    },
  ),
  contactsGiven: ofText(
    'The phone numbers, e-mail and web addresses in it, and the variables that stand for one',
    ['/countries'],
    contactsIn,
  ),

  saysOptOut: ofText(
    "Whether it tells how to opt out by reply, with a common word or one of the request's own in capitals",
    ['/stop/keywords'],
    mentionsOptOut,
  ),
  saysHelp: ofText(
    "Whether it tells how to get help by reply, with a common word or one of the request's own in capitals",
    ['/help/keywords'],
    mentionsHelp,
  ),
  missingFromDescription: ofText(
    'What a use case description leaves out: who sends, to whom, what is sent, why or when',
    brandNames,
    (text, { request, cues }) => missingFromDescription(text, namesBrand(text, request), cues),
  ),
  gapsInDescription: ofText(
    'How many of the four it leaves out; null where it is in no language whose phrases are known',
    brandNames,
    (text, { request, cues }) =>
      isInLatinScript(text) && read(text, cues).says('english')
        ? missingFromDescription(text, namesBrand(text, request), cues).length
        : null,
  ),
  isOneWord: {
    about: 'subject',
    describes: 'Whether it is one word of letters, digits and hyphens, without space around it',
    reads: [],
    observe: (_context, { value }) => (typeof value === 'string' ? /^[\p{L}\p{M}\p{N}-]+$/u.test(value) : null),
  },
  nearestRegion: ofText(
    'The AWS Region that was most likely meant',
    [],
    (text, { data }) => suggest(text, Object.keys(data.regions.regions)) ?? null,
  ),
} as const satisfies Record<string, Fact>;

/** Descriptions begin with headings; messages with their sender. */
function kindOfText(pointer: Pointer): 'message' | 'other' {
  return /^\/(?:samples|optIn\/confirmation|help|stop)/.test(pointer) ? 'message' : 'other';
}

/** Made for the first text that needs it: the engine then looks up the languages of all its data, a tenth of a short run. */
const wordSegmenter = once(() => new Intl.Segmenter('en', { granularity: 'word' }));

/** Scripts that put no space between words. */
const spaceless = once(
  () =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
);

/** Counts words, also of languages that put no space between them. */
function countWords(text: string): number {
  if ((isWestern(text) || !spaceless().test(text)) && !/\S{201}/.test(text)) return countSpaced(text);
  return (text.match(/\S{1,200}/gu) ?? [])
    .map((piece) => {
      // Segmenting takes quadratic time, so it is left to short pieces of the scripts that need it.
      if (spaceless().test(piece))
        return [...wordSegmenter().segment(piece)].filter(({ isWordLike }) => isWordLike).length;
      return countSpaced(piece);
    })
    .reduce((sum, count) => sum + count, 0);
}

const spaced = expressionOf(String.raw`[\p{L}\p{N}\p{M}'’]+`, 'g');
const letterOrFigure = expressionOf(String.raw`[\p{L}\p{N}]`, '');

function countSpaced(text: string): number {
  return (text.match(spaced(text)) ?? []).filter((word) => letterOrFigure(word).test(word)).length;
}

function isInLatinScript(text: string): boolean {
  if (isAscii(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return 2 * latin >= letters;
}

/** What may be a variable: what stands between brackets. */
const bracketed = /[[{<][^[\]{}<>]*[\]}>]/g;

const contactWord = /(?<![a-z])(?:phone|telephone|tel|e-?mail|url|web ?site|link)(?![a-z])/i;

/** Whether a variable will be filled with a contact, such as [support phone] or {supportEmail}. */
function standsForContact(variable: string): boolean {
  return contactWord.test(variable) || (/^\{\w+\}$/.test(variable) && /phone|email|url/i.test(variable));
}

function contactsIn(text: string, { request }: Context): string[] {
  const variables = (text.match(bracketed) ?? []).filter(standsForContact);
  return [
    ...phonesWrittenIn(text, request.countries),
    ...emailAddressesIn(text),
    ...webAddressesIn(text),
    ...variables,
  ];
}
