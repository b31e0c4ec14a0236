import type { Cue } from '../book/cue-schema.js';
import { elementsOf, gap, patternsOf } from './phrase.js';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.js';
import type { Word } from './words.js';

/** A phrase of a cue. */
interface CuePhrase {
  readonly cue: string;
  /** What it is worth, or `unless` where it says that the words within it do not count. */
  readonly worth: number | 'unless';
  /** Which of the cue's hints it belongs to, by index; undefined where it is enough by itself. */
  readonly hint: number | undefined;
  /** The phrase as the book writes it. */
  readonly written: string;
  /** Its place in the book. */
  readonly order: number;
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
  readonly cues: ReadonlyMap<string, Cue>;
  readonly find: PhraseFinder<CuePhrase>;
  /** Whether a phrase has a word of negation. */
  readonly negates: (phrase: CuePhrase) => boolean;
}

/** Makes the index of some cues. */
export function indexCues(cues: readonly Cue[]): CueIndex {
  const phrases: CuePhrase[] = [];
  for (const cue of cues) addPhrases(cue, phrases);
  const negators = new Set(cues.filter(({ id }) => id === 'negation-before').flatMap(lonelyWords));
  const known = new Map<CuePhrase, boolean>();
  const negates = (phrase: CuePhrase): boolean => {
    const is = known.get(phrase) ?? elementsOf(phrase.written).some((element) => wordsIn(element).some(isNegator));
    known.set(phrase, is);
    return is;
  };
  const isNegator = (word: string): boolean => negators.has(word);
  return { cues: new Map(cues.map((cue) => [cue.id, cue])), find: createPhraseFinder(phrases), negates };
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
function addPhrases({ id: cue, needs, phrases, hints, unless }: Cue, all: CuePhrase[]): void {
  const add = (byLanguage: Cue['phrases'], worth: CuePhrase['worth'], hint?: number): void => {
    for (const ofLanguage of Object.values(byLanguage)) {
      for (const written of ofLanguage) all.push({ cue, worth, hint, written, order: all.length });
    }
  };
  add(phrases, needs);
  hints.forEach((hint, index) => add(hint.phrases, hint.weight, index));
  add(unless, 'unless');
}

/** Every phrase that a text holds, by cue. */
export function findPhrases(words: readonly Word[], { find, negates }: CueIndex): ReadonlyMap<string, Found[]> {
  const byCue = new Map<string, Found[]>();
  find(words, (phrase, from, to) => {
    const { cue, worth, hint, order } = phrase;
    const found = { worth, hint, order, negates: negates(phrase), from, to };
    const others = byCue.get(cue);
    if (others) others.push(found);
    else byCue.set(cue, [found]);
  });
  return byCue;
}
