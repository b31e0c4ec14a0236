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
  readonly numbers: readonly PhraseTree<Phrase>[];
  readonly capitals: readonly { readonly pattern: WordPattern; readonly next: PhraseTree<Phrase> }[];
  /** Where words lead that have come by; many stems make it dear to find out. */
  readonly known: Map<string, readonly PhraseTree<Phrase>[]>;
}

/** More words than these are not kept. */
const mostKnown = 20_000;

/** Makes the tree of phrases. */
export function plantPhrases<Phrase extends { readonly written: string }>(
  phrases: readonly Phrase[],
): PhraseTree<Phrase> {
  const root = emptyTree<Phrase>();
  for (const phrase of phrases) root.rest.push([phrase, elementsOf(phrase.written)]);
  return root;
}

function emptyTree<Phrase>(): PhraseTree<Phrase> {
  return { ends: [], afterGap: undefined, steps: undefined, rest: [] };
}

/** Finds each phrase of a tree wherever it begins in a text, with its words from one index to another, exclusive: the shortest match. */
export function eachPhrase<Phrase>(
  root: PhraseTree<Phrase>,
  words: readonly Word[],
  visit: (phrase: Phrase, from: number, to: number) => void,
): void {
  let from = 0;
  const found = new Set<Phrase>();
  const step = (tree: PhraseTree<Phrase>, at: number): boolean => {
    const word = words[at];
    if (!word?.letters) return false;
    const steps = (tree.steps ??= grow(tree));
    for (const next of stepsBy(word.letters, steps)) arrive(next, at + 1);
    for (const { pattern, next } of steps.capitals) if (fits(pattern, word)) arrive(next, at + 1);
    return true;
  };
  const arrive = (tree: PhraseTree<Phrase>, at: number): void => {
    for (const phrase of tree.ends) {
      if (found.has(phrase)) continue;
      found.add(phrase);
      visit(phrase, from, at);
    }
    if (!step(tree, at) || !tree.afterGap) return;
    for (let between = 0; between <= widestGap; between++) if (!step(tree.afterGap, at + between)) return;
  };
  for (; from < words.length; from++) {
    if (found.size > 0) found.clear();
    step(root, from);
  }
}

/** Where the letters of a word lead. */
function stepsBy<Phrase>(letters: string, steps: Steps<Phrase>): readonly PhraseTree<Phrase>[] {
  if (steps.stems.size === 0 && steps.numbers.length === 0) return steps.words.get(letters) ?? none;
  const before = steps.known.get(letters);
  if (before) return before;
  const found = [
    ...(steps.words.get(letters) ?? none),
    ...steps.stemLengths.flatMap((length) =>
      length > letters.length ? none : (steps.stems.get(letters.slice(0, length)) ?? none),
    ),
    ...(steps.numbers.length > 0 && isNumber(letters) ? steps.numbers : none),
  ];
  if (steps.known.size >= mostKnown) steps.known.clear();
  steps.known.set(letters, found);
  return found;
}

const none: readonly never[] = [];

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
  return { words, stems, stemLengths, numbers, capitals, known: new Map() };
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function fits({ kind, letters }: WordPattern, word: Word): boolean {
  if (word.letterCase !== 'capitals') return false;
  return kind === 'stem' ? word.letters.startsWith(letters) : word.letters === letters;
}
