import type { Cue } from '../book/cue-schema.js';
import { groupBy } from '../group-by.js';
import { oncePer } from '../once-per.js';
import { elementsOf, gap, patternsOf } from './phrase.js';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.js';
import type { Written } from './phrase-tree.js';
import type { Words } from './words.js';

/** A phrase of a cue. */
interface CuePhrase extends Written {
  /** The number of its cue. */
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
  /** Whether a phrase has a word of negation. */
  readonly negates: (phrase: CuePhrase) => boolean;
}

/** A cue, its number, and the phrases among which its own are found. */
interface IndexedCue {
  readonly cue: Cue;
  readonly number: number;
  readonly part: IndexPart;
}

/** Phrases that are found together. */
interface IndexPart {
  readonly phrases: readonly CuePhrase[];
  readonly find: PhraseFinder<CuePhrase>;
}

/** Makes the index of some cues. Lists of words, of which texts are full and about which few texts are asked, are a part of their own. */
export function indexCues(cues: readonly Cue[]): CueIndex {
  const numbered = cues.map((cue, number) => ({ cue, number }));
  const parts = groupBy(numbered, ({ cue }) => isWordList(cue)).values();
  const indexed = [...parts].flatMap((all) => {
    const phrases: CuePhrase[] = [];
    for (const { cue, number } of all) addPhrases(cue, number, phrases);
    const part = { phrases, find: createPhraseFinder(phrases) };
    return all.map(({ cue, number }) => [cue.id, { cue, number, part }] as const);
  });
  const negators = new Set(cues.filter(({ id }) => id === 'negation-before').flatMap(lonelyWords));
  const isNegator = (word: string): boolean => negators.has(word);
  const negates = oncePer((phrase: CuePhrase) =>
    elementsOf(phrase.written).some((element) => wordsIn(element).some(isNegator)),
  );
  return { cues: new Map(indexed), negates };
}

/** Whether a cue is found by many words, each by itself. */
function isWordList({ phrases, hints, unless }: Cue): boolean {
  const all = [phrases, ...hints.map((hint) => hint.phrases), unless].flatMap((one) => Object.values(one).flat());
  return all.every((written) => !written.includes(' ')) && all.flatMap(patternsOf).length >= fewestOfList;
}

const fewestOfList = 60;

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

/** Finds the phrases of a text, by cue, when they are asked for. */
export function findPhrases(words: Words, { cues, negates }: CueIndex): FoundOf {
  const byPart = new Map<IndexPart, Notes>();
  return (id) => {
    const indexed = cues.get(id);
    if (!indexed) return none;
    const { number, part } = indexed;
    let notes = byPart.get(part);
    if (!notes) byPart.set(part, (notes = notesOf(words, part, cues.size)));
    const { all, lasts } = notes;
    let end = lasts[number] ?? 0;
    if (end === 0) return none;
    const found: Found[] = [];
    for (; end > 0; end = all[end - 1] ?? 0) {
      const [order = 0, from = 0, to = 0] = [all[end - noted], all[end - noted + 1], all[end - noted + 2]];
      const phrase = part.phrases[order];
      if (phrase) found.push({ worth: phrase.worth, hint: phrase.hint, order, negates: negates(phrase), from, to });
    }
    return found;
  };
}

const none: readonly Found[] = [];

/** What was found, as numbers: texts hold hundreds of phrases, and are asked about few. */
interface Notes {
  /** Of each phrase its place in the book, its words, and where the one before of its cue ends here. */
  readonly all: readonly number[];
  /** By cue, where the last of its phrases ends there; 0 where none is found. */
  readonly lasts: readonly number[];
}

/** Numbers noted of each phrase. */
const noted = 4;

function notesOf(words: Words, { find }: IndexPart, cues: number): Notes {
  const all: number[] = [];
  const lasts = new Array<number>(cues).fill(0);
  find(words, ({ cue, order }, from, to) => {
    all.push(order, from, to, lasts[cue] ?? 0);
    lasts[cue] = all.length;
  });
  return { all, lasts };
}
