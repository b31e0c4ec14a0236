import type { Range } from '@smslint/core';
import { displayLine, displayStretches, type Stretch } from './display-line.js';

/** The most rows of marked words that are shown. */
const mostRows = 5;

/** Words of one line that are shown side by side. */
interface Row {
  readonly line: number;
  readonly stretches: readonly Stretch[];
}

/**
 * Frames the lines on which words are marked, below the line on which their value begins; no lines where no words can be
 * seen. A long line is shown once for each part of it that has marks.
 * @param value the range of the value that holds the words
 * @param width in columns of the terminal
 */
export function markedFrame(
  lines: readonly string[],
  value: Range,
  marks: readonly { readonly range: Range }[],
  width: number,
): string[] {
  const stretches = marks.flatMap(({ range }) => stretchesOf(lines, range)).sort(inOrder);
  const number = String((stretches.at(-1)?.line ?? 0) + 1).length;
  const room = width - number - '> | '.length;
  const rows = rowsOf(stretches, lines, room);
  const shown = rows.slice(0, mostRows);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return [];

  const print = (sign: string, label: string, text: string): string =>
    `${sign} ${label.padStart(number)} |${text === '' ? '' : ` ${text}`}`.trimEnd();
  const context = (line: number): string[] => {
    const text = lines[line - 1] ?? '';
    return text.trim() === '' ? [] : [print(' ', String(line), displayLine(text, { start: 1, end: 1 }, room).text)];
  };
  const gap = `  ${' '.repeat(number)} …`;
  // Where the words stand below the first line of their value, that line tells more than the one above them.
  const head = value.start.line < first.line ? value.start.line : first.line - 1;
  const marked = shown.flatMap((row, index) => {
    const previous = shown[index - 1]?.line ?? head;
    const { text, marks: columns } = displayStretches(lines[row.line - 1] ?? '', row.stretches, room);
    const between = row.line > previous + 1 ? [gap] : [];
    return [...between, print('>', String(row.line), text), print(' ', '', carets(columns))];
  });
  const hidden = rows.slice(mostRows).reduce((sum, row) => sum + row.stretches.length, 0);
  const tail = hidden > 0 ? [`${gap} ${hidden} more marked`] : context(last.line + 1);
  return [...context(head), ...marked, ...tail];
}

/** A range line by line, without the blanks around its words. */
function stretchesOf(lines: readonly string[], { start, end }: Range): (Stretch & { readonly line: number })[] {
  const last = Math.min(end.line, lines.length);
  return lines.slice(start.line - 1, last).flatMap((text, index) => {
    const line = start.line + index;
    const from = line === start.line ? start.column - 1 : 0;
    const words = text.slice(from, line === end.line ? end.column - 1 : undefined);
    const blanks = words.length - words.trimStart().length;
    const stretch = { line, start: from + blanks + 1, end: from + words.trimEnd().length + 1 };
    return stretch.start < stretch.end ? [stretch] : [];
  });
}

function inOrder(a: Stretch & { readonly line: number }, b: Stretch & { readonly line: number }): number {
  return a.line - b.line || a.start - b.start || a.end - b.end;
}

/** Joins what stands near enough on a line to be seen at once. */
function rowsOf(
  stretches: readonly (Stretch & { readonly line: number })[],
  lines: readonly string[],
  room: number,
): Row[] {
  const rows: Row[] = [];
  for (const { line, ...stretch } of stretches) {
    const row = rows.at(-1);
    const joined = row?.line === line ? [...row.stretches, stretch] : undefined;
    const isSeen = joined && displayStretches(lines[line - 1] ?? '', joined, room).isWhole;
    if (isSeen) rows[rows.length - 1] = { line, stretches: joined };
    else rows.push({ line, stretches: [stretch] });
  }
  return rows;
}

function carets(columns: readonly Stretch[]): string {
  const width = Math.max(0, ...columns.map(({ end }) => end - 1));
  return Array.from({ length: width }, (_, index) =>
    columns.some(({ start, end }) => start <= index + 1 && index + 1 < end) ? '^' : ' ',
  ).join('');
}
