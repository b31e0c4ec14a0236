import type { Report, Severity } from '@smslint/rules';
import { plural } from './plural.js';

/** The values of --fail-on. */
export const failOnLevels = ['error', 'warning', 'info', 'none'] as const;

/** The mildest severity that fails a run, or `none`. */
export type FailOn = (typeof failOnLevels)[number];

/** How much may be found before a run fails. */
export interface Thresholds {
  /** The mildest severity that fails the run. */
  readonly failOn: FailOn;
  readonly maxWarnings: number | undefined;
  readonly minScore: number | undefined;
}

/** Whether a report fails, with a sentence for each reason that its findings alone do not show. */
export interface Outcome {
  readonly fails: boolean;
  readonly reasons: readonly string[];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Holds a report against the thresholds. */
export function judgeOutcome(report: Report, { failOn, maxWarnings, minScore }: Thresholds): Outcome {
  const reasons: string[] = [];
  if (maxWarnings !== undefined && report.totals.warning > maxWarnings) {
    reasons.push(`${plural(report.totals.warning, 'warning')}, at most ${maxWarnings} allowed (--max-warnings).`);
  }
  const low = minScore === undefined ? [] : report.requests.filter(({ score }) => score < minScore);
  if (low.length > 0) {
    reasons.push(`${plural(low.length, 'request')} with a score below ${minScore} (--min-score).`);
  }
  const found = failOn !== 'none' && report.findings.some(({ severity }) => ranks[severity] <= ranks[failOn]);
  return { fails: found || reasons.length > 0, reasons };
}
