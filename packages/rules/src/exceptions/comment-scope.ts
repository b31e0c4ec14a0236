import {
  documentAt,
  fromPointer,
  toPointer,
  valueAt,
  type IgnoreComment,
  type Pointer,
  type RequestDocument,
  type RequestFile,
} from '@smslint/core';
import type { Finding } from '../finding.js';
import { oncePer } from '../once-per.js';

/**
 * How far a comment stands from a finding that it speaks of, from 0; undefined where it speaks of others. It speaks of what
 * begins on its line, or below it; of the value in the midst of which it stands; of all that a list or map holds at whose key
 * it stands; and of what the section, or the request, lacks in which it stands.
 */
export function distanceTo(finding: Finding, comment: IgnoreComment, file: RequestFile): number | undefined {
  const document = documentAt(file, finding.document);
  if (!document) return undefined;
  const { pointer, range } = finding;
  const { target } = comment;
  const keyLine = (place: Pointer): number => document.locateKey(place).start.line;
  if (target === range.start.line || target === keyLine(pointer)) return 0;
  if (isThere(pointer, document) && standsWithin(comment, pointer, document, file)) return 1;
  const holders = holdersOf(pointer);
  const holding = holders.findIndex((holder) => isThere(holder, document) && target === keyLine(holder));
  if (holding !== -1) return 2 + holding;
  if (isThere(pointer, document)) return undefined;
  const section = holders.find((holder) => isThere(holder, document));
  const lacks =
    section === undefined
      ? documentOf(comment, file) === document.index
      : standsWithin(comment, section, document, file);
  return lacks ? 2 + holders.length : undefined;
}

/** The request of which a comment speaks: the last that begins before the line it is about. */
export function documentOf({ target }: IgnoreComment, { documents, lines }: RequestFile): number {
  return documents.findLast((document) => lines.positionAt(document.start).line <= target)?.index ?? 0;
}

/** The lists and maps that hold a place, from the nearest to the outermost, without the request itself. */
function holdersOf(pointer: Pointer): Pointer[] {
  const path = fromPointer(pointer);
  return path.slice(1).map((_, index) => toPointer(path.slice(0, path.length - 1 - index)));
}

function isThere(pointer: Pointer, { request, value }: RequestDocument): boolean {
  return (valueAt(request, pointer) ?? valueAt(value, pointer) ?? null) !== null;
}

/** Whether a comment stands between the key of a value and its end; what is indented deeper than the key is still part of it. */
function standsWithin(
  comment: IgnoreComment,
  pointer: Pointer,
  { locate, locateKey }: RequestDocument,
  file: RequestFile,
): boolean {
  const key = locateKey(pointer).start;
  const value = locate(pointer);
  if (comment.line < Math.min(key.line, value.start.line)) return false;
  if (comment.line <= value.end.line) return true;
  if (!comment.alone || file.lines.positionAt(comment.start).column <= key.column) return false;
  const lines = linesOf(file);
  for (let line = value.end.line; line < comment.line - 1; line++)
    if (!/^\s*(#.*)?$/.test(lines[line] ?? '')) return false;
  return true;
}

/** Each finding of a rule is held against each comment about it. */
const linesOf = oncePer(({ text }: RequestFile): string[] => text.split(/\r\n|\n|\r/));
