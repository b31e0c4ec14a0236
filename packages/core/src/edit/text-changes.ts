import type { Edit } from './apply-edits.js';
import { differences } from './differences.js';

/** The least changes that make one text of another: by words, then by characters, none of which is split. */
export function textChanges(from: string, to: string): Edit[] {
  const words = wordsOf(from);
  const newWords = wordsOf(to);
  const starts = startsOf(words);
  const found = differences(words, newWords, (left, right) => left === right).flatMap((difference) =>
    trimmed(from, {
      start: starts[difference.from] ?? from.length,
      end: starts[difference.to] ?? from.length,
      text: newWords.slice(difference.newFrom, difference.newTo).join(''),
    }),
  );
  const changed = found.reduce((sum, { start, end, text }) => sum + Math.max(end - start, text.length), 0);
  // Of two texts with little in common, a change of the whole is the one that a person can read.
  if (found.length > 1 && changed > Math.max(from.length, to.length) / 2) {
    return trimmed(from, { start: 0, end: from.length, text: to });
  }
  return found;
}

/** What is one character in the source of a scalar: CRLF, two single quotes, an escape, any code point. */
const character = /\r\n|''|\\(?:x[\dA-F]{2}|u[\dA-F]{4}|U[\dA-F]{8}|\r\n|[^])|[^]/giu;

function wordsOf(text: string): string[] {
  // Written here, and made when a text is first changed: the engine takes its time to look up classes of Unicode.
  const word = /[\p{L}\p{N}\p{M}]+|\r\n|''|\\(?:x[\dA-F]{2}|u[\dA-F]{4}|U[\dA-F]{8}|\r\n|[^])|[^]/giu;
  return text.match(word) ?? [];
}

function charactersOf(text: string): string[] {
  return text.match(character) ?? [];
}

function startsOf(words: readonly string[]): number[] {
  let at = 0;
  return words.map((word) => (at += word.length) - word.length);
}

/** The change without what begins and ends both texts; none where nothing is left. */
function trimmed(from: string, { start, end, text }: Edit): Edit[] {
  const old = charactersOf(from.slice(start, end));
  const characters = charactersOf(text);
  const most = Math.min(old.length, characters.length);
  let head = 0;
  while (head < most && old[head] === characters[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === characters.at(-1 - tail)) tail++;
  if (head === old.length && head === characters.length) return [];
  const before = old.slice(0, head).join('').length;
  const after = old.slice(old.length - tail).join('').length;
  return [{ start: start + before, end: end - after, text: characters.slice(head, characters.length - tail).join('') }];
}
