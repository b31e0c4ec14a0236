import type { Span } from '../source-node.js';

/** A stretch of the text of a file, in UTF-16 code units of `RequestFile.text`, and what is to stand there instead. */
export interface Edit extends Span {
  readonly text: string;
}

/** Two edits that cannot both be made: they change the same stretch, or begin at the same place. */
export class EditOverlap extends Error {
  override readonly name = 'EditOverlap';
  readonly first: Edit;
  readonly second: Edit;

  constructor(first: Edit, second: Edit) {
    super(`The edit of ${first.start}-${first.end} overlaps the one of ${second.start}-${second.end}.`);
    this.first = first;
    this.second = second;
  }
}

/** The first two edits that cannot both be made, in the order of the text; undefined where all can. */
export function firstOverlap(edits: readonly Edit[]): EditOverlap | undefined {
  const sorted = inOrder(edits);
  for (const [index, second] of sorted.entries()) {
    const first = sorted[index - 1];
    if (first && (second.start < first.end || second.start === first.start)) return new EditOverlap(first, second);
  }
  return undefined;
}

/** The text with all edits made, in whatever order they are given. Throws EditOverlap, and RangeError outside the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const overlap = firstOverlap(edits);
  if (overlap) throw overlap;
  let edited = '';
  let at = 0;
  for (const { start, end, text: replacement } of inOrder(edits)) {
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw new RangeError(`The edit of ${start}-${end} lies outside a text of ${text.length}.`);
    }
    edited += text.slice(at, start) + replacement;
    at = end;
  }
  return edited + text.slice(at);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
}
