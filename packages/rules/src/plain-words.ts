import { oncePerKey } from './once-per.js';
import { plainLetters } from './reading/plain-letters.js';
import { expressionOf } from './expression.js';

/** The words of a text as texts are compared: no case, accents, apostrophes or punctuation. The same ones are held against several. */
export const plainWords = oncePerKey((text: string): string => {
  const plain = plainLetters(text).toLowerCase();
  return plain.replace(betweenWords(plain), ' ').trim();
});

/** What stands between words. */
export const betweenWords = expressionOf(String.raw`[^\p{L}\p{N}]+`, 'g');
