import type { Edit, LineIndex } from '@smslint/core';
import type { Autofix } from '../finding.js';
import type { Safety } from '../book/vocabulary.js';

/** Edits of a file as the fix of a finding, in lines and columns. */
export function toAutofix(safety: Safety, edits: readonly Edit[], lines: LineIndex): Autofix {
  return { safety, edits: edits.map(({ start, end, text }) => ({ range: lines.rangeBetween(start, end), text })) };
}
