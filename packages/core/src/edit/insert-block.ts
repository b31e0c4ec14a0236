import type { Edit } from './apply-edits.js';
import { columnAt, lineEnd } from './lines.js';
import type { Collection, Entry } from './place.js';
import type { Sheet } from './sheet.js';
import { writeEntry } from './yaml-writer.js';

/** An entry to be: its key, or undefined in a list, and its value. */
export interface NewEntry {
  readonly name: string | undefined;
  readonly value: unknown;
}

/**
 * Writes entries on lines of their own below an entry of a block map or list, or above its first. They stand before the
 * comments and blank lines below, which may speak of what comes next; sections that a blank line parts stay parted.
 */
export function insertInBlock(
  sheet: Sheet,
  block: Collection,
  after: Entry | undefined,
  entries: readonly NewEntry[],
): Edit {
  const { text, hand } = sheet;
  const column = columnAt(text, block.start);
  const style = styleOfElement(after ?? block.entries[0]);
  const written = entries.map(({ name, value }) => writeEntry(name, value, { hand, column, style }));
  const newLine = `\n${' '.repeat(column)}`;
  if (!after) return { start: block.start, end: block.start, text: written.map((entry) => entry + newLine).join('') };
  const at = lineEnd(text, after.end);
  const gap = isParted(text, block, after) ? '\n' : '';
  return { start: at, end: at, text: written.map((entry) => gap + newLine + entry).join('') };
}

/** How the elements of a list are quoted; in a map each member is written as suits it. */
function styleOfElement(sibling: Entry | undefined): 'single-quoted' | 'double-quoted' | undefined {
  if (!sibling || sibling.key || sibling.value.kind !== 'text') return undefined;
  const { style } = sibling.value;
  return style === 'single-quoted' || style === 'double-quoted' ? style : undefined;
}

/** Whether a blank line parts an entry from the next one, or the last from the one before. */
function isParted(text: string, { entries }: Collection, entry: Entry): boolean {
  const at = entries.indexOf(entry);
  const [upper, lower] = at + 1 < entries.length ? [entry, entries[at + 1]] : [entries[at - 1], entry];
  return upper !== undefined && lower !== undefined && /\n[ \t]*\r?\n/.test(text.slice(upper.end, lower.start));
}
