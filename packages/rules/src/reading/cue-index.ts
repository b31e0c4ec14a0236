import type { Cue } from '../book/cue-schema.js';
import { endOfPhrase, firstWords, readPhrase, secondWords, type Phrase } from './phrase.js';
import type { Word } from './words.js';

/** A phrase of a cue, as it was found. */
export interface Found {
  readonly cue: string;
  /** What it is worth, or `unless` where it says that the words within it do not count. */
  readonly worth: number | 'unless';
  /** Which of the cue's hints it belongs to, by index; undefined where it is enough by itself. */
  readonly hint?: number | undefined;
  /** Whether the phrase has a word of negation of its own: "no credit check" is not taken back by its "no". */
  readonly negates: boolean;
  /** Indexes of words, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly cue: string;
  readonly worth: number | 'unless';
  readonly hint?: number | undefined;
  /** The phrase as the book writes it. */
  readonly written: string;
  /** Read when a text has its first words: few texts have those of many. */
  phrase?: Phrase;
  /** Its place in the book. */
  readonly order: number;
}

/** The phrases of all cues by the words that they begin with, so that a text is read once for all of them. */
export interface CueIndex {
  readonly cues: ReadonlyMap<string, Cue>;
  readonly words: ReadonlyMap<string, Begun>;
  readonly stems: ReadonlyMap<string, Begun>;
  /** The lengths of the stems. */
  readonly stemLengths: readonly number[];
  readonly numbers: Begun;
  /** The words of negation. */
  readonly negators: ReadonlySet<string>;
}

/**
 * Phrases that begin alike, in the order of the book. Dozens begin with a word such as "to", so that those whose second word
 * is given are told apart by it before they are looked for.
 */
interface Begun {
  readonly any: Entry[];
  readonly bySecondWord: Map<string, Entry[]>;
}

/** Makes the index of some cues. */
export function indexCues(cues: readonly Cue[]): CueIndex {
  const words = new Map<string, Begun>();
  const stems = new Map<string, Begun>();
  const numbers = noneBegun();
  const negators = new Set(cues.filter(({ id }) => id === 'negation-before').flatMap(lonelyWords));
  const entries = cues.flatMap(entriesOf).map((entry, order) => ({ ...entry, order }));
  for (const entry of entries) {
    for (const { kind, letters } of firstWords(entry.written)) {
      if (kind === 'number') addTo(numbers, entry);
      else addTo(begunWith(kind === 'stem' ? stems : words, letters), entry);
    }
  }
  const stemLengths = [...new Set([...stems.keys()].map((stem) => stem.length))];
  return { cues: new Map(cues.map((cue) => [cue.id, cue])), words, stems, stemLengths, numbers, negators };
}

function noneBegun(): Begun {
  return { any: [], bySecondWord: new Map() };
}

function begunWith(map: Map<string, Begun>, letters: string): Begun {
  const begun = map.get(letters) ?? noneBegun();
  map.set(letters, begun);
  return begun;
}

function addTo({ any, bySecondWord }: Begun, entry: Entry): void {
  const second = secondWords(entry.written);
  if (second === undefined || second.some(({ kind }) => kind !== 'word')) {
    any.push(entry);
    return;
  }
  for (const letters of new Set(second.map((word) => word.letters))) {
    const entries = bySecondWord.get(letters) ?? [];
    entries.push(entry);
    bySecondWord.set(letters, entries);
  }
}

/** The words that are phrases by themselves. */
function lonelyWords({ phrases }: Cue): string[] {
  const read = Object.values(phrases).flat().map(readPhrase);
  return read.filter(({ elements }) => elements.length === 1).flatMap(wordsIn);
}

function wordsIn({ elements }: Phrase): string[] {
  return elements.flatMap((element) => (element === 'gap' ? [] : element.map(({ letters }) => letters)));
}

function entriesOf({ id, needs, phrases, hints, unless }: Cue): Omit<Entry, 'order'>[] {
  const entries = (all: Cue['phrases'], worth: Entry['worth'], hint?: number): Omit<Entry, 'order'>[] =>
    Object.values(all)
      .flat()
      .map((written) => ({ cue: id, worth, hint, written }));
  return [
    ...entries(phrases, needs),
    ...hints.flatMap((hint, index) => entries(hint.phrases, hint.weight, index)),
    ...entries(unless, 'unless'),
  ];
}

/** Every phrase of every cue that a text holds, with the longest match first where several begin at one word. */
export function findPhrases(words: readonly Word[], index: CueIndex): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < words.length; from++) {
    for (const entry of entriesAt(words, from, index)) {
      const phrase = (entry.phrase ??= readPhrase(entry.written));
      const to = endOfPhrase(phrase, words, from);
      if (to === undefined) continue;
      const { cue, worth, hint } = entry;
      const negates = wordsIn(phrase).some((word) => index.negators.has(word));
      found.push({ cue, worth, hint, negates, from, to });
    }
  }
  return found;
}

/** The phrases that may begin at a word: those that begin with the word, then with a stem of it, then with a number. */
function entriesAt(words: readonly Word[], from: number, index: CueIndex): Entry[] {
  const letters = words[from]?.letters ?? '';
  if (letters === '') return [];
  const second = words[from + 1]?.letters ?? '';
  const entries: Entry[] = [];
  collect(index.words.get(letters), second, entries);
  for (const length of index.stemLengths) {
    if (length <= letters.length) collect(index.stems.get(letters.slice(0, length)), second, entries);
  }
  collect(index.numbers, second, entries);
  return entries;
}

function collect(begun: Begun | undefined, second: string, entries: Entry[]): void {
  if (!begun) return;
  const followed = begun.bySecondWord.get(second);
  if (followed === undefined) entries.push(...begun.any);
  else if (begun.any.length === 0) entries.push(...followed);
  else entries.push(...[...begun.any, ...followed].sort((a, b) => a.order - b.order));
}
