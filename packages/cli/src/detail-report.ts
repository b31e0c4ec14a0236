import type { DetailedReport, Report } from '@smslint/rules';
import type { ReporterOptions } from './reporters/reporter.js';

/** Adds to a report what its requests say and need, and what is said of its rules, so that it stands by itself. */
export function detailReport(
  report: Report,
  { detailsOf, summariesOf }: Pick<ReporterOptions, 'detailsOf' | 'summariesOf'>,
): DetailedReport {
  const requests = report.requests.map((request) => ({ ...request, ...detailsOf(request) }));
  return { ...report, requests, rules: summariesOf([...report.findings, ...report.suppressed]) };
}
