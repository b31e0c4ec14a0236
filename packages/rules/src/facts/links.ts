import { findPhoneNumbersInText, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { LinkifyIt } from 'linkify-it';
import { parse as parseHost } from 'tldts';
import { tlds } from '../generated/tlds.js';

const links = new LinkifyIt({ fuzzyLink: true }).tlds(tlds);

/** The web addresses in a text, as written. */
export function webAddressesIn(text: string): string[] {
  return (links.match(text) ?? []).filter((link) => link.schema !== 'mailto:').map((link) => link.raw);
}

/** The e-mail addresses in a text, as written. */
export function emailAddressesIn(text: string): string[] {
  return (links.match(text) ?? []).filter((link) => link.schema === 'mailto:').map((link) => link.raw);
}

/** The phone numbers in a text, in E.164; national ones are read as of the given country. */
export function phoneNumbersIn(text: string, country: string): string[] {
  return findPhoneNumbersInText(text, country as CountryCode).map(({ number }) => number.number);
}

/** Whether a text is one phone number in E.164: a plus sign and digits, nothing else, of a length its country uses. */
export function isE164(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text) && parsePhoneNumberFromString(text)?.isPossible() === true;
}

/** Whether a text is one web address with http or https and a host under a public suffix. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const { domain, isIcann, isPrivate } = parseHost(hostname);
  return (protocol === 'https:' || protocol === 'http:') && domain !== null && (isIcann === true || isPrivate === true);
}
