import type { IgnoreComment } from '../ignore-comments.js';
import { indexLines } from '../position.js';
import { applyEdits, type Edit } from './apply-edits.js';
import type { Editable } from './editable.js';
import { isSame } from './plain-value.js';
import { readDocument } from './read-document.js';

/**
 * Whether the edited text of a document reads as the wanted value, ends as before so that what follows it stays apart, and
 * has the same ignore comments, which speak of the same lines.
 */
export function isVerified({ source, ignoreComments }: Editable, edits: readonly Edit[], wanted: unknown): boolean {
  const text = applyEdits(source.text, edits);
  const edited = readDocument({ ...source, text });
  if (!edited || !isSame(edited.parsed.value, wanted) || lastBreak(text) !== lastBreak(source.text)) return false;
  return keepsComments(source.text, ignoreComments, text, edited.ignoreComments, edits);
}

function lastBreak(text: string): string {
  return /(\r\n|\n|\r)?$/.exec(text)?.[0] ?? '';
}

function keepsComments(
  oldText: string,
  oldComments: readonly IgnoreComment[],
  text: string,
  comments: readonly IgnoreComment[],
  edits: readonly Edit[],
): boolean {
  if (oldComments.length !== comments.length) return false;
  if (comments.length === 0) return true;
  const [oldLines, lines] = [indexLines(oldText), indexLines(text)];
  return oldComments.every((comment, index) => {
    const line = oldLines.offsetAt({ line: comment.target, column: 1 });
    const moved = movedTo(line + blanksAt(oldText, line), edits);
    return moved !== undefined && lines.positionAt(moved).line === comments[index]?.target;
  });
}

function blanksAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
}

/** Where an offset of the old text is in the new one; undefined where it is gone. */
function movedTo(offset: number, edits: readonly Edit[]): number | undefined {
  let moved = offset;
  for (const { start, end, text } of edits) {
    if (start > offset || (start === offset && end > start && text !== '')) break;
    if (end > offset) return undefined;
    moved += text.length - (end - start);
  }
  return moved;
}
