import { oncePerKey } from '../once-per.js';
import { expressionOf } from '../expression.js';

/** A keyword as carriers compare it: case does not count, nor does punctuation. Requests have the same ones over and over. */
export const plainKeyword = oncePerKey((keyword: string): string => {
  const apart = keyword.normalize('NFKD');
  return apart.replace(noLetter(apart), '').toUpperCase();
});

const noLetter = expressionOf(String.raw`[^\p{L}\d]`, 'g');
