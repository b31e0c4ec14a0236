import type { Severity } from '@smslint/rules';

/**
 * What changed from an earlier report to this one. In every request that both have, and over all of these, the findings before
 * are those mended, set aside and stayed; in every request of this report the findings now are those added and stayed.
 */
export interface Comparison {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** Those of this report in its order, then those that are gone. */
  readonly requests: readonly RequestChange[];
  /** The rules of which a finding came, went or was set aside, those with most new findings first. */
  readonly rules: readonly RuleChange[];
  readonly totals: ChangeCounts;
}

/** How many findings came, went and are still there. */
export interface ChangeCounts {
  readonly mended: number;
  readonly added: number;
  readonly setAside: number;
  readonly stayed: number;
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
  /** What is found now and was not before, or was set aside then and is no longer: it has to be dealt with. */
  readonly added: readonly ChangedFinding[];
  /**
   * What was found before and is set aside now, by a comment, the configuration or a baseline: nobody mended it, and nobody is
   * asked to. What was set aside before and is set aside still, or is not found any more, is not spoken of.
   */
  readonly setAside: readonly ChangedFinding[];
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
  /** Where it stands, or stood: in this report for what was added, in the earlier one for the others. */
  readonly pointer: string;
}

/** How many findings a rule has had and has. */
export interface RuleChange {
  readonly rule: string;
  readonly title: string;
  /** Without those of requests that are gone. */
  readonly before: number;
  readonly after: number;
  readonly mended: number;
  readonly added: number;
  readonly setAside: number;
}
