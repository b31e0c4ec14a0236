import { isAscii } from '../is-ascii.js';

/** By mark of GSM-7 the characters that editors put in its place. */
const marks: readonly (readonly [plain: string, typographic: RegExp])[] = [
  ["'", /[\u2018\u2019\u201A\u201B\u2032\u02BC]/gu],
  ['"', /[\u201C-\u201F\u2033]/gu],
  ['-', /[\u2010-\u2015\u2212]/gu],
  ['...', /\u2026/gu],
  [' ', /[\u00A0\u2000-\u200A\u202F\u205F]/gu],
];

/** Characters without width that editors leave behind. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** A text with plain quotes, dashes, points and spaces in the place of typographic ones, and without invisible characters. */
export function inPlainMarks(text: string): string {
  if (isAscii(text)) return text;
  return marks.reduce((before, [plain, typographic]) => before.replaceAll(typographic, plain), withoutInvisible(text));
}

/** A text without characters that have no width. */
export function withoutInvisible(text: string): string {
  return isAscii(text) ? text : text.replaceAll(invisible, '');
}

/** A mark as it can be shown: itself, or its code point where it is a space or invisible. */
export function nameOfMark(mark: string): string {
  return /[\p{Z}\p{C}]/u.test(mark)
    ? `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : mark;
}
