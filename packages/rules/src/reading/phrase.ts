import type { Word } from './words.js';

/*
 * How to read a phrase: case, accents and punctuation do not count, except that a word in CAPITALS is only found in
 * capitals. "a/b" is a or b; "word*" any word that begins so; "#" a number in figures or words; "…" up to four words in
 * between, within the sentence.
 */

/** A phrase of the book, ready to be looked for. */
export interface Phrase {
  readonly elements: readonly Element[];
}

type Element = 'gap' | readonly WordPattern[];

/** A word of a phrase: exact letters, the beginning of a word, or a number. */
export interface WordPattern {
  readonly kind: 'word' | 'stem' | 'number';
  readonly letters: string;
  readonly inCapitals: boolean;
}

/** The format of a phrase: words and gaps, no gap at an end or beside another. */
export const phraseFormat = /^(?!.*…\s+…)[^…\s](?:.*[^…\s])?$/u;

/** Reads a phrase as the book writes it. */
export function readPhrase(written: string): Phrase {
  return { elements: written.split(/\s+/).map((element) => (element === '…' ? 'gap' : readWords(element))) };
}

function readWords(element: string): WordPattern[] {
  return element.split('/').map(readWord);
}

function readWord(word: string): WordPattern {
  // Most words are so, and the book has thousands.
  if (/^[a-z]+$/.test(word)) return { kind: 'word', letters: word, inCapitals: false };
  if (word === '#') return { kind: 'number', letters: '', inCapitals: false };
  const inCapitals = /\p{Lu}/u.test(word) && word === word.toUpperCase();
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return { kind: word.endsWith('*') ? 'stem' : 'word', letters, inCapitals };
}

/** The first words of a phrase as the book writes it: one of them begins every match. No phrase begins with a gap. */
export function firstWords(written: string): readonly WordPattern[] {
  return readWords(/^\S+/.exec(written)?.[0] ?? '');
}

/** The second words of a phrase as the book writes it, or undefined where it has one word, or a gap after it. */
export function secondWords(written: string): readonly WordPattern[] | undefined {
  const [, second] = written.split(/\s+/, 2);
  return second === undefined || second === '…' ? undefined : readWords(second);
}

const widestGap = 4;

/** Where a phrase that begins at the word `from` ends, exclusive, or undefined where it is not there. */
export function endOfPhrase({ elements }: Phrase, words: readonly Word[], from: number): number | undefined {
  const walk = (element: number, at: number): number | undefined => {
    const pattern = elements[element];
    if (pattern === undefined) return at;
    if (pattern !== 'gap') return fits(pattern, words[at]) ? walk(element + 1, at + 1) : undefined;
    for (let between = 0; between <= widestGap; between++) {
      const end = walk(element + 1, at + between);
      if (end !== undefined) return end;
      if (!words[at + between]?.letters) return undefined;
    }
    return undefined;
  };
  return walk(0, from);
}

/** The words that count as a number, besides figures. */
const numberWord =
  /^(?:\d.*|an?|one|two|three|four|five|six|seven|eight|nine|ten|un[ao]?|une|uno|dos|tres|deux|trois|quatre|um|uma|due|tre|ein(?:e[mnr]?)?|zwei|drei|een|twee|drie|en|ett|egy)$/;

function fits(patterns: readonly WordPattern[], word: Word | undefined): boolean {
  if (!word?.letters) return false;
  return patterns.some(({ kind, letters, inCapitals }) => {
    if (inCapitals && word.letterCase !== 'capitals') return false;
    if (kind === 'number') return numberWord.test(word.letters);
    return kind === 'stem' ? word.letters.startsWith(letters) : word.letters === letters;
  });
}
