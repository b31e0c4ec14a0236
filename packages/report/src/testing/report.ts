import { readRequests, requestSchema, type Request, type Syntax } from '@smslint/core';
import {
  assembleReport,
  book,
  createLinter,
  detailsOf,
  severities,
  summariesOf,
  type DetailedReport,
  type Finding,
  type SuppressedFinding,
} from '@smslint/rules';

type DetailedRequest = DetailedReport['requests'][number];

/** A request with samples, changed as given. */
export function contentOf(change: Partial<Request> = {}): Request {
  const request = {
    apiVersion: 'smslint/v1',
    brand: { name: 'Acme' },
    number: { type: 'long-code' },
    countries: ['CA'],
    messageType: 'transactional',
    useCase: { description: 'Acme tells people that their table is ready.' },
    samples: ['Acme: your table is ready.', 'Acme: your table is gone.'],
  };
  return { ...requestSchema.parse(request), ...change };
}

/** The first request of a.sms.yaml, which has errors, changed as given. */
export function requestOf(change: Partial<DetailedRequest> = {}): DetailedRequest {
  return {
    file: 'a.sms.yaml',
    document: 0,
    id: 'acme-alerts',
    score: 74,
    grade: 'C',
    verdict: 'fail',
    categories: { brand: 100, keywords: 70 },
    profile: 'aws',
    numberType: 'long-code',
    countries: ['CA'],
    checklist: [],
    content: contentOf(),
    plan: null,
    messages: [],
    ...change,
  };
}

/** A finding in the first request of a.sms.yaml, changed as given. */
export function findingOf(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'help-missing-contact',
    severity: 'error',
    message: 'The HELP response names no contact.',
    file: 'a.sms.yaml',
    document: 0,
    pointer: '/help/response',
    range: { start: { line: 2, column: 13 }, end: { line: 2, column: 19 } },
    sources: [{ title: 'Keywords', url: 'https://example.com/keywords', read: '2026-11' }],
    denialCodes: [],
    confidence: 'certain',
    observed: {},
    ...change,
  };
}

/** A finding that a comment sets aside, changed as given. */
export function suppressedOf(change: Partial<Finding> = {}): SuppressedFinding {
  return { ...findingOf(change), suppression: { kind: 'comment', line: 1, reason: 'it is so' } };
}

/** A report on requests and findings, the totals counted and the rules named. */
export function reportOf(
  requests: readonly DetailedRequest[],
  findings: readonly Finding[] = [],
  suppressed: readonly SuppressedFinding[] = [],
): DetailedReport {
  const [error = 0, warning = 0, info = 0] = severities.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  return {
    version: 1,
    tool: { name: 'smslint', version: '1.2.3' },
    book: { version: 'abc', rules: 1 },
    requests,
    findings,
    suppressed,
    staleSuppressions: [],
    totals: { files: 1, requests: requests.length, error, warning, info },
    rules: Object.fromEntries(
      [...findings, ...suppressed].map(({ ruleId }) => {
        return [ruleId, { title: `Title of ${ruleId}`, area: 'keywords', denialCodes: {} }];
      }),
    ),
  };
}

/** What the linter finds in files, with all that a saved report holds. */
export async function lintedReport(texts: Readonly<Record<string, string>>): Promise<DetailedReport> {
  const lint = createLinter(book);
  const results = [];
  for (const [path, text] of Object.entries(texts)) results.push(await lint(readRequests(path, text, syntaxOf(path))));
  const report = assembleReport(results, book, '1.2.3');
  const details = results.flatMap(({ file }) =>
    file.documents.map((document) => detailsOf(document, { book, overrides: [] })),
  );
  const found = results.flatMap(({ findings, suppressed }) => [...findings, ...suppressed]);
  return {
    ...report,
    requests: report.requests.map((request, index) => ({ ...request, ...details[index]! })),
    rules: summariesOf(found, () => book),
  };
}

function syntaxOf(path: string): Syntax {
  return path.endsWith('.json') ? 'json' : path.endsWith('.jsonl') ? 'jsonl' : 'yaml';
}
