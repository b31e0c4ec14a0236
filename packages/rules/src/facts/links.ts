import {
  findPhoneNumbersInText,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min/es6';
import { oncePerKey } from '../once-per.js';
import { hostOf } from './host-of.js';
import { createLinkifier } from './linkifier.js';
import { urlIn } from './url-in.js';
import { expressionOf } from '../expression.js';

const linkify = createLinkifier();

/** The addresses in a text, as written, and the text with a space in the place of each. */
interface Addresses {
  readonly web: readonly string[];
  readonly mail: readonly string[];
  readonly rest: string;
}

/** Texts are looked at for several facts. */
const addressesIn = oncePerKey((text: string): Addresses => {
  const [web, mail]: [string[], string[]] = [[], []];
  let [rest, end] = ['', 0];
  for (const { schema, index, raw } of linkify(text)) {
    if (schema === 'mailto:') mail.push(raw);
    else if (!sentencesWithoutSpace(raw).test(raw)) web.push(raw);
    rest += `${text.slice(end, index)} `;
    end = index + raw.length;
  }
  return { web, mail, rest: rest + text.slice(end) };
});

/** "Write to us.Info comes soon": a point without a space after it, and a word that is also a top-level domain. */
const sentencesWithoutSpace = expressionOf(String.raw`^[^\/:@]*[\p{Ll}\d]\.[\p{Lu}][\p{Ll}]+$`, '');

/** The web addresses in a text, as written. */
export function webAddressesIn(text: string): readonly string[] {
  return addressesIn(text).web;
}

/** The e-mail addresses in a text, as written. */
export function emailAddressesIn(text: string): readonly string[] {
  return addressesIn(text).mail;
}

/** A text without its web and e-mail addresses. */
export function withoutAddresses(text: string): string {
  return addressesIn(text).rest;
}

/** The phone numbers in a text, in E.164; national ones are read as of the given country. */
export function phoneNumbersIn(text: string, country: string): string[] {
  const written = inDigits(text);
  const phones: string[] = [];
  let end = 0;
  for (const { 0: run, index } of written.matchAll(runOfFigures(written))) {
    const start = Math.max(end, index - mostBefore);
    end = index + run.length;
    const piece = written.slice(start, end + 1);
    if (mayHoldPhone(piece, country)) phones.push(...phonesInPiece(country)(piece));
  }
  return phones;
}

/** Figures with no more between them than the letters of a word before an extension: what no number reaches beyond. */
const runOfFigures = expressionOf(
  String.raw`[\p{Nd}](?:[^\p{L}\p{Nd}]*(?:[\p{L}][^\p{L}\p{Nd}]*){0,10}[\p{Nd}])*`,
  'g',
);

/** The signs before its first figure that belong to a number, and the one before them, which tells whether it is one. */
const mostBefore = 11;

/** The same number stands in several texts of a request, and in the requests of one sender. */
const phonesInPiece = oncePerKey((country: string) =>
  oncePerKey(
    (piece: string) => findPhoneNumbersInText(piece, country as CountryCode).map(({ number }) => number.number),
    100,
  ),
);

/** Whether a text has figures enough for a phone number of a country, in groups as one is written, or a plus sign. */
function mayHoldPhone(text: string, country: string): boolean {
  if (/[+\uFF0B]/.test(text)) return true;
  const fewest = fewestFigures(country);
  return (text.match(groupsOfFigures(text)) ?? []).some(
    (groups) => groups.replace(noFigure(groups), '').length >= fewest,
  );
}

/** Figures with no more than four other signs between them, of which none is a letter but the mark of a long Japanese vowel. */
const groupsOfFigures = expressionOf(String.raw`[\p{Nd}](?:(?:[^\p{L}\p{Nd}]|\u30FC){0,4}[\p{Nd}])*`, 'g');

const noFigure = expressionOf(String.raw`[^\p{Nd}]`, 'g');

/** No number with the prefix for calls abroad, a calling code and a number in that country has fewer figures. */
const fewestAbroad = 7;

const fewestFigures = oncePerKey((country: string): number => {
  if (!isSupportedCountry(country)) return 1;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  return Math.min(fewestAbroad, ...(metadata.numberingPlan?.possibleLengths() ?? [1]));
});

/** Ten digits in the groups of North America, or seven after a word such as "call": made-up numbers have no valid area. */
const writtenNumber =
  /(?<![\d-])(?:\+?1[-. ]?)?(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d-])|(?<=\b(?:call|phone|dial|tel|text|ring)\b[^.!?\d]{0,20})\d{3}[-.]\d{4}(?![\d-])/gi;

/** The phone numbers in a text as people write them, in the first of the countries of which any is; made-up ones too. */
export function phonesWrittenIn(text: string, countries: readonly string[]): string[] {
  for (const country of countries) {
    const phones = phoneNumbersIn(text, country);
    if (phones.length > 0) return phones;
  }
  return text.match(writtenNumber) ?? [];
}

/** A toll-free number spelled in part with letters, such as 1-800-FERRIES. */
const vanityNumber = expressionOf(
  String.raw`(?<![\p{L}\d])(?:\+?1[\-. ]?)?\(?8\d\d\)?[\-. ](?=[A-Z\d\-]{0,9}[A-Z])[A-Z\d][A-Z\d\-]{5,9}(?![\p{L}\d])`,
  'g',
);

const keypad = '22233344455566677778889999';

/** The text with the letters of vanity numbers as the keypad dials them; every other letter stays. */
function inDigits(text: string): string {
  if (!text.includes('8')) return text;
  return text.replace(vanityNumber(text), (number) =>
    number.replace(/[A-Z]/g, (letter) => keypad.charAt(letter.charCodeAt(0) - 'A'.charCodeAt(0))),
  );
}

/** Whether a text is one phone number in E.164: a plus sign and digits, nothing else, of a length its country uses. */
export const isE164 = oncePerKey(
  (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text) && parsePhoneNumberFromString(text)?.isPossible() === true,
);

/** Whether a text is one web address with http or https and a host under a public suffix. */
export function isWebAddress(text: string): boolean {
  // URL would encode a space, and so take two addresses for one.
  const url = /\s/.test(text) ? undefined : urlIn(text);
  if (!url) return false;
  const { protocol, hostname } = url;
  const { domain, isIcann, isPrivate } = hostOf(hostname);
  return (protocol === 'https:' || protocol === 'http:') && domain !== null && (isIcann === true || isPrivate === true);
}

/** The registrable domains of the web and e-mail addresses in a text, each once. */
export function domainsIn(text: string): string[] {
  const hosts = [...webAddressesIn(text), ...emailAddressesIn(text)].map((address) => hostOf(address).domain);
  return [...new Set(hosts.filter((domain) => domain !== null))];
}

/** A domain without its suffix and hyphens: fernhollow-clinic.com and fernhollowclinic.ca are one name. */
export function domainLabel(domain: string): string {
  return (hostOf(domain).domainWithoutSuffix ?? domain).replaceAll('-', '');
}
