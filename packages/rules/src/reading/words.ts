import { expressionOf } from '../expression.js';
import { oncePerKey } from '../once-per.js';
import { plainLetters } from './plain-letters.js';

/** What a word is known by, one object for all words that are written alike. */
export interface Letters {
  /** Counts the words of a run as they are met. */
  readonly number: number;
  /** As it stands in a text. */
  readonly written: string;
  /** Without case, accents or apostrophes; empty where a sentence ends. */
  readonly letters: string;
  /** How it is written: `STOP`, `Stop` or `stop`. */
  readonly letterCase: 'capitals' | 'capitalised' | 'plain';
}

/** The words of a text in order, and the ends of its sentences, with their places in UTF-16 code units. */
export interface Words {
  readonly letters: readonly Letters[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/* A word takes its apostrophes with it; ʼ is a letter. */
const word = expressionOf(String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\x60´][\p{L}\p{M}\p{N}]+)*`, 'y');

/*
 * A point before a small letter or a figure ends no sentence but an abbreviation: "msg. freq. varies", "approx. 4". A blank line
 * and the mark of a list item end a sentence too.
 */
const sentenceEnd = expressionOf(
  String.raw`[!?](?=["”»)\]]*(?:\s|$))|[.…](?!\s+[\p{Ll}\d&])(?=["”»)\]]*(?:\s|$))|\n[ \t]*(?:\n|[\-*•]\s)`,
  'y',
);

const endOfSentence: Letters = { number: 0, written: '', letters: '', letterCase: 'plain' };

/** The words of a text in order, with a word of no letters where a sentence ends. Texts are read for several facts. */
export const wordsOf = oncePerKey(splitWords, 200);

function splitWords(text: string): Words {
  const expressions = { word: word(text), sentenceEnd: sentenceEnd(text) };
  let count = 0;
  const note = (letters: Letters, start: number, end: number): void => {
    page.letters[count] = letters;
    page.starts[count] = start;
    page.ends[count] = end;
    count += 1;
  };
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const end = kind === 'other' ? at : endOf(kind, text, at, expressions);
    if (end === at) {
      at += isPair(text, at) ? 2 : 1;
      continue;
    }
    const found = kind === 'mark' ? endOfSentence : lettersAt(text, at, end);
    // A sign such as ² or ﹠ may come apart into pieces that are no letters.
    if (found.letters !== '' || kind === 'mark') note(found, at, end);
    at = end;
  }
  return {
    letters: page.letters.slice(0, count),
    starts: page.starts.slice(0, count),
    ends: page.ends.slice(0, count),
  };
}

/** The words of the text in hand: lists that grow anew for each text take several times their memory. */
const page: { readonly letters: Letters[]; readonly starts: number[]; readonly ends: number[] } = {
  letters: [],
  starts: [],
  ends: [],
};

/** What may begin with the character at a place: a word, or the end of a sentence. */
function kindAt(text: string, at: number): 'word' | 'mark' | 'other' {
  const code = text.charCodeAt(at);
  if (code < 0x80) return asciiKinds[code] ?? 'other';
  return code === 0x2026 ? 'mark' : 'word';
}

const asciiKinds = Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z\d]/i.test(character) ? 'word' : /[!?.\n]/.test(character) ? 'mark' : 'other';
});

/** What words and the ends of sentences of a text are. */
interface Expressions {
  readonly word: RegExp;
  readonly sentenceEnd: RegExp;
}

/** Where a word or the end of a sentence ends that may begin at a place: there where none does. Most words take no expression. */
function endOf(kind: 'word' | 'mark', text: string, start: number, expressions: Expressions): number {
  if (kind === 'mark') return endOfMatch(expressions.sentenceEnd, text, start);
  let end = start;
  while (asciiKinds[text.charCodeAt(end)] === 'word') end += 1;
  const next = text.charCodeAt(end);
  return next < 0x80 || Number.isNaN(next)
    ? isApostrophe(next)
      ? endOfMatch(expressions.word, text, start)
      : end
    : endOfMatch(expressions.word, text, start);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x60;
}

function endOfMatch(expression: RegExp, text: string, start: number): number {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : start;
}

/** Whether two code units at a place are one character. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** Words met lately, by a hash of how they are written: most are known by looking at them, which takes no memory. */
const met = new Array<Letters | undefined>(8192);

/** What the word of a text from one place to another is known by. */
function lettersAt(text: string, start: number, end: number): Letters {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (met.length - 1);
  const before = met[slot];
  if (before && isWrittenAt(before, text, start, end)) return before;
  return (met[slot] = lettersOf(ownText(text.slice(start, end))));
}

function isWrittenAt({ written }: Letters, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = start; at < end; at++) if (written.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

let count = 0;

/** Texts are made of the same words over and over. */
const lettersOf = oncePerKey((written: string): Letters => {
  const plain = plainLetters(written);
  count += 1;
  return { number: count, written, letters: plain.toLowerCase(), letterCase: caseOf(plain) };
}, 20_000);

/** A text that does not keep alive the one that it is cut from: the engine keeps no copy of longer pieces. */
function ownText(piece: string): string {
  return piece.length < 13 ? piece : Array.from(piece).join('');
}

function caseOf(written: string): Letters['letterCase'] {
  const [small, capital] = [written.toLowerCase(), written.toUpperCase()];
  if (written === small) return 'plain';
  if (written === capital && written.length > 1) return 'capitals';
  return written.startsWith(capital.charAt(0)) ? 'capitalised' : 'plain';
}
