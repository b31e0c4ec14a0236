import { codeFrameColumns } from '@babel/code-frame';
import type { Range } from '@smslint/core';
import stringWidth from 'string-width';
import { displayLine } from './display-line.js';

/** The most lines of a range that are shown. */
const mostLines = 5;

/**
 * Frames the lines of a range, with the lines around it; no lines where there is nothing to see.
 * @param width in columns of the terminal
 */
export function sourceFrame(lines: readonly string[], range: Range, width: number): string[] {
  const { line: first, column } = range.start;
  const last = lastLineOf(lines, range);
  const lastShown = Math.min(last, first + mostLines - 1);
  // One line above and below tells which list or map a value stands in.
  const from = isBlank(lines[first - 2]) ? first : first - 1;
  const to = lastShown < last || isBlank(lines[last]) ? lastShown : last + 1;
  const around = lines.slice(from - 1, to);
  if (around.every(isBlank)) return [];

  const gutter = `> ${to} | `;
  const shown = around.map((line, index) => {
    const isMarked = first === last && from + index === first;
    const end = range.end.line === first ? range.end.column : line.length + 1;
    return displayLine(line, isMarked ? { start: column, end } : { start: 1, end: 1 }, width - gutter.length);
  });
  const mark = shown[first - from]?.mark;
  // `startLine` is younger than the published types.
  const options = { startLine: from, linesAbove: 1, linesBelow: 1 };
  const frame = codeFrameColumns(
    shown.map(({ text }) => text + wideCharacters(text)).join('\n'),
    first === last
      ? { start: { line: first, column: mark?.start }, end: { line: first, column: mark?.end } }
      : { start: { line: first }, end: { line: lastShown } },
    options,
  );
  const hidden = last - lastShown;
  return [
    ...frame.split('\n').map((line) => line.trimEnd()),
    ...(hidden > 0 ? [`${' '.repeat(gutter.length)}… ${hidden} more ${hidden === 1 ? 'line' : 'lines'}`] : []),
  ];
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** The last line with something in it: a block of text ends at the start of the line after it. */
function lastLineOf(lines: readonly string[], { start, end }: Range): number {
  let last = Math.min(end.column === 1 ? end.line - 1 : end.line, lines.length);
  while (last > start.line && isBlank(lines[last - 1])) last--;
  return Math.max(last, start.line);
}

/** The library counts code units where a terminal counts columns; with these a line is long enough in both. */
function wideCharacters(text: string): string {
  return ' '.repeat(Math.max(0, stringWidth(text) - text.length));
}
