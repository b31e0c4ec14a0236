import type { Edit } from './apply-edits.js';
import { lineEnd, lineStart } from './lines.js';
import type { Collection, Entry } from './place.js';

/** Takes a run of entries out of a map or list, of which others stay; lines of their own go as a whole. */
export function removeEntries(text: string, collection: Collection, from: number, to: number): Edit | undefined {
  const { entries, layout } = collection;
  const [first, last] = [entries[from], entries[to - 1]];
  if (!first || !last) return undefined;
  const isBlock = layout === 'block';
  return isBlock
    ? removeLines(text, first, last, entries[to])
    : removeInFlow(text, first, last, entries[from - 1], entries[to]);
}

function removeLines(text: string, first: Entry, last: Entry, next: Entry | undefined): Edit | undefined {
  const start = lineStart(text, first.start);
  // The first of a block may stand behind the dash of a list.
  if (text.slice(start, first.start).trim() !== '') return next && { start: first.start, end: next.start, text: '' };
  const end = lineEnd(text, last.end);
  // The line break before goes, so that the last line of a file stays with or without its own.
  if (start > 0) return { start: endOfLineBefore(text, start), end, text: '' };
  return next && { start: first.start, end: next.start, text: '' };
}

function removeInFlow(
  text: string,
  first: Entry,
  last: Entry,
  before: Entry | undefined,
  next: Entry | undefined,
): Edit | undefined {
  if (next) return linesOf(text, first, last) ?? { start: first.start, end: next.start, text: '' };
  if (!before) return undefined;
  // The comma stays where a comment stands behind it.
  const hasComment = text.slice(before.end, first.start).includes('#');
  const start = hasComment ? before.end + text.slice(before.end, first.start).trimEnd().length : before.end;
  return { start, end: last.end, text: '' };
}

/** The lines of entries that have lines of their own, with the comma and the comment behind them. */
function linesOf(text: string, first: Entry, last: Entry): Edit | undefined {
  const start = lineStart(text, first.start);
  const end = lineEnd(text, last.end);
  if (start === 0 || text.slice(start, first.start).trim() !== '') return undefined;
  if (!/^[ \t]*,[ \t]*(#.*)?$/.test(text.slice(last.end, end))) return undefined;
  return { start: endOfLineBefore(text, start), end, text: '' };
}

function endOfLineBefore(text: string, start: number): number {
  return start - (text.charAt(start - 2) === '\r' ? 2 : 1);
}
