import type { CatalogueRule } from './catalogue.js';
import { book, detailsOf, summariesOf, type DetailedReport, type Report, type RequestDetails } from '@smslint/rules';
import type { LintedFile } from './lint-content.js';

const unread: RequestDetails = { content: null, plan: null, messages: [] };

/**
 * Adds to a report what its requests say and need, and what is said of its rules, so that it stands by itself.
 * @param files those of the run, by their names in the report
 * @param more rules that stand in no book
 */
export function detailReport(
  report: Report,
  files: ReadonlyMap<string, LintedFile>,
  more: readonly CatalogueRule[] = [],
): DetailedReport {
  const requests = report.requests.map((request) => {
    const linted = files.get(request.file);
    const document = linted?.file().documents[request.document];
    return { ...request, ...(linted && document ? detailsOf(document, linted.ruling) : unread) };
  });
  const found = [...report.findings, ...report.suppressed];
  const foundIds = new Set(found.map(({ ruleId }) => ruleId));
  const others = more.filter(({ id }) => foundIds.has(id));
  const rules = {
    ...Object.fromEntries(others.map(({ id, title, area }) => [id, { title, area, denialCodes: {} }])),
    ...summariesOf(found, (file) => files.get(file)?.ruling.book ?? book),
  };
  return { ...report, requests, rules };
}
