import { NotPlain, type Cursor } from './cursor.js';

/** How a scalar without quotes begins that is nothing but one. */
const beginning = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[\w.])/;

/** How a scalar begins that may mean something else than its text. */
const notable = /^(?:[-+.\d~]|null|true|false)/i;

/** Any way to write a number in YAML 1.2, and more. */
const numeric =
  /^(?:[-+]?(?:\d+|0o[0-7]+|0x[\da-f]+|\.inf|(?:\.\d+|\d+\.\d*)|(?:\.\d+|\d+(?:\.\d*)?)e[-+]?\d+)|\.nan)$/i;

/** A number as JSON has it too, but for exponents. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What a scalar without quotes may mean besides text; true and false are plain. */
const words = /^(?:~|null|true|false)$/i;

/** Reads a scalar without quotes, with the lines that go on with it below, which stand right of its parent's column. */
export function readPlain(cursor: Cursor, column: number): unknown {
  const start = cursor.at;
  let lineEnd = cursor.lineEnd();
  const line = cursor.text.slice(start, lineEnd);
  if (!beginning.test(line)) throw new NotPlain();
  const comment = line.indexOf(' #');
  let text = lineOf(comment < 0 ? line : line.slice(0, comment));
  let end = start + text.length;
  cursor.passLine(lineEnd);
  cursor.nextLine();
  if (cursor.indent <= column) {
    cursor.place(start, end);
    return meaningOf(text);
  }
  if (comment >= 0) throw new NotPlain();
  while (cursor.indent > column) {
    const gap = cursor.text.slice(lineEnd + 1, cursor.at);
    // A comment would end it.
    if (gap.includes('#')) throw new NotPlain();
    const blank = gap.split('\n').length - 1;
    lineEnd = cursor.lineEnd();
    const next = cursor.text.slice(cursor.at, lineEnd);
    if (next.includes(' #')) throw new NotPlain();
    const part = lineOf(next);
    text += (blank === 0 ? ' ' : '\n'.repeat(blank)) + part;
    end = cursor.at + part.length;
    cursor.passLine(lineEnd);
    cursor.nextLine();
  }
  cursor.place(start, end);
  return text;
}

/** A line of a scalar without the spaces at its end; a colon that would make it a key is not plain. */
function lineOf(source: string): string {
  const text = withoutSpaces(source);
  if (text.includes(': ') || text.endsWith(':')) throw new NotPlain();
  return text;
}

/** What a scalar without quotes on one line means. */
export function plainValue(source: string): unknown {
  if (!beginning.test(source)) throw new NotPlain();
  return meaningOf(source);
}

function meaningOf(source: string): unknown {
  if (!notable.test(source)) return source;
  if (source === 'true') return true;
  if (source === 'false') return false;
  if (plainNumber.test(source)) return Number(source);
  if (numeric.test(source) || words.test(source)) throw new NotPlain();
  return source;
}

/** Whether a key without quotes is a word that the parser takes for another value than its letters. */
export function isWord(name: string): boolean {
  return words.test(name);
}

/** How many spaces stand in a text from an offset on. */
export function spacesAt(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 32) end++;
  return end - start;
}

/** A text without the spaces at its end. */
export function withoutSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}
