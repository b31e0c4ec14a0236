import { widestGap } from './phrase.js';
import { branchAfterGap, branchesBy, plantPhrases, type PhraseTree, type Written } from './phrase-tree.js';
import type { Word } from './words.js';

/**
 * Finds each phrase wherever it begins in a text, with its words from one index to another, exclusive: the shortest match of
 * each.
 */
export type PhraseFinder<Phrase> = (
  words: readonly Word[],
  visit: (phrase: Phrase, from: number, to: number) => void,
) => void;

/**
 * All the branches of the tree that a text may be on at once. A word such as "text" begins dozens of phrases: they are walked
 * together, and where a word leads is worked out once.
 */
interface State<Phrase extends Written> {
  readonly trees: readonly PhraseTree<Phrase>[];
  readonly ends: readonly Phrase[];
  /** By letters; undefined where no phrase goes on. */
  readonly byWord: Map<string, State<Phrase> | undefined>;
  readonly byWordInCapitals: Map<string, State<Phrase> | undefined>;
  readonly afterGap: State<Phrase> | undefined;
}

/** More ways from state to state than these are not kept; a text takes some hundreds. */
const mostKnown = 200_000;

/** Makes a finder of phrases. */
export function createPhraseFinder<Phrase extends Written>(phrases: readonly Phrase[]): PhraseFinder<Phrase> {
  const tree = plantPhrases(phrases);
  let root = stateOf([tree]);
  let known = 0;

  const next = (state: State<Phrase>, word: Word): State<Phrase> | undefined => {
    const ways = word.letterCase === 'capitals' ? state.byWordInCapitals : state.byWord;
    const before = ways.get(word.letters);
    if (before !== undefined || ways.has(word.letters)) return before;
    const trees = state.trees.flatMap((one) => branchesBy(one, word));
    const found = trees.length === 0 ? undefined : stateOf(trees);
    ways.set(word.letters, found);
    known += 1;
    return found;
  };

  return (words, visit) => {
    if (known > mostKnown) {
      root = stateOf([tree]);
      known = 0;
    }
    const found = new Set<Phrase>();
    let from = 0;
    const walk = (state: State<Phrase>, at: number): void => {
      for (const phrase of state.ends) {
        if (found.has(phrase)) continue;
        found.add(phrase);
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
      if (found.size > 0) found.clear();
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
    byWord: new Map(),
    byWordInCapitals: new Map(),
    afterGap: afterGap.length === 0 ? undefined : stateOf(afterGap),
  };
}
