import { parseJsonDocument } from '../parse-json.js';
import { parseYaml } from '../parse-yaml.js';
import type { Parsed } from '../parsed.js';
import type { Edit } from './apply-edits.js';
import { foldLines, widthOf } from './fold-lines.js';
import { columnAt, isBroken, lineEnd } from './lines.js';
import type { Collection, Entry, TextPlace } from './place.js';
import type { Sheet } from './sheet.js';
import { isSame } from './plain-value.js';
import { spliceText } from './splice-text.js';
import { textChanges } from './text-changes.js';
import { writeBehind, writeFlow, type Wish } from './yaml-writer.js';

const keepsBlankLines = /^[|>]\d?\+/;

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
    if (keepsBlankLines.test(rewritten) && !keepsBlankLines.test(source)) continue;
    if (!readsAs(sheet.text, place, parent, entry, rewritten, value)) continue;
    const isSameStyle = place.style === 'plain' ? !/^["'|>]/.test(rewritten) : source.charAt(0) === rewritten.charAt(0);
    const edits = isSameStyle ? textChanges(source, rewritten) : [{ start: 0, end: source.length, text: rewritten }];
    return edits.map(({ start, end, text }) => ({ start: place.start + start, end: place.start + end, text }));
  }
  return undefined;
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
      ? writeBehind(parent.kind === 'map', value, given).trimStart()
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

/** Whether a plain scalar would be read as another type, here or by readers of YAML 1.1, or as no scalar. */
function mustBeQuoted({ style }: TextPlace, value: string, { hand }: Sheet): boolean {
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
  if (parent.layout === 'json') return isOnly(parseJsonDocument(source), value);
  const behind = text.slice(entry.before, place.start) + source;
  const column = ' '.repeat(columnAt(text, parent.start));
  const alone =
    parent.layout === 'flow' ? `{ k: ${behind} }` : `${column}${parent.kind === 'map' ? 'k:' : '-'}${behind}\n`;
  return isOnly(parseYaml(alone).requests, parent.layout === 'flow' || parent.kind === 'map' ? { k: value } : [value]);
}

function isOnly(requests: readonly Parsed[], value: unknown): boolean {
  return (
    requests.length === 1 && requests.every((request) => request.problems.length === 0 && isSame(request.value, value))
  );
}
