import { widestGap } from './phrase.js';
import { branchAfterGap, branchesBy, plantPhrases, type PhraseTree, type Written } from './phrase-tree.js';
import type { Letters, Words } from './words.js';

/**
 * Finds each phrase wherever it begins in a text, with its words from one index to another, exclusive: the shortest match of
 * each.
 */
export type PhraseFinder<Phrase> = (words: Words, visit: (phrase: Phrase, from: number, to: number) => void) => void;

/**
 * All the branches of the tree that a text may be on at once. A word such as "text" begins dozens of phrases: they are walked
 * together, and where a word leads is worked out once.
 */
interface State<Phrase extends Written> {
  readonly trees: readonly PhraseTree<Phrase>[];
  readonly ends: readonly Phrase[];
  /** By word; null where no phrase goes on. */
  readonly ways: Map<Letters, State<Phrase> | null>;
  readonly afterGap: State<Phrase> | undefined;
}

/** More ways from state to state than these are not kept; a text takes some hundreds. */
const mostKnown = 200_000;

/** Makes a finder of phrases. */
export function createPhraseFinder<Phrase extends Written>(phrases: readonly Phrase[]): PhraseFinder<Phrase> {
  const tree = plantPhrases(phrases);
  let root = stateOf([tree]);
  let known = 0;
  /** By the place of a phrase in the book, the last beginning at which it was found: beginnings are counted over all texts. */
  const lastBeginnings = new Float64Array(Math.max(0, ...phrases.map(({ order }) => order + 1)));
  let beginnings = 0;

  const next = (state: State<Phrase>, word: Letters): State<Phrase> | null => {
    const before = state.ways.get(word);
    if (before !== undefined) return before;
    const trees = state.trees.flatMap((one) => branchesBy(one, word));
    const found = trees.length === 0 ? null : stateOf(trees);
    state.ways.set(word, found);
    known += 1;
    return found;
  };

  return ({ letters: words }, visit) => {
    if (known > mostKnown) {
      root = stateOf([tree]);
      known = 0;
    }
    let from = 0;
    const walk = (state: State<Phrase>, at: number): void => {
      for (const phrase of state.ends) {
        if (lastBeginnings[phrase.order] === beginnings) continue;
        lastBeginnings[phrase.order] = beginnings;
        visit(phrase, from, at);
      }
      step(state, at);
      if (!state.afterGap) return;
      for (let between = 0; between <= widestGap; between++) if (!step(state.afterGap, at + between)) return;
    };
    /** Whether there is a word to go on with. */
    const step = (state: State<Phrase>, at: number): boolean => {
      const word = words[at];
      if (!word?.letters) return false;
      const reached = next(state, word);
      if (reached) walk(reached, at + 1);
      return true;
    };
    for (; from < words.length; from++) {
      beginnings += 1;
      step(root, from);
    }
  };
}

function stateOf<Phrase extends Written>(trees: readonly PhraseTree<Phrase>[]): State<Phrase> {
  const distinct = [...new Set(trees)];
  const afterGap = distinct.flatMap((tree) => branchAfterGap(tree) ?? []);
  return {
    trees: distinct,
    ends: distinct.flatMap(({ ends }) => ends),
    ways: new Map(),
    afterGap: afterGap.length === 0 ? undefined : stateOf(afterGap),
  };
}
