import type { Pointer } from './pointer.js';

/** What can be wrong with a file itself, before any policy looks at the request. */
export const problemIds = [
  'syntax-error',
  'duplicate-key',
  'schema-missing-key',
  'schema-unknown-key',
  'schema-type',
  'schema-value',
  'file-unreadable',
  'file-limit',
] as const;

export type ProblemId = (typeof problemIds)[number];

/**
 * What was plainly meant: another key, another value, or the source of the value as a string. `isSure` where it differs in
 * nothing but case, hyphens and the like.
 */
export type Meant =
  { readonly kind: 'key' | 'value'; readonly text: string; readonly isSure: boolean } | { readonly kind: 'string' };

/** One thing wrong with a file. Offsets are UTF-16 code units in its text. */
export interface Problem {
  readonly ruleId: ProblemId;
  readonly message: string;
  readonly fix?: string;
  readonly meant?: Meant;
  readonly pointer: Pointer;
  readonly start: number;
  readonly end: number;
}
