import type { Reason } from './reasons.js';

/** AWS's words on one line, quoted, and cut where they are long. */
export function quoted(text: string): string {
  return `"${cutWords(text, mostQuoted)}"`;
}

/** A text on one line, cut at a number of characters. */
export function cutWords(text: string, most: number): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
}

/** Whether a reason is a code such as AWS gives, and no sentence. */
export function isCode(reason: string): boolean {
  return /^[A-Z0-9_]{1,100}$/.test(reason);
}

/** A code, cut where it is long: AWS's have at most some sixty characters. */
export function shownCode(code: string): string {
  return cutWords(code, 80);
}

/** Why AWS denied it: the code, and its own words where it has any. */
export function deniedAs({ code, short }: Reason): string {
  return short === '' ? shownCode(code) : `${shownCode(code)} (${quoted(short)})`;
}

const mostQuoted = 200;
