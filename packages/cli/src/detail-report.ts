import { book, detailsOf, summariesOf, type DetailedReport, type Report, type RequestDetails } from '@smslint/rules';
import type { LintedFile } from './lint-content.js';

const unread: RequestDetails = { content: null, plan: null, messages: [] };

/**
 * Adds to a report what its requests say and need, and what is said of its rules, so that it stands by itself.
 * @param files those of the run, by their names in the report
 */
export function detailReport(report: Report, files: ReadonlyMap<string, LintedFile>): DetailedReport {
  const requests = report.requests.map((request) => {
    const linted = files.get(request.file);
    const document = linted?.file().documents[request.document];
    return { ...request, ...(linted && document ? detailsOf(document, linted.ruling) : unread) };
  });
  const found = [...report.findings, ...report.suppressed];
  return { ...report, requests, rules: summariesOf(found, (file) => files.get(file)?.ruling.book ?? book) };
}
