import { oncePerKey, oncePer } from '../once-per.js';
import { cuesByName, findPhrases, type CueHead, type CueIndex, type Found } from './cue-index.js';
import { negatedWords } from './negation.js';
import { wordsOf, type Words } from './words.js';

/** A stretch of a text that says something, in UTF-16 code units, the end exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The words as written. */
  readonly text: string;
  readonly weight: number;
  /** Which of the cue's hints it belongs to, by index; undefined where it is enough by itself. */
  readonly hint?: number | undefined;
}

/** What a text says, cue by cue. */
export interface Reading {
  /** The places that speak for a cue: none overlaps another, and what is taken back is left out. */
  matches(cue: string): readonly Match[];
  /** Whether they are worth what the cue needs; the same words count once. */
  says(cue: string): boolean;
}

/** Texts of one request are asked about many cues. */
const readerOf = oncePer((index: CueIndex) => oncePerKey((text: string) => createReading(text, index)));

/**
 * Reads a text once for all cues of a group, when it is asked about one of them.
 * @throws RangeError where a cue is asked for that the book does not have
 */
export function read(text: string, cues: CueIndex): Reading {
  return readerOf(cues)(text);
}

/** Whether the words of some matches are worth what a cue needs; the same words count once, and hints no more than they may. */
export function isEnough(matches: readonly Match[], cue: Pick<CueHead, 'needs' | 'hints'>): boolean {
  // Most texts say nothing of a cue, or say it in one place.
  for (const match of matches) if (isEnoughAlone(match, cue)) return true;
  return matches.length > 1 && worthOf(matches, cue) >= cue.needs;
}

function isEnoughAlone({ hint, weight }: Match, { needs, hints }: Pick<CueHead, 'needs' | 'hints'>): boolean {
  return weight >= needs && mostOf(hint, hints) >= needs;
}

/** The most that the words of a hint are worth together. */
function mostOf(hint: number | undefined, hints: CueHead['hints']): number {
  return hints[hint ?? -1]?.atMost ?? Infinity;
}

/** What the words of some matches are worth together; the same words count once, as the dearest of them. */
function worthOf(matches: readonly Match[], { hints }: Pick<CueHead, 'hints'>): number {
  const distinct = new Map<string, Match>();
  for (const match of matches) {
    const words = match.text.toLowerCase();
    if (match.weight > (distinct.get(words)?.weight ?? 0)) distinct.set(words, match);
  }
  const sums = new Map<number | undefined, number>();
  for (const { hint, weight } of distinct.values())
    sums.set(hint, Math.min((sums.get(hint) ?? 0) + weight, mostOf(hint, hints)));
  let worth = 0;
  for (const sum of sums.values()) worth += sum;
  return worth;
}

function createReading(text: string, index: CueIndex): Reading {
  const words = wordsOf(text);
  const cues = cuesByName(index);
  const found = findPhrases(words, index);
  const negating = (id: string): readonly Found[] => {
    const cue = cues.get(id);
    return cue ? found(cue) : [];
  };
  let negated: ReadonlySet<number> | undefined;
  const isNegated = (word: number): boolean => (negated ??= negatedWords(words, text, negating)).has(word);
  const cueOf = (id: string): CueHead => {
    const cue = cues.get(id);
    if (!cue) throw new RangeError(`The policy book has no cue ${id}.`);
    return cue;
  };
  const byCue = new Map<CueHead, readonly Match[]>();
  const matchesOf = (cue: CueHead): readonly Match[] => {
    const known = byCue.get(cue);
    if (known) return known;
    const ofCue = found(cue);
    if (ofCue.length === 0) return none;
    const matched = chooseMatches(ofCue, cue, { words, text, isNegated });
    byCue.set(cue, matched);
    return matched;
  };
  return {
    matches: (id) => matchesOf(cueOf(id)),
    says: (id) => {
      const cue = cueOf(id);
      return isEnough(matchesOf(cue), cue);
    },
  };
}

const none: readonly Match[] = [];

interface Surroundings {
  readonly words: Words;
  readonly text: string;
  readonly isNegated: (word: number) => boolean;
}

function chooseMatches(
  found: readonly Found[],
  cue: CueHead,
  { words, text, isNegated }: Surroundings,
): readonly Match[] {
  const counts = (one: Found): one is Counted =>
    isWorth(one) &&
    !(cue.negation !== 'ignored' && isTakenBack(one, isNegated)) &&
    (cue.names === 'count' || !isName(one, words, text));
  const matchOf = ({ from, to, worth, hint }: Counted): Match => {
    const [start, end] = [words.starts[from] ?? 0, words.ends[to - 1] ?? 0];
    return { start, end, text: text.slice(start, end), weight: worth, hint };
  };
  choice += 1;
  for (const one of found) if (!isWorth(one)) take(one);
  const counted = found.filter(counts);
  const chosen = sorted(counted, byWorth).filter((one) => {
    if (hasWord(one, isTaken)) return false;
    take(one);
    return true;
  });
  return sorted(chosen, (a, b) => a.from - b.from).map(matchOf);
}

/** Sorts in place; most lists are in order, and sorting takes memory. */
function sorted<One>(list: One[], compare: (a: One, b: One) => number): One[] {
  const isInOrder = list.every((one, index) => compare(list[index - 1] ?? one, one) <= 0);
  return isInOrder ? list : list.sort(compare);
}

type Counted = Found & { worth: number };

/** The dearest first, then the longest, the first, and the first in the book. */
function byWorth(a: Counted, b: Counted): number {
  return b.worth - a.worth || b.to - b.from - (a.to - a.from) || a.from - b.from || a.order - b.order;
}

/** By word, the last choice in which it was taken: choices follow one another, so that one list serves all of them. */
const takenIn: number[] = [];
let choice = 0;

function take({ from, to }: Found): void {
  while (takenIn.length < to) takenIn.push(0);
  for (let word = from; word < to; word++) takenIn[word] = choice;
}

function isTaken(word: number): boolean {
  return takenIn[word] === choice;
}

function isWorth(one: Found): one is Counted {
  return one.worth !== 'unless';
}

/** Whether a negation reaches any of its words; where it has one of its own, only what stands before it counts. */
function isTakenBack(one: Found, isNegated: Surroundings['isNegated']): boolean {
  return one.negates ? isNegated(one.from) : hasWord(one, isNegated);
}

/** Whether any of its words is such a one. */
function hasWord({ from, to }: Found, isSuch: (word: number) => boolean): boolean {
  for (let word = from; word < to; word++) if (isSuch(word)) return true;
  return false;
}

/** Whether a word with a Capital stands beside another one, as in the title of a film. */
function isName({ from, to }: Found, { letters, starts, ends }: Words, text: string): boolean {
  const isCapitalised = (index: number): boolean => letters[index]?.letterCase === 'capitalised';
  const adjoins = (left: number): boolean => /^[\s-]*$/.test(text.slice(ends[left] ?? 0, starts[left + 1] ?? 0));
  const before = from > 0 && isCapitalised(from - 1) && adjoins(from - 1);
  const after = isCapitalised(to) && adjoins(to - 1);
  return isCapitalised(from) && (before || after);
}
