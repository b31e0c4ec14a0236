import { widestGap } from './phrase.js';
import { bitsOf, unpackTree, type Elements, type PackedTree } from './phrase-tree.js';
import type { Letters, Words } from './words.js';

/**
 * Finds each phrase, by its number, wherever it begins in a text, with its words from one index to another, exclusive: the shortest
 * match of each.
 */
export type PhraseFinder = (words: Words, visit: (phrase: number, from: number, to: number) => void) => void;

/**
 * All the nodes of the tree at which a text may be at once. A word such as "text" begins dozens of phrases: they are walked
 * together, and where a word leads is worked out once.
 */
interface State {
  /** The nodes from which a word may lead on. */
  readonly nodes: readonly number[];
  /** The bits of the elements that lead on. */
  readonly bits: number;
  readonly phrases: readonly number[];
  /** By the kind of the word, where one came; null where no phrase goes on. */
  ways: Map<WordKind, State | null> | undefined;
  readonly afterGap: State | undefined;
}

/** All words that are the same symbols are one kind: the same elements of phrases. */
interface WordKind {
  readonly elements: Elements;
  readonly bits: number;
  /** Where it leads as the first word of phrases; null where it begins none. */
  readonly begun: State | null;
}

/** More ways from state to state than these are not kept, nor more words, of which a later takes the place of an earlier; a text has some hundreds. */
const mostWays = 200_000;
const mostWords = 16_384;

/** Makes a finder of the phrases of a tree. */
export function createPhraseFinder(packed: PackedTree): PhraseFinder {
  const tree = unpackTree(packed);
  /** By phrase, the last beginning at which it was found: beginnings are counted over all texts. */
  const lastBeginnings = new Float64Array(packed.lists.lengths.phrases);
  let beginnings = 0;

  const stateOf = (at: readonly number[]): State => {
    const { nodes, bits, phrases, afterGap } = tree.lookAround(at);
    return { nodes, bits, phrases, ways: undefined, afterGap: afterGap.length === 0 ? undefined : stateOf(afterGap) };
  };

  let ways = 0;
  /** Where a word leads that reaches some nodes; null where no phrase goes on. */
  const stateAt = (reached: readonly number[]): State | null => {
    ways += 1;
    return reached.length === 0 ? null : stateOf(reached);
  };

  const kinds = new Map<string, WordKind>();
  /** The last words, each at the place of its number, and their kinds; undefined where no phrase has a word. */
  const knownWords: (Letters | undefined)[] = [];
  const knownKinds: (WordKind | undefined)[] = [];
  const forget = (): void => {
    kinds.clear();
    knownWords.length = 0;
    knownKinds.length = 0;
    ways = 0;
  };

  const readKind = (word: Letters): WordKind | undefined => {
    const symbols = word.letters === '' ? [] : tree.symbolsOf(word);
    if (symbols.length === 0) return undefined;
    const key = symbols.join();
    const before = kinds.get(key);
    if (before) return before;
    const elements = tree.elementsOf(symbols);
    const kind = { elements, bits: bitsOf(elements), begun: stateAt(tree.beginningsOf(elements)) };
    kinds.set(key, kind);
    return kind;
  };

  const kindOf = (word: Letters): WordKind | undefined => {
    const place = word.number % mostWords;
    if (knownWords[place] === word) return knownKinds[place];
    // A list with wide gaps would be a table, which takes longer.
    while (knownWords.length <= place) {
      knownWords.push(undefined);
      knownKinds.push(undefined);
    }
    knownWords[place] = word;
    return (knownKinds[place] = readKind(word));
  };

  const next = (state: State, kind: WordKind): State | null => {
    const known = (state.ways ??= new Map<WordKind, State | null>());
    const before = known.get(kind);
    if (before !== undefined) return before;
    const found = stateAt(tree.nodesAfter(state.nodes, kind.elements));
    known.set(kind, found);
    return found;
  };

  return ({ letters: words }, visit) => {
    if (ways > mostWays) forget();
    const ofWords = words.map(kindOf);
    let from = 0;
    const walk = (state: State, at: number): void => {
      let next = 0;
      while (next < state.phrases.length) {
        const phrase = state.phrases[next++] ?? 0;
        if (lastBeginnings[phrase] === beginnings) continue;
        lastBeginnings[phrase] = beginnings;
        visit(phrase, from, at);
      }
      step(state, at);
      if (!state.afterGap) return;
      for (let between = 0; between <= widestGap; between++) if (!step(state.afterGap, at + between)) return;
    };
    /** Whether there is a word to go on with. */
    const step = (state: State, at: number): boolean => {
      const kind = ofWords[at];
      if (kind === undefined) return Boolean(words[at]?.letters);
      // Most words lead nowhere, which the bits tell at no cost.
      if ((state.bits & kind.bits) === 0) return true;
      const reached = next(state, kind);
      if (reached) walk(reached, at + 1);
      return true;
    };
    for (; from < words.length; from++) {
      const begun = ofWords[from]?.begun;
      if (!begun) continue;
      beginnings += 1;
      walk(begun, from + 1);
    }
  };
}
