import type { Cue } from '../book/cue-schema.js';
import { groupBy } from '../group-by.js';
import { oncePer } from '../once-per.js';
import { groupNameOf } from './cue-groups.js';
import { negationCues } from './negation.js';
import { packTree } from './pack-tree.js';
import { packLists, unpackLists, type Numbers, type PackedLists } from './packed-lists.js';
import { elementsOf, gap, patternsOf } from './phrase.js';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.js';
import type { PackedTree } from './phrase-tree.js';
import type { Words } from './words.js';

/** What texts can say, ready to be read for, as JSON: it is made when the book is compiled. */
export interface CueIndex {
  readonly heads: readonly CueHead[];
  readonly groups: readonly PhraseGroup[];
  /** The words of negation, which take back what follows. */
  readonly negators: readonly string[];
}

/** What counts for a cue, without its phrases. */
export interface CueHead extends Pick<Cue, 'id' | 'needs' | 'negation' | 'names'> {
  readonly hints: readonly { readonly weight: number; readonly atMost?: number | undefined }[];
  /** The group in which its phrases are, by index, and its own number in there. */
  readonly group: number;
  readonly number: number;
}

/** Phrases that are found together: a text is read for a group once it is asked about one of its cues. */
interface PhraseGroup {
  readonly tree: PackedTree;
  /** By phrase: the number of its cue in the group, and its kind. */
  readonly phrases: PackedLists<'cues' | 'kinds'>;
}

/*
 * The kinds of phrases: enough by itself, within which words do not count, or one of the cue's hints. An even number; one more
 * where the phrase has a word of negation of its own.
 */
const kinds = { enough: 0, unless: 2, hint: (hint: number): number => 4 + 2 * hint } as const;

/** A phrase of a cue, as it was found. */
export interface Found {
  /** What it is worth, or `unless` where it says that the words within it do not count. */
  readonly worth: number | 'unless';
  /** Which of the cue's hints it belongs to, by index; undefined where it is enough by itself. */
  readonly hint: number | undefined;
  /** Its place in the book. */
  readonly order: number;
  /** Whether the phrase has a word of negation of its own: "no credit check" is not taken back by its "no". */
  readonly negates: boolean;
  /** Indexes of words, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Makes the index of some cues, or adds them to an index. */
export function indexCues(cues: readonly Cue[], index: CueIndex = noCues): CueIndex {
  const { heads, groups } = index;
  const parts = [...groupBy(cues, groupNameOf).values()];
  const negators = [...index.negators, ...cues.filter(({ id }) => id === negationCues.before).flatMap(lonelyWords)];
  return {
    heads: [
      ...heads,
      ...parts.flatMap((part, at) => part.map((cue, number) => headOf(cue, { group: groups.length + at, number }))),
    ],
    groups: [...groups, ...parts.map((part) => packGroup(part, new Set(negators)))],
    negators,
  };
}

const noCues: CueIndex = { heads: [], groups: [], negators: [] };

function headOf(
  { id, needs, negation, names, hints }: Cue,
  place: { readonly group: number; readonly number: number },
): CueHead {
  return { id, needs, negation, names, hints: hints.map(({ weight, atMost }) => ({ weight, atMost })), ...place };
}

/** The words that are phrases by themselves. */
function lonelyWords({ phrases }: Cue): string[] {
  const written = Object.values(phrases).flat().map(elementsOf);
  return written.flatMap(([element = '', ...rest]) => (rest.length > 0 ? [] : wordsIn(element)));
}

function wordsIn(element: string): string[] {
  return element === gap ? [] : patternsOf(element).map(({ letters }) => letters);
}

function packGroup(cues: readonly Cue[], negators: ReadonlySet<string>): PhraseGroup {
  const all = cues.flatMap(({ phrases, hints, unless }, number) => [
    ...phrasesIn(phrases, number, kinds.enough),
    ...hints.flatMap((hint, index) => phrasesIn(hint.phrases, number, kinds.hint(index))),
    ...phrasesIn(unless, number, kinds.unless),
  ]);
  const negates = (written: string): boolean =>
    elementsOf(written).some((element) => wordsIn(element).some((word) => negators.has(word)));
  return {
    tree: packTree(all.map(({ written }) => written)),
    phrases: packLists({
      cues: all.map(({ cue }) => cue),
      kinds: all.map(({ written, kind }) => kind + (negates(written) ? 1 : 0)),
    }),
  };
}

function phrasesIn(
  byLanguage: Cue['phrases'],
  cue: number,
  kind: number,
): { written: string; cue: number; kind: number }[] {
  return Object.values(byLanguage).flatMap((phrases) => phrases.map((written) => ({ written, cue, kind })));
}

/** The cues by their names. */
export const cuesByName: (index: CueIndex) => ReadonlyMap<string, CueHead> = oncePer(
  ({ heads }) => new Map(heads.map((head) => [head.id, head])),
);

/** A group, ready for texts. */
interface ReadyGroup extends Record<'cues' | 'kinds', Numbers> {
  readonly find: PhraseFinder;
}

/** The groups of an index, each made ready once a text is read for it. */
const readyGroups = oncePer(({ groups }: CueIndex): ((group: number) => ReadyGroup) => {
  const ready = new Array<ReadyGroup | undefined>(groups.length);
  return (group) => (ready[group] ??= makeReady(groups[group]));
});

function makeReady(group: PhraseGroup | undefined): ReadyGroup {
  if (group === undefined) throw new RangeError('The cue is of another index.');
  const { cues, kinds } = unpackLists(group.phrases);
  return { find: createPhraseFinder(group.tree), cues, kinds };
}

/** The phrases of a cue that a text holds, in the order of their first words. */
export type FoundOf = (cue: CueHead) => readonly Found[];

/** Finds the phrases of a text, by cue, when they are asked for. */
export function findPhrases(words: Words, index: CueIndex): FoundOf {
  const ready = readyGroups(index);
  const byGroup = new Array<Notes | undefined>(index.groups.length);
  return (head) => {
    const { group, number } = head;
    const { all, bits, cues, kinds } = (byGroup[group] ??= notesIn(words, ready(group)));
    if (!hasBit(bits, number)) return none;
    const found: Found[] = [];
    for (let at = 0; at < all.length; at += noted) {
      const order = all[at] ?? 0;
      if (cues[order] === number)
        found.push(foundOf(kinds[order] ?? 0, head, order, all[at + 1] ?? 0, all[at + 2] ?? 0));
    }
    return found;
  };
}

const none: readonly Found[] = [];

/** What was found by a phrase of a kind. */
function foundOf(kind: number, { needs, hints }: CueHead, order: number, from: number, to: number): Found {
  const negates = kind % 2 === 1;
  const even = kind - (kind % 2);
  if (even === kinds.enough) return { worth: needs, hint: undefined, order, negates, from, to };
  if (even === kinds.unless) return { worth: 'unless', hint: undefined, order, negates, from, to };
  const hint = (even - kinds.hint(0)) / 2;
  return { worth: hints[hint]?.weight ?? 0, hint, order, negates, from, to };
}

/** What was found of a group, as numbers: texts hold dozens of phrases, and most cues that they are asked about have none. */
interface Notes extends Pick<ReadyGroup, 'cues' | 'kinds'> {
  /** Of each phrase its number and its words. */
  readonly all: readonly number[];
  /** A bit for each cue of which there is a phrase, 32 a number. */
  readonly bits: readonly number[];
}

/** Numbers noted of each phrase. */
const noted = 3;

function notesIn(words: Words, { find, cues, kinds }: ReadyGroup): Notes {
  const bits: number[] = [];
  let count = 0;
  find(words, (phrase, from, to) => {
    setBit(bits, cues[phrase] ?? 0);
    page[count] = phrase;
    page[count + 1] = from;
    page[count + 2] = to;
    count += noted;
  });
  return { all: page.slice(0, count), bits, cues, kinds };
}

/** What is noted of the text in hand: a list that grows anew for each text takes several times its memory. */
const page: number[] = [];

function setBit(bits: number[], number: number): void {
  const at = number >>> 5;
  while (bits.length <= at) bits.push(0);
  bits[at] = (bits[at] ?? 0) | (1 << (number & 31));
}

function hasBit(bits: readonly number[], number: number): boolean {
  return ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}
