import { plainLetters } from './plain-letters.js';

/** A word of a text, or the end of a sentence, with its place in UTF-16 code units. */
export interface Word {
  /** Its letters without case, accents or apostrophes; empty where a sentence ends. */
  readonly letters: string;
  /** How it is written: `STOP`, `Stop` or `stop`. */
  readonly letterCase: 'capitals' | 'capitalised' | 'plain';
  readonly start: number;
  readonly end: number;
}

/*
 * A word takes its apostrophes with it. A point before a small letter or a figure ends no sentence but an abbreviation:
 * "msg. freq. varies", "approx. 4". A blank line and the mark of a list item end a sentence too.
 */
const wordOrSentenceEnd =
  /([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`´][\p{L}\p{M}\p{N}]+)*)|[!?](?=["”»)\]]*(?:\s|$))|[.…](?!\s+[\p{Ll}\d&])(?=["”»)\]]*(?:\s|$))|\n[ \t]*(?:\n|[-*•]\s)/gu;

/** The words of a text in order, with a word of no letters where a sentence ends. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordOrSentenceEnd)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const { letters, letterCase } = match[1] === undefined ? sentenceEnd : lettersOf(match[1]);
    // A sign such as ² or ﹠ may come apart into pieces that are no letters.
    if (letters !== '' || match[1] === undefined) words.push({ letters, letterCase, start, end });
  }
  return words;
}

const sentenceEnd: Letters = { letters: '', letterCase: 'plain' };

type Letters = Pick<Word, 'letters' | 'letterCase'>;

/** Texts are made of the same words over and over; more than these many are not kept. */
const mostKnown = 20_000;
const known = new Map<string, Letters>();

function lettersOf(word: string): Letters {
  const before = known.get(word);
  if (before) return before;
  const plain = plainLetters(word);
  const letters = { letters: plain.toLowerCase(), letterCase: caseOf(plain) };
  if (known.size >= mostKnown) known.clear();
  known.set(word, letters);
  return letters;
}

function caseOf(word: string): Word['letterCase'] {
  const [small, capital] = [word.toLowerCase(), word.toUpperCase()];
  if (word === small) return 'plain';
  if (word === capital && word.length > 1) return 'capitals';
  return word.startsWith(capital.charAt(0)) ? 'capitalised' : 'plain';
}
