import type { Book } from './book/book.js';
import type { StaleEntry } from './exceptions/stale-entries.js';
import type { Finding, SuppressedFinding } from './finding.js';
import type { FileResult, RequestResult } from './lint.js';

/** The JSON report, version 1: keys may be added, none is renamed or removed. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'smslint'; readonly version: string };
  readonly book: { readonly version: string; readonly rules: number };
  readonly requests: readonly RequestResult[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** The entries of the baseline that are of no more use. */
  readonly staleSuppressions: readonly StaleEntry[];
  readonly totals: Totals;
}

/** How much was looked at, and found. */
export interface Totals {
  readonly files: number;
  readonly requests: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Puts the results of a run together, in the order in which the files were given. */
export function assembleReport(
  results: readonly Pick<FileResult, 'requests' | 'findings' | 'suppressed'>[],
  book: Book,
  toolVersion: string,
  staleSuppressions: readonly StaleEntry[] = [],
): Report {
  const findings = results.flatMap((result) => result.findings);
  const requests = results.flatMap((result) => result.requests);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    tool: { name: 'smslint', version: toolVersion },
    book: { version: book.version, rules: book.rules.length },
    requests,
    findings,
    suppressed: results.flatMap((result) => result.suppressed),
    staleSuppressions,
    totals: {
      files: results.length,
      requests: requests.length,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    },
  };
}
