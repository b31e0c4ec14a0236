import type { Cue } from '../book/cue-schema.js';
import { elementsOf, gap, patternsOf } from './phrase.js';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.js';
import type { Written } from './phrase-tree.js';
import type { Words } from './words.js';

/** A phrase of a cue. */
interface CuePhrase extends Written {
  /** Which cue of the index it belongs to. */
  readonly cue: number;
  /** What it is worth, or `unless` where it says that the words within it do not count. */
  readonly worth: number | 'unless';
  /** Which of the cue's hints it belongs to, by index; undefined where it is enough by itself. */
  readonly hint: number | undefined;
}

/** A phrase of a cue, as it was found. */
export interface Found extends Pick<CuePhrase, 'worth' | 'hint' | 'order'> {
  /** Whether the phrase has a word of negation of its own: "no credit check" is not taken back by its "no". */
  readonly negates: boolean;
  /** Indexes of words, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The phrases of all cues, so that a text is read once for all of them. */
export interface CueIndex {
  readonly cues: ReadonlyMap<string, IndexedCue>;
  readonly phrases: readonly CuePhrase[];
  readonly find: PhraseFinder<CuePhrase>;
  /** Whether a phrase has a word of negation. */
  readonly negates: (phrase: CuePhrase) => boolean;
}

/** A cue and its number in an index. */
interface IndexedCue {
  readonly cue: Cue;
  readonly number: number;
}

/** Makes the index of some cues. */
export function indexCues(cues: readonly Cue[]): CueIndex {
  const phrases: CuePhrase[] = [];
  cues.forEach((cue, number) => {
    addPhrases(cue, number, phrases);
  });
  const negators = new Set(cues.filter(({ id }) => id === 'negation-before').flatMap(lonelyWords));
  const known = new Map<CuePhrase, boolean>();
  const negates = (phrase: CuePhrase): boolean => {
    const is = known.get(phrase) ?? elementsOf(phrase.written).some((element) => wordsIn(element).some(isNegator));
    known.set(phrase, is);
    return is;
  };
  const isNegator = (word: string): boolean => negators.has(word);
  const byId = new Map(cues.map((cue, number) => [cue.id, { cue, number }]));
  return { cues: byId, phrases, find: createPhraseFinder(phrases), negates };
}

/** The words that are phrases by themselves. */
function lonelyWords({ phrases }: Cue): string[] {
  const written = Object.values(phrases).flat().map(elementsOf);
  return written.flatMap(([element = '', ...rest]) => (rest.length > 0 ? [] : wordsIn(element)));
}

function wordsIn(element: string): string[] {
  return element === gap ? [] : patternsOf(element).map(({ letters }) => letters);
}

/** Adds the phrases of a cue to those of others. */
function addPhrases({ needs, phrases, hints, unless }: Cue, cue: number, all: CuePhrase[]): void {
  const add = (byLanguage: Cue['phrases'], worth: CuePhrase['worth'], hint?: number): void => {
    for (const ofLanguage of Object.values(byLanguage)) {
      for (const written of ofLanguage) all.push({ cue, worth, hint, written, order: all.length });
    }
  };
  add(phrases, needs);
  hints.forEach((hint, index) => add(hint.phrases, hint.weight, index));
  add(unless, 'unless');
}

/** The phrases of a cue that a text holds, in no particular order. */
export type FoundOf = (cue: string) => readonly Found[];

/** Numbers kept of each phrase that was found: its place in the book, its words, and where the one before of its cue is kept. */
const kept = 4;

/** Every phrase that a text holds, by cue: as numbers, since texts hold hundreds and are asked about few. */
export function findPhrases(words: Words, { cues, phrases, find, negates }: CueIndex): FoundOf {
  const all: number[] = [];
  /** By cue, where the last of its phrases is kept, after it; 0 where none is found. */
  const lasts = new Uint32Array(cues.size);
  find(words, ({ cue, order }, from, to) => {
    all.push(order, from, to, lasts[cue] ?? 0);
    lasts[cue] = all.length;
  });
  return (id) => {
    const found: Found[] = [];
    let end = lasts[cues.get(id)?.number ?? -1] ?? 0;
    for (; end > 0; end = all[end - 1] ?? 0) {
      const [order = 0, from = 0, to = 0] = [all[end - kept], all[end - kept + 1], all[end - kept + 2]];
      const phrase = phrases[order];
      if (phrase) found.push({ worth: phrase.worth, hint: phrase.hint, order, negates: negates(phrase), from, to });
    }
    return found;
  };
}
