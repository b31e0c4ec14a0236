import { book, summariesOf, type Finding, type Mark, type Report, type RequestResult } from '@smslint/rules';
import { createCatalogue } from '../catalogue.js';
import type { ReporterOptions } from '../reporters/reporter.js';

const catalogue = createCatalogue([book]);

/** How a report is shown that is not read on a terminal, changed as given. */
export function optionsOf(change: Partial<ReporterOptions> = {}): ReporterOptions {
  return {
    colour: false,
    terminal: false,
    links: false,
    quiet: false,
    hideSuppressed: false,
    failOn: () => 'error',
    complete: true,
    width: 80,
    source: () => undefined,
    valueIn: () => undefined,
    inRepository: (file) => file,
    evaluated: () => [],
    catalogue: () => catalogue,
    blob: () => '',
    linesBefore: 0,
    goesOn: false,
    lineOf: () => 1,
    detailsOf: () => ({ content: null, plan: null, messages: [] }),
    summariesOf: (found) => summariesOf(found, () => book),
    ...change,
  };
}

/** A finding at 2:7 of a.sms.yaml, changed as given. */
export function findingOf(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'help-missing-contact',
    severity: 'error',
    message: 'The HELP response names no contact.',
    fix: 'Add one.',
    why: 'People ask for help.',
    file: 'a.sms.yaml',
    document: 0,
    pointer: '/help/response',
    range: { start: { line: 2, column: 13 }, end: { line: 2, column: 19 } },
    sources: [{ title: 'Keywords', url: 'https://example.com/keywords', read: '2026-11' }],
    denialCodes: ['HELP_MESSAGE_NON_COMPLIANT', '30531'],
    confidence: 'certain',
    observed: {},
    ...change,
  };
}

/** Marked words on one line, in columns from 1, with which the HELP response begins. */
export function markOf(text: string, line: number, start: number, end = start + text.length): Mark {
  const range = { start: { line, column: start }, end: { line, column: end } };
  return { text, pointer: '/help/response', start: 0, end: text.length, range };
}

/** A request of a.sms.yaml that has errors, changed as given. */
export function requestOf(change: Partial<RequestResult> = {}): RequestResult {
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
    ...change,
  };
}

/** A request without a fault. */
export function goodRequestOf(change: Partial<RequestResult> = {}): RequestResult {
  return requestOf({ score: 100, grade: 'A', verdict: 'pass', categories: { brand: 100, keywords: 100 }, ...change });
}

/** A report on requests and findings, its totals counted. */
export function reportOf(
  requests: readonly RequestResult[],
  findings: readonly Finding[] = [],
  suppressed: Report['suppressed'] = [],
): Report {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    tool: { name: 'smslint', version: '1.2.3' },
    book: { version: 'abc', rules: 1 },
    requests,
    findings,
    suppressed,
    staleSuppressions: [],
    totals: {
      files: new Set(requests.map(({ file }) => file)).size,
      requests: requests.length,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    },
  };
}

/** The source in which `findingOf` finds fault. */
export const sourceText = ['help:', '  response: "Hi." # nobody', 'stop: {}', ''].join('\n');
