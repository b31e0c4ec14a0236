import { oncePerKey } from '../once-per.js';

/** A keyword as carriers compare it: case does not count, nor does punctuation. Requests have the same ones over and over. */
export const plainKeyword = oncePerKey((keyword: string): string =>
  keyword
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '')
    .toUpperCase(),
);
