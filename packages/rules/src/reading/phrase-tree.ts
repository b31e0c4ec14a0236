import { gap, isNumber, isPlainWord, patternsOf, type WordPattern } from './phrase.js';
import type { Letters } from './words.js';

/** A phrase, as the book writes it. */
export interface Written {
  readonly written: string;
  /** Its place in the book. */
  readonly order: number;
}

/** Phrases that begin alike share the way to where they part. */
export interface PhraseTree<Phrase extends Written> {
  /** The phrases that end here. */
  readonly ends: Phrase[];
  /** The phrases that go on from here, and where the next element of each begins in what the book writes. */
  readonly rest: Phrase[];
  readonly starts: number[];
  /** Where they go on; undefined until a text comes by, for most never does. */
  branches: Branches<Phrase> | undefined;
}

interface Branches<Phrase extends Written> {
  /** By elements that are one plain word, as most are. */
  readonly plain: ReadonlyMap<string, PhraseTree<Phrase>>;
  /** By the words of other elements. */
  readonly words: ReadonlyMap<string, readonly PhraseTree<Phrase>[]>;
  /** Stems by their letters, and the lengths that they have. */
  readonly stems: ReadonlyMap<string, readonly PhraseTree<Phrase>[]>;
  readonly stemLengths: readonly number[];
  readonly numbers: readonly PhraseTree<Phrase>[];
  readonly capitals: readonly { readonly pattern: WordPattern; readonly next: PhraseTree<Phrase> }[];
  readonly afterGap: PhraseTree<Phrase> | undefined;
}

/** Makes the tree of phrases. */
export function plantPhrases<Phrase extends Written>(phrases: readonly Phrase[]): PhraseTree<Phrase> {
  return { ends: [], rest: [...phrases], starts: phrases.map(() => 0), branches: undefined };
}

/** Where a word leads from a tree. */
export function branchesBy<Phrase extends Written>(tree: PhraseTree<Phrase>, word: Letters): PhraseTree<Phrase>[] {
  if (tree.rest.length === 0) return [];
  const { letters } = word;
  const { plain, words, stems, stemLengths, numbers, capitals } = branchesOf(tree);
  const next = plain.get(letters);
  return [
    ...(next ? [next] : []),
    ...(words.get(letters) ?? []),
    ...stemLengths.flatMap((length) => (length > letters.length ? [] : (stems.get(letters.slice(0, length)) ?? []))),
    ...(numbers.length > 0 && isNumber(letters) ? numbers : []),
    ...capitals.filter(({ pattern }) => fitsCapitals(pattern, word)).map(({ next }) => next),
  ];
}

/** Where a gap leads from a tree, undefined where no phrase has one. */
export function branchAfterGap<Phrase extends Written>(tree: PhraseTree<Phrase>): PhraseTree<Phrase> | undefined {
  const { rest, starts } = tree;
  return rest.some(({ written }, index) => written.startsWith(gap, starts[index]))
    ? branchesOf(tree).afterGap
    : undefined;
}

function branchesOf<Phrase extends Written>(tree: PhraseTree<Phrase>): Branches<Phrase> {
  return (tree.branches ??= grow(tree));
}

/** Takes the phrases of a tree one element further. */
function grow<Phrase extends Written>({ rest, starts }: PhraseTree<Phrase>): Branches<Phrase> {
  const plain = new Map<string, PhraseTree<Phrase>>();
  const others = new Map<string, PhraseTree<Phrase>>();
  rest.forEach((phrase, index) => {
    const start = starts[index] ?? 0;
    const end = phrase.written.indexOf(' ', start);
    const element = phrase.written.slice(start, end < 0 ? undefined : end);
    const nexts = isPlainWord(element) ? plain : others;
    const next = nexts.get(element) ?? { ends: [], rest: [], starts: [], branches: undefined };
    nexts.set(element, next);
    if (end < 0) return void next.ends.push(phrase);
    next.rest.push(phrase);
    next.starts.push(end + 1);
  });
  const afterGap = others.get(gap);
  others.delete(gap);

  const words = new Map<string, PhraseTree<Phrase>[]>();
  const stems = new Map<string, PhraseTree<Phrase>[]>();
  const numbers: PhraseTree<Phrase>[] = [];
  const capitals: { pattern: WordPattern; next: PhraseTree<Phrase> }[] = [];
  for (const [element, next] of others) {
    for (const pattern of patternsOf(element)) {
      if (pattern.inCapitals) capitals.push({ pattern, next });
      else if (pattern.kind === 'number') numbers.push(next);
      else addTo(pattern.kind === 'stem' ? stems : words, pattern.letters, next);
    }
  }
  const stemLengths = [...new Set([...stems.keys()].map(({ length }) => length))];
  return { plain, words, stems, stemLengths, numbers, capitals, afterGap };
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function fitsCapitals({ kind, letters }: WordPattern, word: Letters): boolean {
  if (word.letterCase !== 'capitals') return false;
  return kind === 'stem' ? word.letters.startsWith(letters) : word.letters === letters;
}
