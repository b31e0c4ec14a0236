/**
 * What steers a terminal, turns the direction of a text, or is not seen: control characters, lone surrogates, noncharacters,
 * line separators, bidi controls, and what Unicode has fonts leave out or draw as nothing.
 */
const steering =
  '[\\p{Cc}\\p{Cs}\\p{NChar}\\p{Zl}\\p{Zp}\\p{Bidi_Control}\\p{Default_Ignorable_Code_Point}\\u2800\\uFFF9-\\uFFFB]';

/** Scripts that are not written rightly without joiners. */
const joining =
  'Arab Syrc Mong Nkoo Mand Thaa Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Java Bali'
    .split(' ')
    .map((script) => `\\p{scx=${script}}`)
    .join('');

/** An unseen character with what it is there for: an emoji, a sign of several forms, a letter that joins the next. */
const inUse = [
  // The flags of England, Scotland and Wales are written with tags.
  '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}',
  '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?\\u200D(?=\\p{Extended_Pictographic})',
  '\\p{Emoji}[\\uFE0E\\uFE0F]',
  '\\p{Script=Han}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '\\p{Script=Mongolian}[\\u180B-\\u180D\\u180F]',
  `(?=[\\p{L}\\p{M}])[${joining}][\\u200C\\u200D]`,
].join('|');

/** The classes of Unicode take their time: expressions with them are made for the first text that needs them. */
let any: RegExp | undefined;
let each: RegExp | undefined;

/**
 * Whether a text holds nothing but what Western texts are made of: ASCII and Latin-1 without controls but line breaks and tabs, and
 * the signs of print. Most texts do, and nothing in them is unseen or of another alphabet.
 */
export function isWestern(text: string): boolean {
  return /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]*$/.test(text);
}

/** A character that nobody sees as it is, with its offset in UTF-16 code units. */
export interface Unseen {
  readonly character: string;
  readonly index: number;
}

/** The characters of a text that nobody sees as they are; joiners and selectors within emoji and scripts that need them are none. */
export function unseenIn(text: string): Unseen[] {
  if (isWestern(text) && !/[\t\n\r]/.test(text)) return [];
  any ??= new RegExp(steering, 'u');
  if (!any.test(text)) return [];
  each ??= new RegExp(`${inUse}|(${steering})`, 'gu');
  const found: Unseen[] = [];
  // A text may hold nothing else: what is kept of each is no more than is asked for.
  for (const { 1: character, index } of text.matchAll(each))
    if (character !== undefined) found.push({ character, index });
  return found;
}

/** A text in which something stands in for each character that nobody sees as it is. */
export function replaceUnseen(text: string, replacement: (character: string) => string): string {
  let rest = '';
  let end = 0;
  for (const { character, index } of unseenIn(text)) {
    rest += text.slice(end, index) + replacement(character);
    end = index + character.length;
  }
  return rest + text.slice(end);
}
