import { isWestern } from '@smslint/core/unseen';
import punycode from 'punycode.js';
import { ofText, type Fact } from './fact.js';
import { isAscii } from '../is-ascii.js';
import { disguisedWords, foreignLetters, imitatesLatin, nameOfLetter, styledWords, type Disguised } from './letters.js';
import { emailAddressesIn, webAddressesIn, withoutAddresses } from './links.js';
import { nameOfUnseen, uselessIn, withoutUseless } from './unseen-characters.js';
import { urlIn } from './url-in.js';

/** More than these are not named one by one. */
const mostNamed = 4;

/** Observations about text that is not what it seems to those who read it. */
export const disguiseFacts = {
  unseenCharacters: {
    about: 'subject',
    describes:
      'The characters in it that nobody sees or that turn its direction, where its scripts have no use for them, by code point',
    reads: [],
    observe: (_context, { value }) =>
      typeof value === 'string' ? named(uselessIn(value).map(nameOfUnseen), 'other characters') : null,
  },
  textWithoutUnseen: {
    about: 'subject',
    describes: 'The text without the characters that nobody sees and its scripts have no use for',
    reads: [],
    observe: (_context, { value }) => (typeof value === 'string' ? withoutUseless(value) : null),
  },
  disguisedWords: ofText(
    'The words in it, addresses aside, with letters of another script that pass for Latin ones or the other way round, each with them by code point',
    [],
    (text) => {
      if (isWestern(text)) return [];
      const words = withoutAddresses(text);
      return named([...disguisedWords(words), ...styledWords(words)].map(shown), 'other words');
    },
  ),
  disguisedDomains: ofText(
    'The domains of its web and e-mail addresses that imitate Latin letters by those of another script, also as xn--, each with them by code point',
    [],
    (text) => {
      // Nothing in ASCII is disguised, but for domains written as xn--.
      if (isAscii(text) && !/xn--/i.test(text)) return [];
      return named(hostsIn(text).flatMap(disguisedHost), 'other domains');
    },
  ),
} as const satisfies Record<string, Fact>;

function hostsIn(text: string): string[] {
  const web = webAddressesIn(text).map((address) =>
    /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`,
  );
  const mail = emailAddressesIn(text).map((address) => `https://${address.slice(address.lastIndexOf('@') + 1)}`);
  return [...new Set([...web, ...mail].flatMap((address) => urlIn(address)?.hostname ?? []))];
}

function disguisedHost(host: string): string[] {
  const read = inUnicode(host);
  const labels = read.split('.');
  const isUnderLatin = /^[a-z\d-]+$/.test(labels.at(-1) ?? '');
  const disguised = labels.filter((label) => imitatesLatin(label, isUnderLatin));
  if (disguised.length === 0) return [];
  return [shown({ word: `${read} (${host})`, letters: foreignLetters(disguised.join('')) })];
}

function inUnicode(host: string): string {
  try {
    return punycode.toUnicode(host);
  } catch {
    return host;
  }
}

function shown({ word, letters }: Disguised): string {
  return `${word}: ${named(letters.map(nameOfLetter), 'others').join(', ')}`;
}

function named(all: readonly string[], others: string): string[] {
  const more = all.length - mostNamed;
  return more > 0 ? [...all.slice(0, mostNamed), `${more} ${others}`] : [...all];
}
