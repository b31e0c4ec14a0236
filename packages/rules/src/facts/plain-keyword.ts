/** A keyword as carriers compare it: case does not count, nor does punctuation. */
export function plainKeyword(keyword: string): string {
  return keyword
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '')
    .toUpperCase();
}
