import { documentAt, type Edit, type Problem, type RequestFile } from '@smslint/core';
import type { Autofix } from '../finding.js';
import { toAutofix } from './to-autofix.js';
import type { Safety } from '../book/vocabulary.js';

/** The fix of a problem with the file itself, where it is plain what was meant. */
export function mendProblem(problem: Problem, file: RequestFile, document: number): Autofix | undefined {
  const { meant } = problem;
  if (!meant) return undefined;
  const safety: Safety = meant.kind === 'string' || meant.isSure ? 'safe' : 'unsafe';
  const edits = meant.kind === 'value' ? editsOfValue(meant.text, problem, file, document) : editOf(problem, file.text);
  return edits && toAutofix(safety, edits, file.lines);
}

function editsOfValue(value: string, { pointer }: Problem, file: RequestFile, document: number) {
  return documentAt(file, document)?.editsFor([{ pointer, value }]);
}

/** Another key in the style of the one that stands there, or quotes around a number or truth value as it is written. */
function editOf({ meant, start, end }: Problem, text: string): Edit[] | undefined {
  const source = text.slice(start, end);
  const [, quote = '', inside] = /^(["']?)([\w.+-]+)\1$/.exec(source) ?? [];
  if (inside === undefined) return undefined;
  if (meant?.kind === 'key') return [{ start, end, text: `${quote}${meant.text}${quote}` }];
  return quote === '' ? [{ start, end, text: `"${inside}"` }] : undefined;
}
