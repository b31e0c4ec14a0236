import { elementsOf, gap, isNumber, patternsOf, widestGap, type WordPattern } from './phrase.js';
import type { Word } from './words.js';

/** Phrases that begin alike share the way to where they part, so that a text is read once for all of them. */
export interface PhraseTree<Phrase> {
  /** The phrases that end here. */
  readonly ends: Phrase[];
  /** What comes after a gap. */
  afterGap: PhraseTree<Phrase> | undefined;
  /** What comes after a word, by what is to stand there; undefined until a text comes by, for most never does. */
  steps: Steps<Phrase> | undefined;
  /** The phrases that go on from here, with the elements that are left of each. */
  readonly rest: (readonly [phrase: Phrase, elements: readonly string[]])[];
}

interface Steps<Phrase> {
  readonly words: ReadonlyMap<string, readonly PhraseTree<Phrase>[]>;
  /** Stems by their letters, and the lengths that they have. */
  readonly stems: ReadonlyMap<string, readonly PhraseTree<Phrase>[]>;
  readonly stemLengths: readonly number[];
  /** What is told apart by more than its letters. */
  readonly others: readonly { readonly pattern: WordPattern; readonly next: PhraseTree<Phrase> }[];
}

/** Makes the tree of phrases. */
export function plantPhrases<Phrase extends { readonly written: string }>(phrases: readonly Phrase[]): PhraseTree<Phrase> {
  const root = emptyTree<Phrase>();
  for (const phrase of phrases) root.rest.push([phrase, elementsOf(phrase.written)]);
  return root;
}

function emptyTree<Phrase>(): PhraseTree<Phrase> {
  return { ends: [], afterGap: undefined, steps: undefined, rest: [] };
}

/** Where a phrase of the tree that begins at the word `from` ends, exclusive; the shortest match of each. */
export function phrasesAt<Phrase>(
  root: PhraseTree<Phrase>,
  words: readonly Word[],
  from: number,
): ReadonlyMap<Phrase, number> {
  const found = new Map<Phrase, number>();
  const walk = (tree: PhraseTree<Phrase>, at: number): void => {
    for (const phrase of tree.ends) if (!found.has(phrase)) found.set(phrase, at);
    const word = words[at];
    if (!word?.letters) return;
    const steps = (tree.steps ??= grow(tree));
    for (const next of steps.words.get(word.letters) ?? []) walk(next, at + 1);
    for (const length of steps.stemLengths) {
      if (length > word.letters.length) break;
      for (const next of steps.stems.get(word.letters.slice(0, length)) ?? []) walk(next, at + 1);
    }
    for (const { pattern, next } of steps.others) if (fits(pattern, word)) walk(next, at + 1);
    if (!tree.afterGap) return;
    for (let between = 0; between <= widestGap; between++) {
      walk(tree.afterGap, at + between);
      if (!words[at + between]?.letters) return;
    }
  };
  walk(root, from);
  return found;
}

/** Takes the phrases of a tree one element further. */
function grow<Phrase>(tree: PhraseTree<Phrase>): Steps<Phrase> {
  const nexts = new Map<string, PhraseTree<Phrase>>();
  for (const [phrase, [element = '', ...rest]] of tree.rest) {
    const next = nexts.get(element) ?? emptyTree<Phrase>();
    nexts.set(element, next);
    if (rest.length === 0) next.ends.push(phrase);
    else next.rest.push([phrase, rest]);
  }
  tree.rest.length = 0;
  tree.afterGap = nexts.get(gap);
  nexts.delete(gap);

  const words = new Map<string, PhraseTree<Phrase>[]>();
  const stems = new Map<string, PhraseTree<Phrase>[]>();
  const others: { pattern: WordPattern; next: PhraseTree<Phrase> }[] = [];
  for (const [element, next] of nexts) {
    for (const pattern of patternsOf(element)) {
      if (pattern.kind === 'number' || pattern.inCapitals) others.push({ pattern, next });
      else addTo(pattern.kind === 'stem' ? stems : words, pattern.letters, next);
    }
  }
  const stemLengths = [...new Set([...stems.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  return { words, stems, stemLengths, others };
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function fits({ kind, letters, inCapitals }: WordPattern, word: Word): boolean {
  if (inCapitals && word.letterCase !== 'capitals') return false;
  if (kind === 'number') return isNumber(word.letters);
  return kind === 'stem' ? word.letters.startsWith(letters) : word.letters === letters;
}
