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

/** What a report says before anything that is in it. */
export function reportHead({ version, rules }: Book, toolVersion: string): Pick<Report, 'version' | 'tool' | 'book'> {
  return { version: 1, tool: { name: 'smslint', version: toolVersion }, book: { version, rules: rules.length } };
}

/** Counts what a run looked at, and found. */
export class TotalsCount {
  private files = 0;
  private requests = 0;
  private readonly found = { error: 0, warning: 0, info: 0 };

  /** Counts a file, or one more stretch of it. */
  add({ requests, findings }: Pick<FileResult, 'requests' | 'findings'>): void {
    if (!requests[0]?.document) this.files++;
    this.requests += requests.length;
    for (const { severity } of findings) this.found[severity]++;
  }

  totals(): Totals {
    return { files: this.files, requests: this.requests, ...this.found };
  }
}

/** Puts the results of a run together, in the order in which the files were given. */
export function assembleReport(
  results: readonly Pick<FileResult, 'requests' | 'findings' | 'suppressed'>[],
  book: Book,
  toolVersion: string,
  staleSuppressions: readonly StaleEntry[] = [],
): Report {
  const count = new TotalsCount();
  for (const result of results) count.add(result);
  return {
    ...reportHead(book, toolVersion),
    requests: results.flatMap(({ requests }) => requests),
    findings: results.flatMap(({ findings }) => findings),
    suppressed: results.flatMap(({ suppressed }) => suppressed),
    staleSuppressions,
    totals: count.totals(),
  };
}
