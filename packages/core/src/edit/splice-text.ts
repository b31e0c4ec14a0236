import type { Span } from '../source-node.js';
import { mapOffsets, type OffsetMap } from '../text-offsets.js';
import { applyEdits, type Edit } from './apply-edits.js';
import { columnAt } from './lines.js';
import type { TextPlace } from './place.js';
import { textChanges } from './text-changes.js';

/**
 * The source of a string with a new value, changed only where the value changes. Undefined where a change has no place of
 * its own in the source; it need not read as the new value, which the caller checks.
 */
export function spliceText(text: string, place: TextPlace, value: string, lineBreak: string): string | undefined {
  const source = text.slice(place.start, place.end);
  const map = mapOffsets(source, place.style, place.value);
  if (!map) return undefined;
  const indentation = indentationOf(text, place, map);
  const edits: Edit[] = [];
  for (const change of textChanges(place.value, value)) {
    const span = change.start < change.end ? map(change.start, change.end) : gapAt(map, change.start);
    if (!span) return undefined;
    const { start, end } = span;
    edits.push({ start, end, text: writtenIn(place, change.text, lineBreak, indentation) });
  }
  return applyEdits(source, edits);
}

/** The place between two characters: behind the one before, else before the one behind. */
function gapAt(map: OffsetMap, at: number): Span | undefined {
  const place = map(at - 1, at)?.end ?? map(at, at + 1)?.start;
  return place === undefined ? undefined : { start: place, end: place };
}

/** The blanks before the lines of a block; none for other styles. */
function indentationOf(text: string, { style, value, start }: TextPlace, map: OffsetMap): string {
  const first = value.search(/[^\n]/);
  const at = style === 'literal' || style === 'folded' ? map(first, first + 1)?.start : undefined;
  return at === undefined ? '' : ' '.repeat(columnAt(text, start + at));
}

/** A part of a string as a style writes it. */
function writtenIn({ style }: TextPlace, part: string, lineBreak: string, indentation: string): string {
  switch (style) {
    case 'plain':
      return part;
    case 'single-quoted':
      return part.replaceAll("'", "''");
    case 'double-quoted':
    case 'json':
      return JSON.stringify(part).slice(1, -1);
    case 'literal':
      return part.replace(/\n+/g, (breaks) => lineBreak.repeat(breaks.length) + indentation);
    case 'folded':
      return part.replace(/\n+/g, (breaks) => lineBreak.repeat(breaks.length + 1) + indentation);
  }
}
