import type { Edit } from './apply-edits.js';
import { writeInFlow } from './insert-flow.js';
import { columnAt, isBroken, lineEnd } from './lines.js';
import type { Collection, Entry } from './place.js';
import type { Sheet } from './sheet.js';
import { writeBehind } from './yaml-writer.js';

/** Writes the value of an entry anew, whatever stood there; its anchor stays. */
export function replaceValue(sheet: Sheet, parent: Collection, entry: Entry, value: unknown): Edit[] {
  return parent.layout === 'block'
    ? replaceInBlock(sheet, parent, entry, value)
    : replaceInFlow(sheet, parent, entry, value);
}

function replaceInFlow(sheet: Sheet, parent: Collection, entry: Entry, value: unknown): Edit[] {
  const written = writeInFlow(sheet, parent, { name: undefined, value }, entry);
  const { start, end } = entry.value;
  const space = entry.value.kind === 'empty' ? ' ' : '';
  return [{ start, end, text: entry.missing + space + written }];
}

function replaceInBlock({ text, hand }: Sheet, parent: Collection, entry: Entry, value: unknown): Edit[] {
  const { before, value: old } = entry;
  const isMember = parent.kind === 'map';
  const wish = { hand, column: columnAt(text, parent.start) };
  const end = lineEnd(text, old.end);
  const comment = /^[ \t]*#/.test(text.slice(old.end, end));
  const written = writeBehind(isMember, value, wish);
  if (!written.includes('\n') || (comment && typeof value === 'string')) {
    const inLine = comment
      ? writeBehind(isMember, value, { ...wish, width: Infinity, style: inLineStyle(value) })
      : written;
    const isBeside = old.end > old.start && !isBroken(text, before, old.start);
    return isBeside
      ? [{ start: old.start, end: old.end, text: inLine.slice(1) }]
      : [{ start: before, end: old.end, text: inLine }];
  }
  if (comment && written.startsWith('\n')) {
    // The comment speaks of the key, and stays beside it.
    const gone = { start: before, end: old.end, text: '' };
    return [...(old.end > before ? [gone] : []), { start: end, end, text: written }];
  }
  return [{ start: before, end: old.end, text: written }];
}

/** The style of a text that must end with its line. */
function inLineStyle(value: unknown): 'double-quoted' | undefined {
  return typeof value === 'string' && value.includes('\n') ? 'double-quoted' : undefined;
}
