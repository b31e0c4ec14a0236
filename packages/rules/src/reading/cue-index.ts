import type { Cue } from '../book/cue-schema.js';
import { groupBy } from '../group-by.js';
import { oncePer } from '../once-per.js';
import { groupNameOf } from './cue-groups.js';
import { negationCues } from './negation.js';
import { packLists, unpackLists, type Numbers, type PackedLists } from './packed-lists.js';
import { elementsOf, gap, patternsOf } from './phrase.js';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.js';
import { packTree, type PackedTree } from './phrase-tree.js';
import type { Words } from './words.js';

/** What texts can say, ready to be read for, as JSON: it is made when the book is compiled. */
export interface CueIndex {
  /** The cues by number. */
  readonly heads: readonly CueHead[];
  readonly groups: readonly PhraseGroup[];
  /** The words of negation, which take back what follows. */
  readonly negators: readonly string[];
}

/** What counts for a cue, without its phrases. */
export interface CueHead extends Pick<Cue, 'id' | 'needs' | 'negation' | 'names'> {
  readonly hints: readonly { readonly weight: number; readonly atMost?: number | undefined }[];
  /** The number of the group in which its phrases are. */
  readonly group: number;
}

/** Phrases that are found together: a text is read for a group once it is asked about one of its cues. */
interface PhraseGroup {
  readonly tree: PackedTree;
  /** By phrase: the number of its cue, and what it is. */
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
  const numbered = cues.map((cue, at) => ({ cue, number: heads.length + at }));
  const parts = [...groupBy(numbered, ({ cue }) => groupNameOf(cue)).values()];
  const groupOf = new Map(parts.flatMap((part, at) => part.map(({ cue }) => [cue, groups.length + at] as const)));
  const negators = [...index.negators, ...cues.filter(({ id }) => id === negationCues.before).flatMap(lonelyWords)];
  return {
    heads: [...heads, ...cues.map((cue) => headOf(cue, groupOf.get(cue) ?? 0))],
    groups: [...groups, ...parts.map((part) => packGroup(part, new Set(negators)))],
    negators,
  };
}

const noCues: CueIndex = { heads: [], groups: [], negators: [] };

function headOf({ id, needs, negation, names, hints }: Cue, group: number): CueHead {
  return { id, needs, negation, names, hints: hints.map(({ weight, atMost }) => ({ weight, atMost })), group };
}

/** The words that are phrases by themselves. */
function lonelyWords({ phrases }: Cue): string[] {
  const written = Object.values(phrases).flat().map(elementsOf);
  return written.flatMap(([element = '', ...rest]) => (rest.length > 0 ? [] : wordsIn(element)));
}

function wordsIn(element: string): string[] {
  return element === gap ? [] : patternsOf(element).map(({ letters }) => letters);
}

function packGroup(
  cues: readonly { readonly cue: Cue; readonly number: number }[],
  negators: Set<string>,
): PhraseGroup {
  const all = cues.flatMap(({ cue: { phrases, hints, unless }, number }) => [
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

/** The cue of a name, with its number, or undefined where there is none. */
export function cueNamed(id: string, index: CueIndex): { readonly head: CueHead; readonly number: number } | undefined {
  return byId(index).get(id);
}

const byId = oncePer(
  ({ heads }: CueIndex) => new Map(heads.map((head, number) => [head.id, { head, number }] as const)),
);

/** A group, ready for texts. */
interface ReadyGroup {
  readonly find: PhraseFinder;
  readonly cues: Numbers;
  readonly kinds: Numbers;
}

const readyGroup = oncePer(({ tree, phrases }: PhraseGroup): ReadyGroup => {
  const lists = unpackLists(phrases);
  return { find: createPhraseFinder(tree), ...lists };
});

/** The phrases of a cue that a text holds, in no particular order. */
export type FoundOf = (cue: string) => readonly Found[];

/** Finds the phrases of a text, by cue, when they are asked for. */
export function findPhrases(words: Words, index: CueIndex): FoundOf {
  const byGroup: (Notes | undefined)[] = [];
  return (id) => {
    const { head, number } = cueNamed(id, index) ?? {};
    const packed = index.groups[head?.group ?? -1];
    if (head === undefined || number === undefined || packed === undefined) return none;
    const group = readyGroup(packed);
    const { all, lasts } = (byGroup[head.group] ??= notesOf(words, group, index.heads.length));
    let end = lasts[number] ?? 0;
    if (end === 0) return none;
    const found: Found[] = [];
    for (; end > 0; end = all[end - 1] ?? 0) {
      const [order = 0, from = 0, to = 0] = [all[end - noted], all[end - noted + 1], all[end - noted + 2]];
      found.push({ ...meaningOf(group.kinds[order] ?? 0, head), order, from, to });
    }
    return found;
  };
}

const none: readonly Found[] = [];

/** What a phrase of a kind is to its cue. */
function meaningOf(kind: number, { needs, hints }: CueHead): Pick<Found, 'worth' | 'hint' | 'negates'> {
  const negates = kind % 2 === 1;
  const even = kind - (kind % 2);
  if (even === kinds.enough) return { worth: needs, hint: undefined, negates };
  if (even === kinds.unless) return { worth: 'unless', hint: undefined, negates };
  const hint = (even - kinds.hint(0)) / 2;
  return { worth: hints[hint]?.weight ?? 0, hint, negates };
}

/** What was found, as numbers: texts hold hundreds of phrases, and are asked about few. */
interface Notes {
  /** Of each phrase its number, its words, and where the one before of its cue ends here. */
  readonly all: readonly number[];
  /** By cue, where the last of its phrases ends there; 0 where none is found. */
  readonly lasts: readonly number[];
}

/** Numbers noted of each phrase. */
const noted = 4;

function notesOf(words: Words, { find, cues }: ReadyGroup, count: number): Notes {
  const all: number[] = [];
  const lasts = new Array<number>(count).fill(0);
  find(words, (phrase, from, to) => {
    const cue = cues[phrase] ?? 0;
    all.push(phrase, from, to, lasts[cue] ?? 0);
    lasts[cue] = all.length;
  });
  return { all, lasts };
}
