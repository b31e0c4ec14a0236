import { isNumber, type WordPattern } from './phrase.js';
import type { Numbers } from './packed-lists.js';
import type { Letters } from './words.js';

/*
 * What phrases are made of, numbered: each word pattern that stands in any of them is a symbol, written as its letters with
 * a mark behind. They are found by a hash table in lists of numbers, which costs nothing until a text is read.
 */

/** The marks of symbols: letters alone are a word; letters never hold these. */
const marks = { stem: '*', inCapitals: '^', number: '#' } as const;

const capitalStem = `${marks.stem}${marks.inCapitals}`;

/** The symbol of a pattern. */
export function symbolOf({ kind, letters, inCapitals }: WordPattern): string {
  if (kind === 'number') return marks.number;
  return `${letters}${kind === 'stem' ? marks.stem : ''}${inCapitals ? marks.inCapitals : ''}`;
}

/** Symbols in lists: where each ends in the letters of all, and a hash table of their numbers plus 1, which is 0 where it is free. */
export interface SymbolLists<List> {
  readonly symbolEnds: List;
  readonly slots: List;
}

/** Makes the lists of some symbols, all distinct; the letters of all are joined. */
export function listSymbols(symbols: readonly string[]): SymbolLists<number[]> {
  let end = 0;
  const symbolEnds = symbols.map((symbol) => (end += symbol.length));
  // Half of it stays free, so that what is not there is soon known.
  const slots = new Array<number>(2 ** Math.ceil(Math.log2(2 * symbols.length + 2))).fill(0);
  symbols.forEach((symbol, number) => {
    let slot = hashOf(symbol) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  });
  return { symbolEnds, slots };
}

/** Gives the numbers of the symbols that a word is: itself, the stems that it begins with, and a number. */
export function symbolFinder(
  letters: string,
  { symbolEnds, slots }: SymbolLists<Numbers>,
): (word: Letters) => number[] {
  const last = slots.length - 1;
  /** The number of the symbol of a word's first letters and marks, which have a hash; -1 where no phrase has it. */
  const numberOf = (hash: number, word: string, length: number, marked: string): number => {
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return number;
      const start = number === 0 ? 0 : (symbolEnds[number - 1] ?? 0);
      const isLong = (symbolEnds[number] ?? 0) - start === length + marked.length;
      if (isLong && startsAlike(letters, start, word, length) && letters.startsWith(marked, start + length))
        return number;
    }
  };
  return ({ letters: word, letterCase }) => {
    const numbers: number[] = [];
    const isCapitals = letterCase === 'capitals';
    const add = (hash: number, length: number, marked: string): void => {
      const number = numberOf(hash, word, length, marked);
      if (number >= 0) numbers.push(number);
    };
    if (isNumber(word)) add(hashWith(noHash, numberCode), 0, marks.number);
    let hash = noHash;
    for (let length = 0; length <= word.length; length++) {
      if (length > 0) hash = hashWith(hash, word.charCodeAt(length - 1));
      const ofStem = hashWith(hash, stemCode);
      // Most beginnings of words are no stems: their slot is free, which takes no call.
      if (slots[ofStem & last] !== 0) add(ofStem, length, marks.stem);
      if (isCapitals) add(hashWith(ofStem, capitalsCode), length, capitalStem);
    }
    add(hash, word.length, '');
    if (isCapitals) add(hashWith(hash, capitalsCode), word.length, marks.inCapitals);
    return numbers;
  };
}

/** Whether a text holds, at a place, the first letters of a word. */
function startsAlike(text: string, start: number, word: string, length: number): boolean {
  for (let at = 0; at < length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}

/** The hash FNV-1a of a text's code units. */
function hashOf(text: string): number {
  let hash = noHash;
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of a text from that of all but its last code unit. */
function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of no text. */
const noHash = 0x811c9dc5;

const [stemCode, capitalsCode, numberCode] = [marks.stem, marks.inCapitals, marks.number].map((mark) =>
  mark.charCodeAt(0),
) as [number, number, number];
