import type { Edit } from './apply-edits.js';
import type { NewEntry } from './insert-block.js';
import { writeJson } from './json-writer.js';
import { indentationAt, isBroken, lineEnd, lineStart } from './lines.js';
import type { Collection, Entry } from './place.js';
import type { Sheet } from './sheet.js';
import { spacingOf } from './spacing.js';
import { writeFlow } from './yaml-writer.js';

/** Writes entries behind an entry of a map or list in brackets, or before its first, with the commas and lines found there. */
export function insertInFlow(
  sheet: Sheet,
  flow: Collection,
  after: Entry | undefined,
  entries: readonly NewEntry[],
): Edit[] {
  const { text } = sheet;
  const beside = after ?? flow.entries[0];
  const written = entries.map((entry) => writeInFlow(sheet, flow, entry, beside));
  if (!beside) return [belowComment(sheet, flow, written)];
  const gap = gapAt(sheet, flow, beside);
  if (!after) return [{ start: beside.start, end: beside.start, text: written.map((entry) => entry + gap).join('') }];
  const end = lineEnd(text, after.end);
  const comment = /^[ \t]*(?:(,)[ \t]*)?#/.exec(text.slice(after.end, end));
  if (!comment) return [{ start: after.end, end: after.end, text: written.map((entry) => gap + entry).join('') }];
  const newLine = `\n${indentationAt(text, after.start)}`;
  const comma = comment[1] === ',' ? [] : [{ start: after.end, end: after.end, text: ',' }];
  const isLast = after === flow.entries.at(-1);
  const lines = written.map(
    (entry, index) => newLine + entry + (isLast && !comment[1] && index === written.length - 1 ? '' : ','),
  );
  return [...comma, { start: end, end, text: lines.join('') }];
}

/** An entry of a flow map or list as it is written beside another. */
export function writeInFlow(
  sheet: Sheet,
  flow: Collection,
  { name, value }: NewEntry,
  beside: Entry | undefined,
): string {
  const { text, hand } = sheet;
  if (flow.layout !== 'json' && !hand.isJson) {
    const style = beside?.value.kind === 'text' && !beside.key ? beside.value.style : undefined;
    return writeFlow(name, value, { hand, style: style === 'plain' ? undefined : style });
  }
  const spacing = spacingOf(sheet, flow);
  const written = writeJson(value, spacing, indentationAt(text, beside?.start ?? flow.start));
  return name === undefined ? written : JSON.stringify(name) + spacing.colon + written;
}

/** What stands between two entries: a comma and a space, or a line break where each has a line of its own. */
function gapAt(sheet: Sheet, flow: Collection, entry: Entry): string {
  const { text } = sheet;
  const at = flow.entries.indexOf(entry);
  const next = flow.entries[at + 1];
  const start = next ? entry.end : (flow.entries[at - 1]?.end ?? flow.start);
  if (isBroken(text, start, (next ?? entry).start)) return `,\n${indentationAt(text, entry.start)}`;
  return spacingOf(sheet, flow).comma;
}

/** The first entries of brackets that hold but a comment. */
function belowComment({ text, hand }: Sheet, flow: Collection, written: readonly string[]): Edit {
  const at = text.slice(0, flow.end - 1).trimEnd().length;
  const line = text.slice(lineStart(text, at), at);
  const indentation = line.trimStart().startsWith('#') ? '' : hand.step;
  return { start: at, end: at, text: `\n${indentationAt(text, at)}${indentation}${written.join(', ')}` };
}
