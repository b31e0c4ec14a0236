import { limitProblem, limits as standard, numberOf, type Limits } from './limits.js';
import type { Problem } from './problem.js';

/** The text of a file, or why there is none. */
export interface Decoded {
  /** The text without a byte order mark; with replacement characters where the bytes are no UTF-8. */
  readonly text: string;
  readonly problem?: Problem;
}

/** Decodes the bytes of a file as UTF-8, with or without a byte order mark. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) {
    return { text: '', problem: unreadable('The file is UTF-16, expected UTF-8.', 0, 0) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const valid = validPrefix(bytes);
    const start = new TextDecoder().decode(bytes.subarray(0, valid)).length;
    const byte = (bytes[valid] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return {
      text: new TextDecoder().decode(bytes),
      problem: unreadable(`The byte 0x${byte} is not UTF-8 here.`, start, start + 1),
    };
  }
}

/** UTF-16 shows by its byte order mark, or by the zeros beside ASCII characters. */
export function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (second === 0 && fourth === 0) || (first === 0 && third === 0);
}

function unreadable(message: string, start: number, end: number): Problem {
  return { ruleId: 'file-unreadable', message, fix: 'Save the file as UTF-8.', pointer: '', start, end };
}

/** The number of bytes before the first that is no UTF-8. Fatal decoding says that one is wrong, not which. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // `stream` lets a prefix end within a character.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  // A character that was begun and not finished is wrong from its first byte.
  let start = low;
  while (start > 0 && start > low - 4 && isContinuation(bytes[start - 1])) start--;
  const lead = bytes[start - 1] ?? 0;
  const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return needed > low - start + 1 ? start - 1 : low;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** The problem of a text that is larger than may be read at once, or undefined. */
export function tooLarge(bytes: number, start: number, { bytes: most }: Limits = standard): Problem | undefined {
  if (bytes <= most) return undefined;
  return limitProblem('bytes', `More than ${numberOf(most)} bytes are to be read at once.`, { start, end: start });
}
