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

/** Holds a report against the thresholds of its files; files that share a limit are held to it together. */
export function judgeOutcome(
  { findings, requests }: Pick<Report, 'findings' | 'requests'>,
  thresholdsOf: (file: string) => Thresholds,
): Outcome {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const tooMany = byLimit(warnings, ({ file }) => thresholdsOf(file).maxWarnings).flatMap(({ limit, of }) => {
    const { value, origin } = limit;
    return of.length > value ? [`${counted(of.length, 'warning')}, at most ${value} allowed (${origin}).`] : [];
  });
  const tooLow = byLimit(requests, ({ file }) => thresholdsOf(file).minScore).flatMap(({ limit, of }) => {
    const low = of.filter(({ score }) => score < limit.value);
    return low.length > 0
      ? [`${counted(low.length, 'request')} with a score below ${limit.value} (${limit.origin}).`]
      : [];
  });
  const found = findings.some(({ file, severity }) => {
    const { failOn } = thresholdsOf(file);
    return failOn !== 'none' && ranks[severity] <= ranks[failOn];
  });
  const reasons = [...tooMany, ...tooLow];
  return { fails: found || reasons.length > 0, reasons };
}

/** What has a limit, together with all that has the same. */
function byLimit<T>(all: readonly T[], limitOf: (one: T) => Limit | undefined): { limit: Limit; of: T[] }[] {
  const groups = new Map<string, { limit: Limit; of: T[] }>();
  for (const one of all) {
    const limit = limitOf(one);
    if (!limit) continue;
    const key = `${limit.value} ${limit.origin}`;
    const group = groups.get(key) ?? { limit, of: [] };
    group.of.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
