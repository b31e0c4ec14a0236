import type { HealthProblem } from './health.js';
import type { Source } from './rule-schema.js';

type Problem = Omit<HealthProblem, 'file'>;

/** Providers change what they ask for; what was read longer ago than this, in months, is to be read again. */
const longestUnread = 12;

/**
 * Says which sources cannot be followed, and whether all of them were read too long ago.
 * @param asOf the month to count from, such as 2026-11
 */
export function sourceProblems(sources: readonly Source[], asOf: string): Problem[] {
  if (sources.length === 0) return [{ check: 'source', message: 'No source is named.' }];
  const problems = sources.flatMap((source) => faultsOf(source, asOf));
  const latest = sources.map(({ read }) => read).reduce((a, b) => (a > b ? a : b));
  const age = monthsOf(asOf) - monthsOf(latest);
  if (age > longestUnread) {
    const message = `Its sources were last read in ${latest}, ${age} months ago: read them again.`;
    problems.push({ check: 'stale', message });
  }
  return problems;
}

function faultsOf({ title, url, read }: Source, asOf: string): Problem[] {
  const problem = (message: string): Problem => ({ check: 'source', message });
  return [
    ...(title.trim() === '' ? [problem(`The source ${url} has no title.`)] : []),
    ...(isWebAddress(url) ? [] : [problem(`The source "${title}" has the address ${url}; expected http or https.`)]),
    ...(read > asOf ? [problem(`The source "${title}" was read in ${read}, which is after ${asOf}.`)] : []),
  ];
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** The months from the year 0 to a month such as 2026-11. */
function monthsOf(month: string): number {
  const [year = 0, ofYear = 0] = month.split('-').map(Number);
  return year * 12 + ofYear;
}
