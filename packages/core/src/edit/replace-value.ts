import type { Edit } from './apply-edits.js';
import { writeInFlow } from './insert-flow.js';
import { columnAt, lineEnd } from './lines.js';
import type { Collection, Entry } from './place.js';
import type { Sheet } from './sheet.js';
import { writeBehind } from './yaml-writer.js';

/** Writes the value of an entry anew, whatever stood there; its anchor and the comments beside it stay. */
export function replaceValue(sheet: Sheet, parent: Collection, entry: Entry, value: unknown): Edit[] {
  if (parent.layout === 'block') return replaceInBlock(sheet, parent, entry, value);
  const written = writeInFlow(sheet, parent, { name: undefined, value }, entry);
  const { start, end, kind } = entry.value;
  return [{ start, end, text: entry.missing + (kind === 'empty' ? ' ' : '') + written }];
}

function replaceInBlock(sheet: Sheet, parent: Collection, entry: Entry, value: unknown): Edit[] {
  const { text, hand } = sheet;
  const { before, value: old } = entry;
  const end = lineEnd(text, old.end);
  const hasComment = /^[ \t]*#/.test(text.slice(old.end, end));
  const isText = typeof value === 'string';
  const wish = { hand, column: columnAt(text, parent.start) };
  // No block of text can begin before a comment that ends the line.
  const inLine = {
    ...wish,
    width: Infinity,
    style: isText && value.includes('\n') ? 'double-quoted' : undefined,
  } as const;
  const written = writeBehind(parent.kind === 'map', value, isText && hasComment ? inLine : wish);
  const gap = text.slice(before, old.start);
  if (!written.startsWith('\n')) {
    const stays = old.end > old.start && (gap.includes('#') || !gap.includes('\n'));
    if (!stays) return [{ start: before, end: old.end, text: written }];
    // A list may stand no deeper than its key, but nothing else.
    const deeper = gap.includes('\n') && columnAt(text, old.start) <= wish.column ? hand.step : '';
    return [{ start: old.start, end: old.end, text: deeper + written.slice(1) }];
  }
  const start = before + (gap.includes('#') ? gap.trimEnd().length : 0);
  if (!hasComment) return [{ start, end: old.end, text: written }];
  // The comment speaks of the key, and stays beside it.
  return [...(old.end > start ? [{ start, end: old.end, text: '' }] : []), { start: end, end, text: written }];
}
