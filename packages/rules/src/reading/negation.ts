import type { Found } from './cue-index.js';
import type { Words } from './words.js';

/** The cues of the book that hold the words of negation. */
export const negationCues = {
  /** "no", "never", "without": they take back what follows. */
  before: 'negation-before',
  /** "is not allowed", "are prohibited": they take back what stands before. */
  after: 'negation-after',
  /** "but", "and we": a new thought, to which an earlier negation does not reach. */
  end: 'negation-end',
} as const;

/** How many words a negation reaches over, in its sentence. */
const reach = { before: 12, after: 5 } as const;

/**
 * The indexes of the words that a negation takes back. "We never sell or rent your number" takes back "rent"; "no waiting,
 * but a lottery" does not take back "lottery".
 */
export function negatedWords(
  words: Words,
  text: string,
  found: (cue: string) => readonly Found[],
): ReadonlySet<number> {
  const negated = new Set<number>();
  const [before, after] = [spoken(found(negationCues.before)), spoken(found(negationCues.after))];
  if (before.length === 0 && after.length === 0) return negated;
  const { letters } = words;
  const ends = new Set(spoken(found(negationCues.end)).map(({ from }) => from));
  const isEnd = (index: number): boolean =>
    letters[index]?.letters === '' || ends.has(index) || afterStop(words, text, index);
  for (const { to } of before) {
    for (let index = to; index < Math.min(to + reach.before, letters.length) && !isEnd(index); index++)
      negated.add(index);
  }
  for (const { from } of after) {
    for (let index = from - 1; index >= Math.max(0, from - reach.after) && letters[index]?.letters !== ''; index--) {
      negated.add(index);
      if (isEnd(index)) break;
    }
  }
  return negated;
}

/** What was found without what only looks like it, such as "not only". */
function spoken(found: readonly Found[]): readonly Found[] {
  const excluded = new Set(found.filter(({ worth }) => worth === 'unless').map(({ from }) => from));
  return found.filter(({ worth, from }) => worth !== 'unless' && !excluded.has(from));
}

/** Whether a colon, semicolon, dash or bracket parts a word from the one before. */
function afterStop({ starts, ends }: Words, text: string, index: number): boolean {
  return /[:;—–(]|\s-\s/.test(text.slice(ends[index - 1] ?? 0, starts[index] ?? 0));
}
