import { readBlock } from './block-text.js';
import { Cursor, NotPlain } from './cursor.js';
import { readFlow } from './flow.js';
import { isWord, readPlain, spacesAt } from './plain-scalar.js';
import { readQuoted } from './quoted-scalar.js';
import { limits as standard, type Limits } from '../limits.js';
import type { Span } from '../source-node.js';

/** What the parser treats in ways of its own or not at all: tabs, control and format characters, halves of characters. */
const odd =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const key = /[A-Za-z][\w-]{0,99}:(?=[ \n])/y;

const dash = /-(?=[ \n])/y;

/** What begins each document but the first, and may begin that. */
const mark = '---\n';

/** A document of a plain text, with the stretch of the text that its lines take. */
export interface PlainDocument extends Span {
  readonly value: object;
  /** Where the values stand, as `Cursor` notes it; undefined where only the parser can say. */
  readonly places: readonly number[] | undefined;
}

/**
 * The documents of a YAML text that is written as nearly all requests are: maps and lists by indentation or in brackets, keys
 * of letters, scalars of all styles. Undefined for any other text, broken or not: what is read here, the parser reads as the
 * same, without a problem.
 */
export function readPlainYaml(text: string, limits: Limits = standard): PlainDocument[] | undefined {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (odd.test(lines)) return undefined;
  try {
    const documents = readDocuments(new Cursor(lines.endsWith('\n') ? lines : `${lines}\n`, limits));
    if (lines === text) return documents;
    // With CRLF the stretches of several would be those of another text.
    return documents.length === 1
      ? documents.map(({ value }) => ({ value, start: 0, end: text.length, places: undefined }))
      : undefined;
  } catch (error) {
    // An expression that takes a text of some megabytes can overflow its stack, which says nothing of the text.
    if (error instanceof NotPlain || error instanceof RangeError) return undefined;
    throw error;
  }
}

function readDocuments(cursor: Cursor): PlainDocument[] {
  const documents: PlainDocument[] = [];
  do {
    const start = cursor.at;
    if (isAtMark(cursor)) {
      cursor.at += mark.length;
      cursor.nextLine();
    }
    if (cursor.indent !== 0 || isAtMark(cursor)) throw new NotPlain();
    cursor.beginDocument();
    const value = readMap(cursor);
    documents.push({ value, start, end: cursor.at, places: cursor.isPlaced ? cursor.places : undefined });
  } while (isAtMark(cursor));
  if (cursor.at < cursor.text.length) throw new NotPlain();
  return documents;
}

function isAtMark({ text, at, indent }: Cursor): boolean {
  return indent === 0 && text.startsWith(mark, at);
}

/** Reads the map whose first key stands here. */
function readMap(cursor: Cursor): object {
  const column = cursor.indent;
  cursor.open();
  const map: Record<string, unknown> = {};
  while (cursor.indent === column && !isAtMark(cursor)) {
    cursor.places.push(cursor.at);
    const name = cursor.take(key)?.slice(0, -1);
    if (name === undefined || isWord(name) || Object.hasOwn(map, name)) throw new NotPlain();
    cursor.count();
    map[name] = readBehind(cursor, column, true);
  }
  cursor.closeBlock(column);
  return map;
}

/** Reads the list whose first dash stands here. */
function readList(cursor: Cursor): object {
  const column = cursor.indent;
  cursor.open();
  const list: unknown[] = [];
  while (cursor.indent === column && cursor.sees(dash)) {
    cursor.places.push(cursor.at++);
    cursor.count();
    list.push(readBehind(cursor, column, false));
  }
  cursor.closeBlock(column);
  return list;
}

/** Reads what stands behind a key or dash in a column, on its line or below. */
function readBehind(cursor: Cursor, column: number, isKey: boolean): unknown {
  const before = cursor.at;
  if (cursor.passLineEnd()) {
    cursor.nextLine();
    if (cursor.indent > column) return readBelow(cursor, column);
    return isKey && cursor.indent === column && cursor.sees(dash) ? readList(cursor) : readNothing(cursor, before);
  }
  if (!isKey) {
    // The map or list of an entry may begin on its line, in a column of its own.
    cursor.indent += cursor.at - before + 1;
    const collection = readCollection(cursor);
    if (collection) return collection;
  }
  return readScalar(cursor, column);
}

/** An empty value, which stands behind the spaces that follow its key or dash. */
function readNothing(cursor: Cursor, before: number): null {
  const start = before + spacesAt(cursor.text, before);
  // The parser has rules of its own for where it ends by a comment, or with its document.
  const isLast = cursor.indent < 0 || isAtMark(cursor);
  if (isLast || cursor.text.slice(start, cursor.at).includes('#')) cursor.isPlaced = false;
  cursor.place(start, start);
  return null;
}

function readBelow(cursor: Cursor, column: number): unknown {
  // The header of a block stands on the line of its key.
  if (cursor.character === '|' || cursor.character === '>') throw new NotPlain();
  return readCollection(cursor) ?? readScalar(cursor, column);
}

function readCollection(cursor: Cursor): object | undefined {
  if (cursor.sees(dash)) return readList(cursor);
  return cursor.sees(key) ? readMap(cursor) : undefined;
}

/** Reads a scalar, or a map or list in brackets, to the end of its last line. */
function readScalar(cursor: Cursor, column: number): unknown {
  switch (cursor.character) {
    case '|':
    case '>':
      return readBlock(cursor, column);
    case '"':
    case "'":
      return lineOf(cursor, readQuoted(cursor, column));
    case '[':
    case '{':
      return lineOf(cursor, readFlow(cursor, column));
    default:
      return readPlain(cursor, column);
  }
}

function lineOf(cursor: Cursor, value: unknown): unknown {
  if (!cursor.passLineEnd()) throw new NotPlain();
  cursor.nextLine();
  return value;
}
