import type { Position, Range } from '@smslint/core';
import type { Autofix } from '@smslint/rules';

/** What several edits write, as one. */
export interface JoinedEdit {
  readonly range: Range;
  readonly text: string;
}

/** Joins edits, with what stays between them; undefined where there is none. */
export function joinEdits(edits: Autofix['edits'], lines: readonly string[]): JoinedEdit | undefined {
  const sorted = [...edits].sort((a, b) => compare(a.range.start, b.range.start));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  const parts = sorted.map(({ range, text }, index) => {
    const before = sorted[index - 1]?.range.end ?? range.start;
    return textBetween(before, range.start, lines) + text;
  });
  return { range: { start: first.range.start, end: last.range.end }, text: parts.join('') };
}

function textBetween(start: Position, end: Position, lines: readonly string[]): string {
  const whole = lines.slice(start.line - 1, end.line);
  return whole
    .map((line, index) => {
      const from = index === 0 ? start.column - 1 : 0;
      return line.slice(from, start.line + index === end.line ? end.column - 1 : undefined);
    })
    .join('\n');
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
