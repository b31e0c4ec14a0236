import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min/es6';
import { countryCodes } from '@smslint/core';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';

/** Reads an answer in words, on one line. */
export function readWords(what: string): (text: string) => string {
  return (text) => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '') throw new UsageError(`${what} is empty.`);
    if (visible(words) !== words) throw new UsageError(`${what} holds characters that cannot be seen: "${words}".`);
    return words;
  };
}

/** Reads a web address; one without a scheme is taken to mean https. */
export function readAddress(what: string): (text: string) => string {
  return (text) => {
    const given = readWords(what)(text);
    const whole = /^https?:\/\//i.test(given) ? given : `https://${given}`;
    if (!URL.canParse(whole) || given.includes('@') || !new URL(whole).hostname.includes('.')) {
      throw new UsageError(`${what} is "${given}"; expected a web address.`, 'Write it as https://www.acme.com.');
    }
    const url = new URL(whole);
    return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : url.href;
  };
}

/** Reads a whole number above nothing, as people write it: 6,000 is 6000. */
export function readCount(what: string): (text: string) => number {
  return (text) => {
    const plain = text.trim().replace(/(?<=\d)[,_ ](?=\d{3}(?!\d))/g, '');
    const count = /^\d{1,9}$/.test(plain) ? Number(plain) : 0;
    if (count < 1) throw new UsageError(`${what} expects a whole number from 1 on, found "${text}".`);
    return count;
  };
}

/** Reads a price in USD; nothing where it is not known. */
export function readPrice(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^\$|(?:USD|\$)$/gi, '')
    .trim();
  if (plain === '') return undefined;
  const price = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  if (price > 0 && price <= 100) return price;
  throw new UsageError(`The price of a message part is "${text}"; expected USD.`, 'Write it as 0.00581.');
}

/** Reads several of the known names, also with commas between them. */
export function readSeveral<T extends string>(what: string, known: readonly T[], given: readonly string[]): T[] {
  return [...new Set(given.flatMap((text) => text.split(',')).map((text) => oneOf(what, known, text.trim())))];
}

/**
 * Reads countries by their codes, several with commas between them.
 * @throws UsageError
 */
export function readCountries(given: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const codes = given.flatMap((text) => text.split(',')).map((text) => readCountry(text.trim(), names));
  return [...new Set(codes)];
}

/**
 * Reads a country by its code or by its name.
 * @throws UsageError
 */
export function readCountry(text: string, names: ReadonlyMap<string, string>): string {
  const named = [...names].find(([, name]) => name.toLowerCase() === text.toLowerCase())?.[0];
  const code = named ?? (text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase());
  return oneOf('country', countryCodes, code, 'Countries are written by their ISO codes, such as CA, US or GB.');
}

/** Reads an e-mail address. */
export function readMail(text: string): string {
  const mail = text.trim();
  if (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(mail)) return mail;
  throw new UsageError(`The e-mail address is "${text}"; expected one such as help@acme.com.`);
}

/** Reads a phone number as people write it in a country, and gives it in E.164; nothing where there is none. */
export function readPhone(text: string, country: string | undefined): string | undefined {
  if (text.trim() === '') return undefined;
  const phone = parsePhoneNumberFromString(text, (country ?? 'US') as CountryCode);
  if (phone?.isPossible() === true) return phone.number;
  throw new UsageError(`"${text}" is no phone number.`, 'Write it with the code of its country: +14255550199.');
}

/** Reads a keyword: one word, in capitals as it is shown to people. */
export function readKeyword(text: string): string {
  const keyword = text.trim();
  if (/^[\p{L}\p{N}]{1,30}$/u.test(keyword)) return keyword.toUpperCase();
  throw new UsageError(`The keyword is "${text}"; expected one word of 1 to 30 letters and figures.`);
}
