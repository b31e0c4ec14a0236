import { readRequests, type RequestFile } from '@smslint/core';
import type { LintedFile } from './lint-content.js';
import { limitsOfStretch } from './lint-stretch.js';
import { countLines } from './whole-lines.js';

/** Files of which some were linted stretch by stretch, each as a whole. */
export function joinStretches(parts: readonly LintedFile[]): LintedFile[] {
  const files: LintedFile[][] = [];
  for (const part of parts) {
    const before = files.at(-1);
    if (before?.at(-1)?.goesOn === true) before.push(part);
    else files.push([part]);
  }
  return files.flatMap(joined);
}

function joined(parts: readonly LintedFile[]): LintedFile | readonly LintedFile[] {
  const [first] = parts;
  if (!first || parts.length === 1) return parts;
  const text = joinTexts(parts);
  let file: RequestFile | undefined;
  return {
    ...first,
    text,
    goesOn: false,
    failure: parts.find(({ failure }) => failure !== undefined)?.failure,
    requests: parts.flatMap(({ requests }) => requests),
    findings: parts.flatMap(({ findings }) => findings),
    suppressed: parts.flatMap(({ suppressed }) => suppressed),
    details: new Map(parts.flatMap(({ details }) => [...(details ?? [])])),
    file: () => (file ??= readRequests(first.path, text, 'jsonl', undefined, limitsOfStretch(first.ruling))),
  };
}

/** Blank lines may have been left out between stretches. */
function joinTexts(parts: readonly LintedFile[]): string {
  let lines = 0;
  const texts = parts.map(({ text, linesBefore }) => {
    const gap = '\n'.repeat(linesBefore - lines);
    lines = linesBefore + countLines(text).ended;
    return gap + text;
  });
  return texts.join('');
}
