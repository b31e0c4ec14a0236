import type { Cue, Phrases } from '../book/data-schema.js';
import { plainLetters } from './plain-letters.js';

/** The words that count as a number, besides figures. */
const numbers =
  'an?|one|two|three|four|five|six|seven|eight|nine|ten|un[ao]?|une|uno|dos|tres|deux|trois|quatre|um|uma|due|tre|ein(?:e[mnr]?)?|zwei|drei|een|twee|drie|en|ett|egy';

const compiled = new WeakMap<Phrases, Map<Cue, RegExp>>();

/** Whether a text says what a cue stands for, in any of the languages whose phrases are known. */
export function says(cue: Cue, text: string, phrases: Phrases): boolean {
  return patternOf(cue, phrases).test(plainWords(text));
}

function patternOf(cue: Cue, phrases: Phrases): RegExp {
  const patterns = compiled.get(phrases) ?? new Map<Cue, RegExp>();
  compiled.set(phrases, patterns);
  const pattern =
    patterns.get(cue) ?? new RegExp(Object.values(phrases.cues[cue]).flat().map(patternOfPhrase).join('|'), 'u');
  patterns.set(cue, pattern);
  return pattern;
}

/** A point before a small letter or a figure ends no sentence but an abbreviation: "msg. freq. varies", "approx. 4". */
const wordOrSentenceEnd = /[\p{L}\p{N}]+|[!?](?=["”»)\]]*(?:\s|$))|\.(?!\s+[\p{Ll}\d&])(?=["”»)\]]*(?:\s|$))/gu;

/**
 * A text as phrases are looked for: words between single spaces, without case, accents or apostrophes, a `.` between
 * sentences, and a `^` before words that were written in capitals.
 */
function plainWords(text: string): string {
  const words = (plainLetters(text).match(wordOrSentenceEnd) ?? []).map((word) => {
    if (word === '.' || word === '!' || word === '?') return '.';
    const capitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    return capitals ? `^${word.toLowerCase()}` : word.toLowerCase();
  });
  return ` ${words.join(' ')} `;
}

/** Writes a phrase of the book as a pattern over plain words; data/phrases.yaml says how to read it. */
function patternOfPhrase(phrase: string): string {
  let pattern = '';
  for (const element of phrase.split(/\s+/)) {
    pattern += element === '…' ? '(?:[^ .]+ ){0,4}' : `(?:${element.split('/').map(patternOfWord).join('|')}) `;
  }
  return ` ${pattern}`;
}

function patternOfWord(word: string): string {
  if (word === '#') return `\\^?(?:\\d\\w*|${numbers})`;
  const capitals = /\p{Lu}/u.test(word) && word === word.toUpperCase();
  const stem = word.endsWith('*');
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return `${capitals ? '\\^' : '\\^?'}${letters}${stem ? '[^ .]*' : ''}`;
}
