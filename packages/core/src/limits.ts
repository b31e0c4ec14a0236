import type { Problem } from './problem.js';
import type { Span } from './source-node.js';

/** How much of a file is read before it is refused with `file-limit`. A real request is about 5 KB. */
export interface Limits {
  /** Bytes of one YAML or JSON file, or UTF-16 code units of one line of JSON Lines. */
  readonly bytes: number;
  /** How deep maps and lists may nest. */
  readonly depth: number;
  /** Values in one request, with every alias counted as often as it is used; a file holds marks for no more than that. */
  readonly values: number;
  /** Requests of a file that is read at once; JSON Lines that are read in stretches have no such limit. */
  readonly requests: number;
  /** Findings in a file, or in a stretch of one; what is found beyond them is left out of reports, and fails all the same. */
  readonly findings: number;
  /** Ignore comments of a file: each is held against each finding. */
  readonly ignores: number;
  /** UTF-16 code units of one text. */
  readonly text: number;
}

/** What holds where nobody says otherwise: a file at all these limits at once takes less than 512 MB. */
export const limits: Limits = {
  bytes: 5 * 1024 * 1024,
  depth: 64,
  values: 20_000,
  requests: 10_000,
  findings: 10_000,
  ignores: 1_000,
  text: 100_000,
};

/** How far each can be raised: the parsers recurse with depth, and beyond the others memory runs out before a word is said. */
export const ceilings: Limits = {
  bytes: 64 * 1024 * 1024,
  depth: 256,
  values: 1_000_000,
  requests: 1_000_000,
  findings: 1_000_000,
  ignores: 100_000,
  text: 16 * 1024 * 1024,
};

/** The names of the limits. */
export const limitNames = Object.keys(limits) as (keyof Limits)[];

/** Says that a limit is passed, and how it is raised. */
export function limitProblem(
  name: keyof Limits,
  message: string,
  { start, end }: Span,
  pointer: Problem['pointer'] = '',
): Problem {
  const fix = `${remedies[name] ?? ''}If it is meant, raise the limit: --limit ${name}=NUMBER, or limits in the configuration.`;
  return { ruleId: 'file-limit', message, fix, pointer, start, end };
}

const remedies: Readonly<Partial<Record<keyof Limits, string>>> = {
  bytes: 'Keep fewer requests in a file, or use JSONL, where the limit is a line’s. ',
  requests: 'Keep fewer requests in a file, or use JSONL. ',
};

/** A number as messages write it. */
export function numberOf(limit: number): string {
  return limit.toLocaleString('en-US');
}
