import { isWestern, replaceUnseen, unseenIn } from '@smslint/core/unseen';
import { once } from '../once-per.js';

/** The names of those that people meet. */
const names: Readonly<Record<string, string>> = {
  '00AD': 'SOFT HYPHEN',
  '034F': 'COMBINING GRAPHEME JOINER',
  '061C': 'ARABIC LETTER MARK',
  '115F': 'HANGUL CHOSEONG FILLER',
  '1160': 'HANGUL JUNGSEONG FILLER',
  '180E': 'MONGOLIAN VOWEL SEPARATOR',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2028': 'LINE SEPARATOR',
  '2029': 'PARAGRAPH SEPARATOR',
  '202A': 'LEFT-TO-RIGHT EMBEDDING',
  '202B': 'RIGHT-TO-LEFT EMBEDDING',
  '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE',
  '202E': 'RIGHT-TO-LEFT OVERRIDE',
  '2060': 'WORD JOINER',
  '2066': 'LEFT-TO-RIGHT ISOLATE',
  '2067': 'RIGHT-TO-LEFT ISOLATE',
  '2068': 'FIRST STRONG ISOLATE',
  '2069': 'POP DIRECTIONAL ISOLATE',
  '2800': 'BRAILLE PATTERN BLANK',
  '3164': 'HANGUL FILLER',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
  FFA0: 'HALFWIDTH HANGUL FILLER',
};

const rightToLeft = once(
  () =>
    /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Samr}\p{scx=Mand}]/u,
);

/** The characters of a text that nobody sees, and that its scripts have no use for, each once. */
export function uselessIn(text: string): string[] {
  if (isWestern(text)) return [];
  const unseen = unseenIn(text);
  if (unseen.length === 0) return [];
  const isOfUse = usesOf(text);
  return [...new Set(unseen.flatMap(({ character }) => (isOfUse(character) ? [] : [character])))];
}

/** The text without them. */
export function withoutUseless(text: string): string {
  if (isWestern(text)) return text;
  const isOfUse = usesOf(text);
  return replaceUnseen(text, (character) => (isOfUse(character) ? character : ''));
}

/** A character that is not seen, by its code point and its name where it is a common one. */
export function nameOfUnseen(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const code = codePoint.toString(16).toUpperCase().padStart(4, '0');
  const kind = codePoint >= 0xe0000 && codePoint <= 0xe007f ? 'TAG' : /\p{Cc}/u.test(character) ? 'CONTROL' : '';
  return `U+${code} ${names[code] ?? kind}`.trim();
}

/** Line breaks and tabs are seen; text from right to left may need marks and what is closed again, but no override. */
function usesOf(text: string): (character: string) => boolean {
  const count = (characters: RegExp): number => (text.match(characters) ?? []).length;
  const isRightToLeft = rightToLeft().test(text);
  const isClosed = count(/[\u202A\u202B]/g) === count(/\u202C/g) && count(/[\u2066-\u2068]/g) === count(/\u2069/g);
  return (character) =>
    /[\n\r\t]/.test(character) ||
    (isRightToLeft &&
      (/[\u200E\u200F\u061C]/.test(character) || (isClosed && /[\u202A-\u202C\u2066-\u2069]/.test(character))));
}
