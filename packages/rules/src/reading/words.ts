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
const anyWord = expressionOf(String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\x60´][\p{L}\p{M}\p{N}]+)*`, 'y');

/*
 * A point before a small letter or a figure ends no sentence but an abbreviation: "msg. freq. varies", "approx. 4". A blank line
 * and the mark of a list item end a sentence too.
 */
const anySentenceEnd = expressionOf(
  String.raw`[!?](?=["”»)\]]*(?:\s|$))|[.…](?!\s+[\p{Ll}\d&])(?=["”»)\]]*(?:\s|$))|\n[ \t]*(?:\n|[\-*•]\s)`,
  'y',
);

const endOfSentence: Letters = { number: 0, written: '', letters: '', letterCase: 'plain' };

/** The words of a text in order, with a word of no letters where a sentence ends. Texts are read for several facts. */
export const wordsOf = oncePerKey(splitWords, 200);

function splitWords(text: string): Words {
  const [word, sentenceEnd] = [anyWord(text), anySentenceEnd(text)];
  const codes = codesOf(text);
  let count = 0;
  const note = (letters: Letters, start: number, end: number): void => {
    page.letters[count] = letters;
    page.starts[count] = start;
    page.ends[count] = end;
    count += 1;
  };
  for (let at = 0; at < text.length;) {
    const code = codes[at] ?? 0;
    const kind = code < asciiKinds.length ? asciiKinds[code] : code === 0x2026 ? mark : inWord;
    let end = at;
    if (kind === mark) end = endOfMatch(sentenceEnd, text, at);
    else if (kind === inWord) {
      // Most words are in ASCII, which takes no expression.
      while (asciiKinds[codes[end] ?? 0] === inWord) end += 1;
      const next = codes[end] ?? 0;
      if (next >= asciiKinds.length || isApostrophe(next)) end = endOfMatch(word, text, at);
    }
    if (end === at) {
      at += isPair(text, at) ? 2 : 1;
      continue;
    }
    const found = kind === mark ? endOfSentence : lettersAt(text, codes, at, end);
    // A sign such as ² or ﹠ may come apart into pieces that are no letters.
    if (found.letters !== '' || kind === mark) note(found, at, end);
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

/** The code units of the text in hand, with a 0 behind the last: to ask a piece of a text for each takes several times as long. */
const sheet = new Uint16Array(4096);

function codesOf(text: string): Uint16Array {
  const codes = text.length < sheet.length ? sheet : new Uint16Array(text.length + 1);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  codes[text.length] = 0;
  return codes;
}

/** What may begin with a character of ASCII: a word, the end of a sentence, or neither, 0. */
const [inWord, mark] = [1, 2];

const asciiKinds = new Uint8Array(0x80);
for (const [first, last] of ['09', 'AZ', 'az'])
  asciiKinds.fill(inWord, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
for (const sign of '!?.\n') asciiKinds[sign.charCodeAt(0)] = mark;

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
function lettersAt(text: string, codes: Uint16Array, start: number, end: number): Letters {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (codes[at] ?? 0)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (met.length - 1);
  const before = met[slot];
  if (before && isWrittenAt(before, codes, start, end)) return before;
  return (met[slot] = lettersOf(ownText(text.slice(start, end))));
}

function isWrittenAt({ written }: Letters, codes: Uint16Array, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = start; at < end; at++) if (written.charCodeAt(at - start) !== codes[at]) return false;
  return true;
}

let wordsMet = 0;

/** Texts are made of the same words over and over. */
const lettersOf = oncePerKey((written: string): Letters => {
  const plain = plainLetters(written);
  wordsMet += 1;
  return { number: wordsMet, written, letters: plain.toLowerCase(), letterCase: caseOf(plain) };
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
