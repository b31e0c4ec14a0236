import { firstOverlap, type Edit } from './apply-edits.js';

/** Edits in the order of the text, those of one place joined; undefined where two overlap. */
export function mergeEdits(edits: readonly Edit[], lineBreak: string): Edit[] | undefined {
  const merged: Edit[] = [];
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = merged.at(-1);
    if (last?.start === edit.start && last.end === last.start) {
      merged[merged.length - 1] = { start: edit.start, end: edit.end, text: last.text + edit.text };
    } else merged.push(edit);
  }
  if (firstOverlap(merged)) return undefined;
  return merged.map(({ start, end, text }) => ({ start, end, text: text.replace(/\r\n|\n|\r/g, lineBreak) }));
}
