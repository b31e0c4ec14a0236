import { read } from '../reading/reading.js';
import { wordsOf } from '../reading/words.js';
import { brandWords } from './brand-name.js';
import type { Context } from './fact.js';
import { withoutAddresses } from './links.js';
import { expressionOf } from '../expression.js';

/**
 * The words of a text that not every request could hold: none of the brand's names, no addresses, numbers or common words.
 * A text that says something has some; each counts once.
 */
export function specificWordsIn(text: string, { request, cues }: Pick<Context, 'request' | 'cues'>): string[] {
  const plain = withoutAddresses(text);
  const generic = new Set(
    read(plain, cues)
      .matches('generic-word')
      .map(({ start }) => start),
  );
  const own = brandWords(request);
  const { letters: words, starts } = wordsOf(plain);
  const word = longWord(plain);
  const specific = words.flatMap(({ letters }, index) =>
    word.test(letters) && !generic.has(starts[index] ?? 0) ? [letters] : [],
  );
  return [...new Set(specific)].filter((word) => !own.includes(word));
}

/** A word of letters alone, and not of the fewest. */
const longWord = expressionOf(String.raw`^[\p{L}]{3,}$`, '');
