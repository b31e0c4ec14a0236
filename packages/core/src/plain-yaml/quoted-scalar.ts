import { NotPlain, type Cursor } from './cursor.js';
import { spacesAt, withoutSpaces } from './plain-scalar.js';

/** Escapes that are plain: those of JSON, and a space, which writers put at the beginning of a line. */
const meanings: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', ' ': ' ' };

const escape = /\\(?:u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|([^]))/g;

/** Reads a scalar in quotes; lines that go on with it stand right of its parent's column. */
export function readQuoted(cursor: Cursor, column: number): string {
  const { text, at } = cursor;
  const isDouble = text.charAt(at) === '"';
  const end = isDouble ? closingDouble(text, at + 1) : closingSingle(text, at + 1);
  const source = text.slice(at + 1, end);
  cursor.at = end + 1;
  cursor.place(at, cursor.at);
  const folded = source.includes('\n') ? fold(source, column, isDouble) : source;
  if (!isDouble) return folded.includes("'") ? folded.replaceAll("''", "'") : folded;
  return folded.includes('\\') ? unescape(folded) : folded;
}

function closingSingle(text: string, start: number): number {
  let end = text.indexOf("'", start);
  while (end >= 0 && text.charAt(end + 1) === "'") end = text.indexOf("'", end + 2);
  if (end < 0) throw new NotPlain();
  return end;
}

function closingDouble(text: string, start: number): number {
  let end = text.indexOf('"', start);
  while (end >= 0 && isEscaped(text, start, end)) end = text.indexOf('"', end + 1);
  if (end < 0) throw new NotPlain();
  return end;
}

/** Whether the character at an offset has an odd number of backslashes before it. */
function isEscaped(text: string, start: number, at: number): boolean {
  let slash = at;
  while (slash > start && text.charAt(slash - 1) === '\\') slash--;
  return (at - slash) % 2 === 1;
}

/** One line break is a space, or nothing where it is escaped; of several, all but the first are kept. */
function fold(source: string, column: number, isDouble: boolean): string {
  const lines = source.split('\n');
  let text = '';
  let gap = '';
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const indent = index === 0 ? 0 : spacesAt(line, 0);
    if (index > 0 && indent === line.length && !isLast) {
      if (gap === '') throw new NotPlain();
      gap = gap === ' ' ? '\n' : `${gap}\n`;
      continue;
    }
    if (index > 0 && indent <= column) throw new NotPlain();
    const content = isLast ? line.slice(indent) : withoutSpaces(line.slice(indent));
    const isJoined = isDouble && !isLast && isEscaped(content, 0, content.length);
    // A space at the end of a line is no part of it, but for one that is escaped.
    if (isJoined && !line.endsWith('\\')) throw new NotPlain();
    text += gap + (isJoined ? content.slice(0, -1) : content);
    gap = isJoined ? '' : ' ';
  }
  return text;
}

function unescape(text: string): string {
  return text.replace(escape, (_all, long: string | undefined, short: string | undefined, letter = '') => {
    const code = long ?? short;
    const meaning = code === undefined ? meanings[letter as string] : String.fromCharCode(parseInt(code, 16));
    if (meaning === undefined) throw new NotPlain();
    return meaning;
  });
}
