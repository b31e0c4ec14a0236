import type { Severity } from '@smslint/rules';

/** What changed from an earlier report to this one. */
export interface Comparison {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** Those of this report in its order, then those that are gone. */
  readonly requests: readonly RequestChange[];
  /** The rules that found more or less than before, those with most new findings first. */
  readonly rules: readonly RuleChange[];
  readonly totals: { readonly mended: number; readonly added: number; readonly stayed: number };
}

/** A run by what it judged with: another book may find other things in the same request. */
export interface ComparedRun {
  readonly tool: string;
  readonly book: string;
  readonly requests: number;
}

/** What became of one request. */
export interface RequestChange {
  readonly name: string;
  readonly file: string;
  readonly document: number;
  /** Null where the request is new. */
  readonly before: RequestStanding | null;
  /** Null where the request is gone. */
  readonly after: RequestStanding | null;
  /** What was found before and is not now; of a request that is gone nothing is mended. */
  readonly mended: readonly ChangedFinding[];
  /** What is found now and was not before. */
  readonly added: readonly ChangedFinding[];
  /** How many findings there were before and are still. */
  readonly stayed: number;
}

/** How ready a request was. */
export interface RequestStanding {
  readonly score: number;
  readonly grade: string;
  readonly verdict: 'pass' | 'fail';
}

/** A finding that came or went. */
export interface ChangedFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: string;
}

/** How many findings a rule has had and has. */
export interface RuleChange {
  readonly rule: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
  readonly mended: number;
  readonly added: number;
}
