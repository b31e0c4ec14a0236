import type { Request } from '@smslint/core';
import { oncePer } from '../once-per.js';
import { plainLetters } from '../reading/plain-letters.js';

/** Company suffixes, which messages leave out; points and slashes within have become spaces. */
const suffixes =
  /(?: (?:inc|incorporated|llc|l l c|ltd|limited|corp|corporation|co|company|gmbh|ag|kg|ug|and co|bv|b v|nv|n v|sa|s a|sas|s a s|sarl|s a r l|srl|s r l|spa|s p a|plc|pty|pte|oy|oyj|ab|as|a s|aps|kft|zrt|sp z o o|lp|llp|pllc|pc))+$/;

/** A name as it is compared: no case, accents, apostrophes or punctuation; & is "and". */
function plainName(name: string): string {
  return plainLetters(name)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The names by which recipients may know the brand: the program, its aliases, the legal name without its suffixes. */
const brandNames = oncePer(({ brand }: Request): string[] =>
  [brand.name, ...(brand.aliases ?? []), ...(brand.legalName === undefined ? [] : [brand.legalName])]
    .map(plainName)
    .map((name) => (name.length > joinable.longest ? name : name.replace(suffixes, '')))
    .filter((name) => name !== ''),
);

/** The words of the brand's names. */
export function brandWords(request: Request): string[] {
  return brandNames(request).flatMap((name) => name.split(' '));
}

/** A text that begins with "[Brand]" or "(Program name):" is the template of a guide, in which the name follows. */
const standsForBrand =
  /^\s*(?:\[|\(|\{\{?|<)\s*[^\])}>]{0,30}\b(?:brand|company|program|programme|business|sender|organi[sz]ation|store|campaign|service)\b[^\])}>]{0,30}[\])}>]/i;

/** Whether a text names the brand, as whole words; a genitive, or written together or apart, makes no difference. */
export function namesBrand(text: string, request: Request): boolean {
  if (standsForBrand.test(text)) return true;
  const genitive = /['’ʼ`´]s(?![\p{L}\d])/giu;
  const readings = [text, text.replace(genitive, '')].map((reading) => plainName(reading).split(' '));
  return brandNames(request).some((name) => readings.some((words) => holdsName(words, name)));
}

/** A text without the names of the brand. */
export function withoutBrand(text: string, request: Request): string {
  const { brand } = request;
  const names = [brand.name, ...(brand.aliases ?? []), brand.legalName ?? ''].filter((name) => name.trim() !== '');
  return names
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), ' '), text);
}

/**
 * Names of these lengths may be written together or apart. Too many other words would hold a shorter one, and a longer
 * one is no name.
 */
const joinable = { shortest: 6, longest: 200 } as const;

function holdsName(words: readonly string[], name: string): boolean {
  const compact = name.replaceAll(' ', '');
  if (name.length < joinable.shortest || name.length > joinable.longest)
    return ` ${words.join(' ')} `.includes(` ${name} `);
  return words.some((_, start) => {
    let joined = '';
    for (let end = start; joined.length < compact.length && end < words.length; end++) joined += words[end] ?? '';
    return joined === compact;
  });
}
