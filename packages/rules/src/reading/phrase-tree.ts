import { elementsOf, gap, isNumber, patternsOf, type WordPattern } from './phrase.js';
import type { Word } from './words.js';

/** Phrases that begin alike share the way to where they part. */
export interface PhraseTree<Phrase> {
  /** The phrases that end here. */
  readonly ends: Phrase[];
  /** The phrases that go on from here, with the elements that are left of each. */
  readonly rest: (readonly [phrase: Phrase, elements: readonly string[]])[];
  /** Where they go on; undefined until a text comes by, for most never does. */
  branches: Branches<Phrase> | undefined;
}

interface Branches<Phrase> {
  readonly words: ReadonlyMap<string, readonly PhraseTree<Phrase>[]>;
  /** Stems by their letters, and the lengths that they have. */
  readonly stems: ReadonlyMap<string, readonly PhraseTree<Phrase>[]>;
  readonly stemLengths: readonly number[];
  readonly numbers: readonly PhraseTree<Phrase>[];
  readonly capitals: readonly { readonly pattern: WordPattern; readonly next: PhraseTree<Phrase> }[];
  readonly afterGap: PhraseTree<Phrase> | undefined;
}

/** Makes the tree of phrases. */
export function plantPhrases<Phrase extends { readonly written: string }>(
  phrases: readonly Phrase[],
): PhraseTree<Phrase> {
  return { ...emptyTree<Phrase>(), rest: phrases.map((phrase) => [phrase, elementsOf(phrase.written)]) };
}

function emptyTree<Phrase>(): PhraseTree<Phrase> {
  return { ends: [], rest: [], branches: undefined };
}

/** Where a word leads from a tree. */
export function branchesBy<Phrase>(tree: PhraseTree<Phrase>, word: Word): PhraseTree<Phrase>[] {
  const { letters } = word;
  const { words, stems, stemLengths, numbers, capitals } = branchesOf(tree);
  return [
    ...(words.get(letters) ?? []),
    ...stemLengths.flatMap((length) => (length > letters.length ? [] : (stems.get(letters.slice(0, length)) ?? []))),
    ...(numbers.length > 0 && isNumber(letters) ? numbers : []),
    ...capitals.filter(({ pattern }) => fitsCapitals(pattern, word)).map(({ next }) => next),
  ];
}

/** Where a gap leads from a tree, undefined where no phrase has one. */
export function branchAfterGap<Phrase>(tree: PhraseTree<Phrase>): PhraseTree<Phrase> | undefined {
  return branchesOf(tree).afterGap;
}

function branchesOf<Phrase>(tree: PhraseTree<Phrase>): Branches<Phrase> {
  return (tree.branches ??= grow(tree));
}

/** Takes the phrases of a tree one element further. */
function grow<Phrase>({ rest }: PhraseTree<Phrase>): Branches<Phrase> {
  const nexts = new Map<string, PhraseTree<Phrase>>();
  for (const [phrase, [element = '', ...left]] of rest) {
    const next = nexts.get(element) ?? emptyTree<Phrase>();
    nexts.set(element, next);
    if (left.length === 0) next.ends.push(phrase);
    else next.rest.push([phrase, left]);
  }
  const afterGap = nexts.get(gap);
  nexts.delete(gap);

  const words = new Map<string, PhraseTree<Phrase>[]>();
  const stems = new Map<string, PhraseTree<Phrase>[]>();
  const numbers: PhraseTree<Phrase>[] = [];
  const capitals: { pattern: WordPattern; next: PhraseTree<Phrase> }[] = [];
  for (const [element, next] of nexts) {
    for (const pattern of patternsOf(element)) {
      if (pattern.inCapitals) capitals.push({ pattern, next });
      else if (pattern.kind === 'number') numbers.push(next);
      else addTo(pattern.kind === 'stem' ? stems : words, pattern.letters, next);
    }
  }
  const stemLengths = [...new Set([...stems.keys()].map(({ length }) => length))];
  return { words, stems, stemLengths, numbers, capitals, afterGap };
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function fitsCapitals({ kind, letters }: WordPattern, word: Word): boolean {
  if (word.letterCase !== 'capitals') return false;
  return kind === 'stem' ? word.letters.startsWith(letters) : word.letters === letters;
}
