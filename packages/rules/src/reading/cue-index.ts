import type { Cue } from '../book/cue-schema.js';
import { endOfPhrase, firstWords, readPhrase, type Phrase } from './phrase.js';
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
  /** Read when a text has its first word: few texts have those of many. */
  phrase?: Phrase;
}

/** The phrases of all cues by the words that they begin with, so that a text is read once for all of them. */
export interface CueIndex {
  readonly cues: ReadonlyMap<string, Cue>;
  readonly words: ReadonlyMap<string, readonly Entry[]>;
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  /** The lengths of the stems. */
  readonly stemLengths: readonly number[];
  /** The words of negation. */
  readonly negators: ReadonlySet<string>;
  readonly numbers: readonly Entry[];
}

/** Makes the index of some cues. */
export function indexCues(cues: readonly Cue[]): CueIndex {
  const words = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const numbers: Entry[] = [];
  const negators = new Set(cues.filter(({ id }) => id === 'negation-before').flatMap(lonelyWords));
  for (const entry of cues.flatMap(entriesOf)) {
    for (const { kind, letters } of firstWords(entry.written)) {
      if (kind === 'number') numbers.push(entry);
      else addTo(kind === 'stem' ? stems : words, letters, entry);
    }
  }
  const stemLengths = [...new Set([...stems.keys()].map((stem) => stem.length))];
  return { cues: new Map(cues.map((cue) => [cue.id, cue])), words, stems, stemLengths, negators, numbers };
}

/** The words that are phrases by themselves. */
function lonelyWords({ phrases }: Cue): string[] {
  const read = Object.values(phrases).flat().map(readPhrase);
  return read.filter(({ elements }) => elements.length === 1).flatMap(wordsIn);
}

function wordsIn({ elements }: Phrase): string[] {
  return elements.flatMap((element) => (element === 'gap' ? [] : element.map(({ letters }) => letters)));
}

function entriesOf({ id, needs, phrases, hints, unless }: Cue): Entry[] {
  const entries = (all: Cue['phrases'], worth: Entry['worth'], hint?: number): Entry[] =>
    Object.values(all)
      .flat()
      .map((written) => ({ cue: id, worth, hint, written }));
  return [
    ...entries(phrases, needs),
    ...hints.flatMap((hint, index) => entries(hint.phrases, hint.weight, index)),
    ...entries(unless, 'unless'),
  ];
}

function addTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key) ?? [];
  entries.push(entry);
  map.set(key, entries);
}

/** Every phrase of every cue that a text holds, with the longest match first where several begin at one word. */
export function findPhrases(words: readonly Word[], index: CueIndex): Found[] {
  return words.flatMap((word, from) =>
    entriesAt(word, index).flatMap((entry) => {
      const phrase = (entry.phrase ??= readPhrase(entry.written));
      const to = endOfPhrase(phrase, words, from);
      if (to === undefined) return [];
      const { cue, worth, hint } = entry;
      const negates = wordsIn(phrase).some((part) => index.negators.has(part));
      return [{ cue, worth, hint, negates, from, to }];
    }),
  );
}

function entriesAt({ letters }: Word, { words, stems, stemLengths, numbers }: CueIndex): Entry[] {
  if (letters === '') return [];
  const begun = stemLengths.flatMap((length) =>
    length > letters.length ? [] : (stems.get(letters.slice(0, length)) ?? []),
  );
  return [...(words.get(letters) ?? []), ...begun, ...numbers];
}
