import type { Found } from './cue-index.js';
import type { Word } from './words.js';

/** The cues of the book that hold the words of negation. */
const negationCues = {
  /** "no", "never", "without": they take back what follows. */
  before: 'negation-before',
  /** "is not allowed", "are prohibited": they take back what stands before. */
  after: 'negation-after',
  /** "but", "and we": a new thought, to which an earlier negation does not reach. */
  end: 'negation-end',
} as const;

/** Whether a cue takes back what others find. */
export function isOfNegation(cue: string): boolean {
  return Object.values<string>(negationCues).includes(cue);
}

/** How many words a negation reaches over, in its sentence. */
const reach = { before: 12, after: 5 } as const;

/**
 * The indexes of the words that a negation takes back. "We never sell or rent your number" takes back "rent"; "no waiting,
 * but a lottery" does not take back "lottery".
 */
export function negatedWords(
  words: readonly Word[],
  text: string,
  found: ReadonlyMap<string, readonly Found[]>,
): Set<number> {
  const ends = new Set(spoken(found.get(negationCues.end)).map(({ from }) => from));
  const isEnd = (index: number): boolean =>
    words[index]?.letters === '' || ends.has(index) || afterStop(words, text, index);
  const negated = new Set<number>();
  for (const { to } of spoken(found.get(negationCues.before))) {
    for (let index = to; index < Math.min(to + reach.before, words.length) && !isEnd(index); index++)
      negated.add(index);
  }
  for (const { from } of spoken(found.get(negationCues.after))) {
    for (let index = from - 1; index >= Math.max(0, from - reach.after) && words[index]?.letters !== ''; index--) {
      negated.add(index);
      if (isEnd(index)) break;
    }
  }
  return negated;
}

/** What was found without what only looks like it, such as "not only". */
function spoken(found: readonly Found[] = []): readonly Found[] {
  const excluded = new Set(found.filter(({ worth }) => worth === 'unless').map(({ from }) => from));
  return found.filter(({ worth, from }) => worth !== 'unless' && !excluded.has(from));
}

/** Whether a colon, semicolon, dash or bracket parts a word from the one before. */
function afterStop(words: readonly Word[], text: string, index: number): boolean {
  return /[:;—–(]|\s-\s/.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0));
}
