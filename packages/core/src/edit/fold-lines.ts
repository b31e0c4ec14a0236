import type { StringStyle } from '../source-node.js';

/** How long the lines of a text may be, where the author's own are shorter. */
const leastWidth = 80;

/** How long the lines of a source are, the first of which begins in a column. */
export function widthOf(source: string, column: number): number {
  return source
    .split(/\r?\n/)
    .reduce((most, line, index) => Math.max(most, line.length + (index === 0 ? column : 0)), leastWidth);
}

/**
 * Breaks the lines of a changed scalar that are longer than those of the old one, where its style takes a line break for a
 * space. A scalar in one line stays there.
 */
export function foldLines(source: string, old: string, style: StringStyle, column: number, lineBreak: string): string {
  const [, ...rest] = old.split(/\r?\n/);
  if (style === 'literal' || rest.length === 0) return source;
  const indentation = /^[ \t]*/.exec(rest.findLast((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const width = widthOf(old, column);
  const folded = source.split(/(\r?\n)/).map((line, index) => {
    const isFirst = index === 0;
    if (index % 2 === 1 || (style === 'folded' && (isFirst || !isText(line, indentation)))) return line;
    return breakLine(line, isFirst ? width - column : width, indentation, lineBreak);
  });
  return folded.join('');
}

/** Whether a line of a folded block has no blanks of its own before it, which would keep its line breaks. */
function isText(line: string, indentation: string): boolean {
  return line.startsWith(indentation) && !/^[ \t]/.test(line.slice(indentation.length));
}

function breakLine(line: string, width: number, indentation: string, lineBreak: string): string {
  const lines: string[] = [];
  let rest = line;
  for (let left = width; rest.length > left; left = width) {
    const at = breakBefore(rest, left, indentation.length);
    if (at === undefined) break;
    lines.push(rest.slice(0, at));
    rest = indentation + rest.slice(at + 1);
  }
  return [...lines, rest].join(lineBreak);
}

/** The last single space up to a width, else the first behind it, at which a line can be broken. */
function breakBefore(line: string, width: number, from: number): number | undefined {
  const spaces = [...line.slice(from).matchAll(/(?<=[^ \t\\]) (?=[^ \t])/g)].map(({ index }) => from + index);
  return spaces.findLast((at) => at <= width) ?? spaces[0];
}
