import { NotPlain, type Cursor } from './cursor.js';

const header = /[|>]-?/y;

/** Reads a literal (`|`) or folded (`>`) block, which stands right of its parent's column. */
export function readBlock(cursor: Cursor, column: number): string {
  const start = cursor.at;
  const mark = cursor.take(header) ?? '';
  if (!cursor.passLineEnd()) throw new NotPlain();
  const lines = linesOf(cursor, column, mark.startsWith('>'));
  cursor.place(start, cursor.lastEnd);
  cursor.nextLine();
  const text = mark.startsWith('>') ? fold(lines) : lines.join('\n');
  return mark.endsWith('-') ? text : `${text}\n`;
}

/** The lines of a block up to its last that is not blank; the first says how far all are indented. */
function linesOf(cursor: Cursor, column: number, isFolded: boolean): string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let filled = 0;
  let indent: number | undefined;
  while (cursor.at < text.length) {
    const start = cursor.at;
    cursor.skipSpaces();
    const [before, end] = [cursor.at - start, cursor.lineEnd()];
    if (end === cursor.at || end < 0) {
      if (indent === undefined || before > indent) throw new NotPlain();
      lines.push('');
    } else {
      indent ??= before;
      if (before < indent) {
        cursor.at = start;
        if (before > column) throw new NotPlain();
        break;
      }
      // Lines that are indented more are not folded.
      if (indent <= column || (isFolded && before > indent)) throw new NotPlain();
      lines.push(text.slice(start + indent, end));
      filled = lines.length;
      cursor.passLine(end);
      continue;
    }
    cursor.at = end < 0 ? text.length : end + 1;
  }
  if (filled === 0) throw new NotPlain();
  return lines.slice(0, filled);
}

/** One line break is a space; of several, all but the first are kept. */
function fold([first = '', ...rest]: readonly string[]): string {
  let text = first;
  let blank = 0;
  for (const line of rest) {
    if (line === '') blank++;
    else {
      text += (blank === 0 ? ' ' : '\n'.repeat(blank)) + line;
      blank = 0;
    }
  }
  return text;
}
