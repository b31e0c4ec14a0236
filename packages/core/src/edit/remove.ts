import type { Edit } from './apply-edits.js';
import { columnAt, endOfBlock, lineEnd, lineStart } from './lines.js';
import { isCollection, type Collection, type Entry, type Place } from './place.js';

/** Takes a run of entries out of a map or list, of which others stay; lines of their own go as a whole. */
export function removeEntries(text: string, collection: Collection, from: number, to: number): Edit | undefined {
  const { entries, layout } = collection;
  const [first, last] = [entries[from], entries[to - 1]];
  if (!first || !last) return undefined;
  const [before, next] = [entries[from - 1], entries[to]];
  return layout === 'block'
    ? removeLines(text, first, last, before, next)
    : removeInFlow(text, first, last, before, next);
}

function removeLines(
  text: string,
  first: Entry,
  last: Entry,
  before: Entry | undefined,
  next: Entry | undefined,
): Edit | undefined {
  const start = lineStart(text, first.start);
  // The first of a block may stand behind the dash of a list.
  if (text.slice(start, first.start).trim() !== '' || (start === 0 && !before)) {
    return next && { start: first.start, end: next.start, text: '' };
  }
  const end = endOfBlock(text, last.end, columnAt(text, first.start));
  if (before && endsWithBlankLines(before.value)) return { start, end: text.indexOf('\n', end) + 1 || end, text: '' };
  // The line break before goes, so that the last line of a file stays with or without its own.
  return { start: Math.max(endOfTextBefore(text, start), before?.end ?? 0), end, text: '' };
}

/** Whether the blank lines below a value are part of it, as a block scalar says by `+`. */
function endsWithBlankLines(value: Place): boolean {
  if (isCollection(value)) {
    const last = value.layout === 'block' ? value.entries.at(-1) : undefined;
    return last !== undefined && endsWithBlankLines(last.value);
  }
  return value.kind === 'text' && ['literal', 'folded'].includes(value.style) && /(?:^|\n)\n$/.test(value.value);
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
  const gap = text.slice(before.end, first.start);
  if (!gap.includes('#')) return { start: before.end, end: last.end, text: '' };
  // The comma before the comment stays, and is the last one.
  const comma = /^[ \t]*,/.exec(text.slice(last.end))?.[0].length ?? 0;
  return { start: before.end + gap.trimEnd().length, end: last.end + comma, text: '' };
}

/** The lines of entries that have lines of their own, with the comma and the comment behind them. */
function linesOf(text: string, first: Entry, last: Entry): Edit | undefined {
  const start = lineStart(text, first.start);
  const end = lineEnd(text, last.end);
  if (text.slice(start, first.start).trim() !== '') return undefined;
  if (!/^[ \t]*,[ \t]*(#.*)?$/.test(text.slice(last.end, end))) return undefined;
  return { start: endOfTextBefore(text, start), end, text: '' };
}

/** The end of the last line above one that is not blank. */
function endOfTextBefore(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const end = at - (text.charAt(at - 2) === '\r' ? 2 : 1);
    if (text.slice(above, end).trim() !== '') return end;
    at = above;
  }
  return 0;
}
