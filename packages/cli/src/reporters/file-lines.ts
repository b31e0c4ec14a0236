import type { Range } from '@smslint/core';
import type { ReporterOptions } from './reporter.js';

/** The lines of a text, broken where positions break them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Reads the lines of files of a report, each file once; of a file whose text is not known there are none. */
export function lineReader({ source }: Pick<ReporterOptions, 'source'>): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const read = (file: string): readonly string[] => {
    const text = source(file);
    return text === undefined ? [] : linesOf(text);
  };
  return (file) => {
    const lines = known.get(file) ?? read(file);
    known.set(file, lines);
    return lines;
  };
}

/** Gives a line of a text by its number, from 1; undefined where there is none. */
export type LineAt = (line: number) => string | undefined;

/** Finds the lines of files of a report by their numbers, each file read once. */
export function lineFinder(options: Pick<ReporterOptions, 'source' | 'linesBefore'>): (file: string) => LineAt {
  const linesOf = lineReader(options);
  return (file) => {
    const lines = linesOf(file);
    return (line) => lines[line - 1 - options.linesBefore];
  };
}

/** A range that ends with its last character: that of a block of text ends at the start of the line after it. */
export function closedRange({ start, end }: Range, lineAt: LineAt): Range {
  if (end.column > 1 || end.line <= start.line) return { start, end };
  const line = end.line - 1;
  const column = (lineAt(line) ?? '').length + 1;
  return { start, end: { line, column: line === start.line ? Math.max(column, start.column) : column } };
}
