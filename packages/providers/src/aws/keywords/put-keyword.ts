import type { KeywordAction } from '../terms.js';

/** What PutKeyword takes of a keyword, by its own names. */
export interface PutKeyword {
  readonly Keyword: string;
  readonly KeywordMessage: string;
  readonly KeywordAction: KeywordAction;
}

/** Limits of PutKeyword (API of 2022-03-31, November 2026), in characters. */
const longestKeyword = 30;
const longestMessage = 1600;

/** Why PutKeyword would not take a keyword, as the end of a sentence; undefined where it would. */
export function keywordRefusal(keyword: string): string | undefined {
  if (lengthOf(keyword) > longestKeyword) return `a keyword has at most ${longestKeyword} characters`;
  return /^[ \S]+$/u.test(keyword) ? undefined : 'a keyword has no line breaks';
}

/** Why PutKeyword would not take a reply, as the end of a sentence; undefined where it would. */
export function messageRefusal(message: string): string | undefined {
  return lengthOf(message) > longestMessage ? `a text has at most ${longestMessage} characters` : undefined;
}

/** In characters, as the API counts. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
