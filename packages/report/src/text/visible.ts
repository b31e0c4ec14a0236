/** Control characters, lone surrogates, noncharacters, line separators, bidi controls, and what is invisible and has no place in a message. */
export const hidden =
  /[\p{Cc}\p{Cs}\p{NChar}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text of unknown origin on one line, with all that could steer a terminal or hide itself written as escapes. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => named[character] ?? escapeOf(character.codePointAt(0) ?? 0));
}

/** A sentence that may have been written over several lines, on one line and safe to show. */
export function oneLine(text: string): string {
  return visible(text.trim().replace(/\s*(\r\n|\n|\r)\s*/g, ' '));
}

function escapeOf(codePoint: number): string {
  const hex = codePoint.toString(16).toUpperCase();
  return codePoint < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`;
}
