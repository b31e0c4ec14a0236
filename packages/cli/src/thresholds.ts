import type { Report, Severity } from '@smslint/rules';
import { counted } from '@smslint/rules/words';

/** The values of --fail-on. */
export const failOnLevels = ['error', 'warning', 'info', 'none'] as const;

/** The mildest severity that fails a run, or `none`. */
export type FailOn = (typeof failOnLevels)[number];

/** A number that must not be passed, and what says so: an option, or a place in a configuration. */
interface Limit {
  readonly value: number;
  readonly origin: string;
}

/** How much may be found before a run fails. */
export interface Thresholds {
  /** The mildest severity that fails the run. */
  readonly failOn: FailOn;
  readonly maxWarnings: Limit | undefined;
  readonly minScore: Limit | undefined;
}

/** Thresholds as the command line gives them. */
export interface ThresholdOptions {
  readonly failOn: FailOn | undefined;
  readonly maxWarnings: number | undefined;
  readonly minScore: number | undefined;
}

/** Thresholds as a configuration gives them, each with its place, as `file:line`. */
export interface ConfiguredThresholds {
  readonly failOn: { readonly value: FailOn; readonly origin: string } | undefined;
  readonly maxWarnings: Limit | undefined;
  readonly minScore: Limit | undefined;
}

/** The thresholds that hold: those of the command line before those of the configuration. */
export function thresholdsFrom(options: ThresholdOptions, config: ConfiguredThresholds | undefined): Thresholds {
  const limit = (option: string, key: 'maxWarnings' | 'minScore'): Limit | undefined => {
    const value = options[key];
    const configured = config?.[key];
    if (value !== undefined) return { value, origin: option };
    return configured && { value: configured.value, origin: `${key} in ${configured.origin}` };
  };
  return {
    failOn: options.failOn ?? config?.failOn?.value ?? 'error',
    maxWarnings: limit('--max-warnings', 'maxWarnings'),
    minScore: limit('--min-score', 'minScore'),
  };
}

/** Whether a report fails, with a sentence for each reason that its findings alone do not show. */
export interface Outcome {
  readonly fails: boolean;
  readonly reasons: readonly string[];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Holds findings and requests against thresholds while a run goes on. */
export interface OutcomeWatch {
  /** Looks at what was found in files. */
  add(found: Pick<Report, 'findings' | 'requests'>): void;
  outcome(): Outcome;
}

/** Watches a run by the thresholds of its files; files that share a limit are held to it together. */
export function watchOutcome(thresholdsOf: (file: string) => Thresholds): OutcomeWatch {
  const warnings = new Map<string, { limit: Limit; count: number }>();
  const low = new Map<string, { limit: Limit; count: number }>();
  let isFound = false;
  return {
    add({ findings, requests }) {
      for (const { file, severity } of findings) {
        const { failOn, maxWarnings } = thresholdsOf(file);
        isFound ||= failOn !== 'none' && ranks[severity] <= ranks[failOn];
        if (severity === 'warning' && maxWarnings) count(warnings, maxWarnings, true);
      }
      for (const { file, score } of requests) {
        const { minScore } = thresholdsOf(file);
        if (minScore) count(low, minScore, score < minScore.value);
      }
    },
    outcome() {
      const tooMany = [...warnings.values()].flatMap(({ limit: { value, origin }, count }) =>
        count > value ? [`${counted(count, 'warning')}, at most ${value} allowed (${origin}).`] : [],
      );
      const tooLow = [...low.values()].flatMap(({ limit: { value, origin }, count }) =>
        count > 0 ? [`${counted(count, 'request')} with a score below ${value} (${origin}).`] : [],
      );
      const reasons = [...tooMany, ...tooLow];
      return { fails: isFound || reasons.length > 0, reasons };
    },
  };
}

/** Holds a report against the thresholds of its files. */
export function judgeOutcome(
  report: Pick<Report, 'findings' | 'requests'>,
  thresholdsOf: (file: string) => Thresholds,
): Outcome {
  const watch = watchOutcome(thresholdsOf);
  watch.add(report);
  return watch.outcome();
}

function count(counts: Map<string, { limit: Limit; count: number }>, limit: Limit, isOver: boolean): void {
  const key = `${limit.value} ${limit.origin}`;
  counts.set(key, { limit, count: (counts.get(key)?.count ?? 0) + (isOver ? 1 : 0) });
}
