import wrapAnsi from 'wrap-ansi';
import { objections } from './judge-draft.js';
import type { Check } from './checks.js';
import type { PlannedFile } from './plan-files.js';
import type { ReadyFiles } from './ready-files.js';

/** Says what was written, what its author has to replace and to check, and what to do next. */
export function closingLines(
  { draft, files, notes, hasGit }: ReadyFiles,
  written: readonly PlannedFile[],
  width: number,
): string[] {
  const request = files[0]?.shown ?? '';
  const paths = written.map(({ shown }) => shown);
  const fields = (...kinds: Check[]): string[] =>
    [...draft.checks]
      .filter(([, check]) => kinds.includes(check))
      .map(([pointer]) => pointer.slice(1).replaceAll('/', '.'));
  const examples = fields('example');
  const guesses = fields('draft', 'page', 'figure');
  return [
    paths.length === 0 ? 'Nothing to write: everything is there already.' : `Written: ${paths.join(', ')}`,
    ...notes,
    ...section('smslint lint will object:', objections(draft.findings)),
    ...section('Replace these, they are examples and not yours:', wrapped(examples, width)),
    ...section('Check these, they are drafts and guesses:', wrapped(guesses, width)),
    ...section('Next:', nextSteps(request, hasGit ? paths : [])),
  ];
}

function nextSteps(request: string, paths: readonly string[]): string[] {
  const steps: readonly (readonly [what: string, command: string])[] = [
    ['see what a reviewer would object to', `smslint lint ${request}`],
    ['plan parts, rate, numbers and cost', `smslint plan ${request}`],
    ['mend what needs no decision', `smslint lint --fix ${request}`],
    ...(paths.length > 0 ? [['keep it', `git add ${paths.join(' ')} && git commit`] as const] : []),
  ];
  const width = Math.max(...steps.map(([what]) => what.length));
  return steps.map(([what, command]) => `${what.padEnd(width)}  ${command}`);
}

/** Names, with commas between them, in lines of a width. */
function wrapped(names: readonly string[], width: number): string[] {
  return names.length === 0 ? [] : wrapAnsi(names.join(', '), width - 2).split('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
