import { NotPlain, type Cursor } from './cursor.js';
import { isWord, plainValue, withoutSpaces } from './plain-scalar.js';
import { readQuoted } from './quoted-scalar.js';

const key = /[A-Za-z][\w-]{0,99}: +/y;
const plain = /(?:[^\n,[\]{}:#]|:(?![\s,[\]{}]))+/y;

/** Reads a list in brackets or a map in braces; its further lines stand right of its parent's column. */
export function readFlow(cursor: Cursor, column: number): unknown {
  cursor.open();
  const collection = cursor.character === '[' ? readList(cursor, column) : readMap(cursor, column);
  cursor.close();
  return collection;
}

function readList(cursor: Cursor, column: number): unknown[] {
  const list: unknown[] = [];
  readEntries(cursor, column, ']', () => list.push(readEntry(cursor, column)));
  return list;
}

function readMap(cursor: Cursor, column: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  readEntries(cursor, column, '}', () => {
    cursor.places.push(cursor.at);
    const name = cursor.take(key)?.split(':', 1)[0];
    if (name === undefined || isWord(name) || Object.hasOwn(map, name)) throw new NotPlain();
    map[name] = readEntry(cursor, column);
  });
  return map;
}

/** Reads each entry; a comma stands behind each, or not behind the last. */
function readEntries(cursor: Cursor, column: number, end: string, read: () => unknown): void {
  cursor.at++;
  for (;;) {
    skipBlanks(cursor, column);
    if (cursor.character === end) break;
    cursor.count();
    read();
    skipBlanks(cursor, column);
    if (cursor.character === end) break;
    if (cursor.character !== ',') throw new NotPlain();
    cursor.at++;
  }
  cursor.at++;
}

function readEntry(cursor: Cursor, column: number): unknown {
  const { character } = cursor;
  if (character === '[' || character === '{') return readFlow(cursor, column);
  // A quoted text that runs over lines is not plain here.
  if (character === '"' || character === "'") return readQuoted(cursor, Infinity);
  const start = cursor.at;
  const source = withoutSpaces(cursor.take(plain) ?? '');
  cursor.place(start, start + source.length);
  return plainValue(source);
}

function skipBlanks(cursor: Cursor, column: number): void {
  cursor.skipSpaces();
  if (cursor.character !== '\n') return;
  const before = cursor.at;
  cursor.nextLine();
  // Where a comment may stand between brackets, the parser has rules of its own for.
  const hasComment = cursor.text.slice(before, cursor.at).includes('#');
  if (cursor.indent <= column || hasComment) throw new NotPlain();
}
