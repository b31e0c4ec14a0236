import { replaceUnseen } from '@smslint/core/unseen';

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text of unknown origin on one line, with all that could steer a terminal or hide itself written as escapes. */
export function visible(text: string): string {
  return replaceUnseen(text, (character) => named[character] ?? escapeOf(character.codePointAt(0) ?? 0));
}

/** A sentence that may have been written over several lines, on one line and safe to show. */
export function oneLine(text: string): string {
  return visible(text.trim().replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space)));
}

function escapeOf(codePoint: number): string {
  const hex = codePoint.toString(16).toUpperCase();
  return codePoint < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`;
}
