import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min/es6';
import { emailAddressesIn, isWebAddress } from '../facts/links.js';
import { inPlainMarks } from '../facts/plain-marks.js';
import { withBrackets } from '../facts/variables.js';
import { measure } from '../plan/parts.js';
import { eachText } from './each-text.js';
import type { RulePlace } from '../rule-place.js';
import type { Fixer } from './fixer.js';

/** Writes a phone number in E.164 where it is certain which one is meant. */
export const phone: Fixer<'phone'> = (_recipe, place) =>
  eachText(place, (text) => {
    const number = parsePhoneNumberFromString(text.trim(), homeOf(place));
    if (number?.isValid() !== true || number.ext !== undefined) return undefined;
    // What the country's own way of writing does not have, such as a missing 0, may be the number of another country.
    const written = text.replace(/\D/g, '');
    const { countryCallingCode, nationalNumber } = number;
    const known = [number.formatNational().replace(/\D/g, ''), `${countryCallingCode}${nationalNumber}`];
    return known.includes(written.replace(/^(?:00|011)/, '')) || known.includes(written) ? number.number : undefined;
  });

/** The country whose national numbers the brand writes: that of its address or tax id, else the only one of the request. */
function homeOf({ context: { request } }: RulePlace): CountryCode | undefined {
  const { brand, countries } = request;
  const only = countries.length === 1 ? countries[0] : undefined;
  return (brand.address?.country ?? brand.taxIdCountry ?? only) as CountryCode | undefined;
}

/** Writes an e-mail address alone, where a text holds one and something beside it. */
export const email: Fixer<'email'> = (_recipe, place) =>
  eachText(place, (text) => {
    const [address, other] = emailAddressesIn(text);
    return other === undefined ? address?.replace(/^mailto:/i, '') : undefined;
  });

/** Writes typographic marks as GSM-7 has them, where nothing else forces UCS-2. */
export const gsm: Fixer<'gsm'> = (_recipe, place) =>
  eachText(place, (text) => {
    const plain = inPlainMarks(text);
    return measure(text).encoding === 'UCS-2' && measure(plain).encoding === 'GSM-7' ? plain : undefined;
  });

/** Writes a web address in full where only its scheme is missing or misspelled. */
export const webAddress: Fixer<'web-address'> = (_recipe, place) =>
  eachText(place, (text) => {
    const host = text.trim().replace(/^h?t{1,2}p?s?(?::\/{0,3}|\/\/)/i, '');
    const address = `https://${host}`;
    return !host.includes('@') && !isWebAddress(text.trim()) && isWebAddress(address) ? address : undefined;
  });

/** Marks variables by square brackets. */
export const brackets: Fixer<'brackets'> = (_recipe, place) => eachText(place, withBrackets);
