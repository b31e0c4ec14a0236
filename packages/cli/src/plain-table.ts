import Table from 'cli-table3';
import { widest, wrap } from './reporters/paragraph.js';

const gap = 2;
const sides = ['top', 'bottom', 'left', 'right', 'mid'] as const;
const borderless = Object.fromEntries(
  [...sides.flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`]), 'middle'].map((name) => [
    name,
    '',
  ]),
);

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/**
 * A table without lines, its columns set apart by spaces. Cells may hold colours.
 * @param width where the last column is wrapped
 */
export function plainTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const titles = columns.map(({ title }) => title);
  const fixed = titles.slice(0, -1).map((_, at) => widest([titles, ...rows].map((row) => row[at] ?? '')));
  const room = width - fixed.reduce((sum, column) => sum + column + gap, 0);
  const table = new Table({
    head: titles,
    colAligns: columns.map(({ align = 'left' }) => align),
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
  });
  table.push(...rows.map((row) => [...row.slice(0, -1), wrap(row.at(-1) ?? '', room).join('\n')]));
  return table.toString().replace(/(?<! ) +$/gm, '');
}
