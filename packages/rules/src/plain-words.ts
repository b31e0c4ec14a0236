import { oncePerKey } from './once-per.js';
import { plainLetters } from './reading/plain-letters.js';

/** The words of a text as texts are compared: no case, accents, apostrophes or punctuation. The same ones are held against several. */
export const plainWords = oncePerKey((text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
