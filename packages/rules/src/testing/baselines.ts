import type { RequestFile } from '@smslint/core';
import { acceptFindings, type Acceptance } from '../exceptions/accept-findings.js';
import type { AcceptedFinding, BaselineEntry } from '../exceptions/accepted-finding.js';
import { createBaseline } from '../exceptions/baseline.js';
import { watchForStale, type JudgedFile, type Reach, type StaleEntry } from '../exceptions/stale-entries.js';
import type { Finding } from '../finding.js';
import { book } from '../generated/book.js';
import { createLinter } from '../lint.js';
import type { Ruling } from '../ruling.js';

/** A hash that tests can read. */
export const plainHash = (text: string): string => `of ${text}`;

/** A run over some files under accepted findings. */
export interface RunUnder {
  readonly entries: readonly BaselineEntry[];
  readonly judged: readonly JudgedFile[];
  /** Those that are of no more use; the files of the run are all there is, unless it is said that they are of a folder. */
  readonly stale: readonly StaleEntry[];
}

/** Lints files one after the other under accepted findings. */
export async function runUnder(
  accepted: readonly AcceptedFinding[],
  files: readonly RequestFile[],
  { ruling = {}, reachOf = () => undefined }: { ruling?: Partial<Ruling>; reachOf?: (file: string) => Reach } = {},
): Promise<RunUnder> {
  const entries = accepted.map((one, index) => ({ ...one, origin: `baseline.json:${index + 4}` }));
  const full: Ruling = {
    book,
    profile: 'aws',
    overrides: [],
    ...ruling,
    baseline: createBaseline(entries, plainHash),
  };
  const linter = createLinter(book);
  const judged: JudgedFile[] = [];
  const watch = watchForStale(entries, reachOf);
  for (const file of files) {
    const one = { ...(await linter(file, full)), file: () => file, ruling: full };
    judged.push(one);
    watch.add(one);
  }
  return { entries, judged, stale: watch.stale() };
}

/** What a run accepts: every error and warning, unless something else is said. */
export function acceptIn(run: RunUnder, change: Partial<Acceptance> = {}): AcceptedFinding[] {
  const accepts = ({ severity }: Finding): boolean => severity !== 'info';
  return acceptFindings(
    run.entries,
    run.judged,
    { accepts, reason: undefined, drops: new Set(), ...change },
    plainHash,
  );
}

/** The entries that go when a run prunes, and nothing is accepted. */
export function pruneIn(run: RunUnder): AcceptedFinding[] {
  return acceptIn(run, { accepts: () => false, drops: new Set(run.stale.map(({ origin }) => origin)) });
}

/** The errors and warnings that a run reports, those left out that nothing can set aside. */
export function loudIn({ judged }: RunUnder): Finding[] {
  const firm = ['request-id-duplicate', 'ignore-unused', 'ignore-without-reason'];
  return judged.flatMap(({ findings }) =>
    findings.filter(({ severity, ruleId }) => severity !== 'info' && !firm.includes(ruleId)),
  );
}

/** What the baseline sets aside in a run, as `file document rule pointer`. */
export function setAsideIn({ judged }: RunUnder): string[] {
  return judged.flatMap(({ suppressed }) =>
    suppressed
      .filter(({ suppression }) => suppression.kind === 'baseline')
      .map(({ file, document, ruleId, pointer }) => [file, document, ruleId, pointer].join(' ')),
  );
}
