import type { Request } from '@smslint/core';
import { oncePer, oncePerKey } from '../once-per.js';
import { plainLetters } from '../reading/plain-letters.js';
import { isAscii } from '../is-ascii.js';
import { expressionOf } from '../expression.js';

/** Company suffixes, which messages leave out; points and slashes within have become spaces. */
const suffixes =
  /(?: (?:inc|incorporated|llc|l l c|ltd|limited|corp|corporation|co|company|gmbh|ag|kg|ug|and co|bv|b v|nv|n v|sa|s a|sas|s a s|sarl|s a r l|srl|s r l|spa|s p a|plc|pty|pte|oy|oyj|ab|as|a s|aps|kft|zrt|sp z o o|lp|llp|pllc|pc))+$/;

/** A name as it is compared: no case, accents, apostrophes or punctuation; & is "and". */
function plainName(name: string): string {
  const plain = plainLetters(name).toLowerCase().replace(/&/g, ' and ');
  return plain.replace(noLetters(plain), ' ').trim();
}

const noLetters = expressionOf(String.raw`[^\p{L}\d]+`, 'g');

/** A name of the brand, as the request writes it and as it is compared. */
interface BrandName {
  readonly written: string;
  readonly plain: string;
}

/** The names by which recipients may know the brand, the longest first: the program, its aliases, the legal name without its suffixes. */
const brandNames = oncePer(({ brand }: Request): BrandName[] =>
  [brand.name, ...(brand.aliases ?? []), brand.legalName ?? '']
    .sort((a, b) => b.length - a.length)
    .map((written) => ({ written, plain: withoutSuffixes(plainName(written)) })),
);

function withoutSuffixes(name: string): string {
  return name.length > joinable.longest ? name : name.replace(suffixes, '');
}

/** The words of the brand's names. */
export function brandWords(request: Request): string[] {
  return brandNames(request).flatMap(({ plain }) => plain.split(' '));
}

/** A text that begins with "[Brand]" or "(Program name):" is the template of a guide, in which the name follows. */
const standsForBrand =
  /^\s*(?:\[|\(|\{\{?|<)\s*[^\])}>]{0,30}\b(?:brand|company|program|programme|business|sender|organi[sz]ation|store|campaign|service)\b[^\])}>]{0,30}[\])}>]/i;

/** Whether a text names the brand, as whole words; a genitive, or written together or apart, makes no difference. */
export function namesBrand(text: string, request: Request): boolean {
  return namesBrandOf(request)(text);
}

/** The texts of a request are asked about for several facts. */
const namesBrandOf = oncePer((request: Request) => {
  const names = brandNames(request).filter(({ plain }) => plain !== '');
  return oncePerKey((text: string): boolean => {
    if (standsForBrand.test(text) || names.some(({ written }) => holdsAsWritten(text, written))) return true;
    const rest = text.replace(genitive(text), '');
    const readings = [text, ...(rest === text ? [] : [rest])].map((reading) => plainName(reading).split(' '));
    return names.some(({ plain }) => readings.some((words) => holdsName(words, plain)));
  });
});

const genitive = expressionOf(String.raw`['’ʼ\x60´]s(?![\p{L}\d])`, 'gi');

/** Whether a text holds a name letter for letter, as whole words however they are compared: most do, and it is soon seen. */
function holdsAsWritten(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return (
    at >= 0 &&
    beforeWord.test(text.charAt(at - 1)) &&
    behindWord.test(text.slice(at + name.length, at + name.length + 2))
  );
}

const beforeWord = /^[ \n("]?$/;
const behindWord = /^(?:$|[ \n,;!?)"]|[.:](?:$|[ \n]))/;

/** A text without the names of the brand. */
export function withoutBrand(text: string, request: Request): string {
  return brandNames(request).reduce(
    (rest, { written }) => (written.trim() === '' ? rest : without(written, rest)),
    text,
  );
}

/** A text with a space in the place of a name, in whatever case it stands there. */
function without(name: string, text: string): string {
  if (!isAscii(text) || !isAscii(name)) return text.replaceAll(inAnyCase(name), ' ');
  // An expression takes far longer to make than the few texts of a request to look through.
  const [small, wanted] = [text.toLowerCase(), name.toLowerCase()];
  let [rest, end] = ['', 0];
  for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, end)) {
    rest += `${text.slice(end, at)} `;
    end = at + name.length;
  }
  return rest + text.slice(end);
}

const inAnyCase = oncePerKey((name: string) => new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'));

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
