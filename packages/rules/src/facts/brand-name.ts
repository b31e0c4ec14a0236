import type { Request } from '@smslint/core';
import { oncePer, oncePerKey } from '../once-per.js';
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
  return namesBrandOf(request)(text);
}

/** The texts of a request are asked about for several facts. */
const namesBrandOf = oncePer((request: Request) =>
  oncePerKey((text: string): boolean => {
    if (standsForBrand.test(text)) return true;
    const rest = text.replace(genitive, '');
    const readings = [text, ...(rest === text ? [] : [rest])].map((reading) => plainName(reading).split(' '));
    return brandNames(request).some((name) => readings.some((words) => holdsName(words, name)));
  }),
);

const genitive = /['’ʼ`´]s(?![\p{L}\d])/giu;

/** A text without the names of the brand. */
export function withoutBrand(text: string, request: Request): string {
  return namesAsWritten(request).reduce((rest, name) => rest.replaceAll(name, ' '), text);
}

/** The names as they may stand in a text, the longest first. */
const namesAsWritten = oncePer(({ brand }: Request): RegExp[] =>
  [brand.name, ...(brand.aliases ?? []), brand.legalName ?? '']
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')),
);

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
    let length = 0;
    for (let end = start; length < compact.length; end++) {
      const word = words[end] ?? '';
      if (word === '' || !compact.startsWith(word, length)) return false;
      length += word.length;
    }
    return length === compact.length;
  });
}
