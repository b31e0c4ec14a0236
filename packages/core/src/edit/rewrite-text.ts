import { ceilings } from '../limits.js';
import { parseJsonValue } from '../parse-json.js';
import type { Parsed } from '../parsed.js';
import { readYaml } from '../read-yaml.js';
import type { Edit } from './apply-edits.js';
import { foldLines, widthOf } from './fold-lines.js';
import { columnAt, isBroken, lineEnd } from './lines.js';
import type { Collection, Entry, TextPlace } from './place.js';
import { isSame } from './plain-value.js';
import type { Sheet } from './sheet.js';
import { spliceText } from './splice-text.js';
import { textChanges } from './text-changes.js';
import { isKept, writeBehind, writeFlow, type Wish } from './yaml-writer.js';

/** The edits that give a string a new value in its own style, or in another where it cannot stand in that one. */
export function rewriteText(
  sheet: Sheet,
  place: TextPlace,
  parent: Collection,
  entry: Entry,
  value: string,
): Edit[] | undefined {
  const source = sheet.text.slice(place.start, place.end);
  for (const rewritten of candidates(sheet, place, parent, value)) {
    // Blank lines below would be part of a block that keeps them.
    if (isKept(rewritten) && !isKept(source)) continue;
    if (!readsAs(sheet.text, place, parent, entry, rewritten, value)) continue;
    const isWhole = markOf(source) !== markOf(rewritten);
    const edits = isWhole ? [{ start: 0, end: source.length, text: rewritten }] : textChanges(source, rewritten);
    return edits.map(({ start, end, text }) => ({ start: place.start + start, end: place.start + end, text }));
  }
  return undefined;
}

/** The quote or block header that begins a scalar; none for a plain one. */
function markOf(source: string): string | undefined {
  return /^["'|>]/.exec(source)?.[0];
}

/** What the source may become, best first. */
function* candidates(sheet: Sheet, place: TextPlace, parent: Collection, value: string): Generator<string> {
  const { text, hand } = sheet;
  const { style, start, end } = place;
  const source = text.slice(start, end);
  const spliced = mustBeQuoted(place, value, sheet) ? undefined : spliceText(text, place, value, hand.lineBreak);
  if (spliced !== undefined) {
    yield foldLines(spliced, source, style, columnAt(text, start), hand.lineBreak);
    yield spliced;
  }
  if (style === 'json') {
    yield JSON.stringify(value);
    return;
  }
  const wish = wishFor(sheet, place, parent, value);
  const write = (given: Wish): string =>
    parent.layout === 'block'
      ? writeBehind(parent.kind === 'map', value, given).replace(/^[ \n]+/, '')
      : writeFlow(undefined, value, given);
  yield withComment(write(wish), source);
  yield withComment(write({ ...wish, width: Infinity, style: 'double-quoted' }), source);
}

/** How the whole string is to be written: as it was, but that a line break needs a block or escapes. */
function wishFor({ text, hand }: Sheet, place: TextPlace, parent: Collection, value: string): Wish {
  const { style, start, end } = place;
  const column = columnAt(text, parent.start);
  const isInLine = parent.layout !== 'block' || !isBroken(text, start, end);
  const width = isInLine ? Infinity : widthOf(text.slice(start, end), columnAt(text, start));
  const isQuoted = value.includes('\n') && (style === 'plain' || style === 'single-quoted');
  const hasComment = /^[ \t]*#/.test(text.slice(end, lineEnd(text, end)));
  const other = value === '' || isQuoted ? (hasComment ? 'double-quoted' : undefined) : style;
  return { hand, column, width, style: other };
}

/** Whether a style cannot hold a value: a plain scalar that would read as another type, also in YAML 1.1, an empty block. */
function mustBeQuoted({ style }: TextPlace, value: string, { hand }: Sheet): boolean {
  if (value === '') return style !== 'json';
  if (style !== 'plain' || value.includes('\n')) return false;
  return /^ ["'|>]/.test(writeBehind(true, value, { hand, column: 0, style, width: Infinity }));
}

/** The comment behind the header of a block stays, behind the header or behind the quotes that take its place. */
function withComment(written: string, source: string): string {
  const comment = /^[|>][^\s#]*([ \t]+#[^\r\n]*)/.exec(source)?.[1];
  if (comment === undefined) return written;
  return /^[|>]/.test(written) ? written.replace(/^\S+/, (header) => header + comment) : written + comment;
}

/** Whether a source in the place of the old one reads as a value, alone in a document of its own. */
function readsAs(
  text: string,
  place: TextPlace,
  parent: Collection,
  entry: Entry,
  source: string,
  value: string,
): boolean {
  if (parent.layout === 'json') return isOnly(parseJsonValue(source, ceilings), value);
  const behind = text.slice(entry.before, place.start) + source;
  if (parent.layout === 'flow') return isOnly(readYaml(`{ k: ${behind} }`, ceilings).requests, { k: value });
  const isMap = parent.kind === 'map';
  // Below a key, as most stand, it is plain.
  const column = columnAt(text, parent.start);
  const isRoot = isMap && column === 0;
  const alone = `${isRoot ? '' : 'p:\n'}${' '.repeat(column)}${isMap ? 'k:' : '-'}${behind}\n`;
  const wanted = isMap ? { k: value } : [value];
  return isOnly(readYaml(alone, ceilings).requests, isRoot ? wanted : { p: wanted });
}

function isOnly(requests: readonly Parsed[], value: unknown): boolean {
  return (
    requests.length === 1 && requests.every((request) => request.problems.length === 0 && isSame(request.value, value))
  );
}
