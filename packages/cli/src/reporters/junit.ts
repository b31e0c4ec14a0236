import type { Finding, SuppressedFinding } from '@smslint/rules';
import { visible } from '../visible.js';
import { outcomeOf } from './junit-outcome.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { groupByRequest, requestKey, type RequestGroup } from './request-group.js';
import { xmlText, type XmlElement } from './xml-text.js';

/**
 * JUnit XML: a suite for each request, a test for each rule by which it was judged. A test fails by what fails the run: by
 * errors, and by the milder findings from `--fail-on` on; what is milder is the output of a test that passes. A test is
 * skipped where all that its rule found was set aside.
 */
export const junit: Reporter = (report, options) => {
  const suppressed = new Map<string, SuppressedFinding[]>();
  for (const finding of options.hideSuppressed ? [] : report.suppressed) {
    const key = requestKey(finding.file, finding.document);
    suppressed.set(key, [...(suppressed.get(key) ?? []), finding]);
  }
  const suites = groupByRequest(report).map((group) => {
    const { file, document } = group.request;
    return toSuite(group, suppressed.get(requestKey(file, document)) ?? [], options);
  });
  const sum = (count: 'tests' | 'failures'): number => suites.reduce((total, suite) => total + suite[count], 0);
  return xmlText('testsuites', {
    '@name': report.tool.name,
    '@tests': sum('tests'),
    '@failures': sum('failures'),
    '@errors': 0,
    testsuite: suites.map(({ element }) => element),
  });
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly element: XmlElement;
}

function toSuite(group: RequestGroup, suppressed: readonly SuppressedFinding[], options: ReporterOptions): Suite {
  const { request, name, file, findings } = group;
  const rules = rulesOf(group, suppressed, options);
  const className = classNameOf(group);
  const tests = rules.map((rule): XmlElement => {
    const isOf = ({ ruleId }: Finding): boolean => ruleId === rule;
    const outcome = outcomeOf(findings.filter(isOf), suppressed.filter(isOf), options.failOn(request.file));
    return { '@name': visible(rule), '@classname': className, ...outcome };
  });
  const failures = tests.filter(({ failure }) => failure !== undefined).length;
  const facts = {
    file,
    score: request.score,
    grade: request.grade,
    verdict: request.verdict,
    profile: request.profile,
  };
  return {
    tests: tests.length,
    failures,
    element: {
      '@name': name === file ? file : `${name} (${file})`,
      '@tests': tests.length,
      '@failures': failures,
      '@errors': 0,
      '@skipped': tests.filter(({ skipped }) => skipped !== undefined).length,
      properties: {
        property: Object.entries(facts).map(([key, value]) => ({ '@name': key, '@value': String(value ?? 'none') })),
      },
      testcase: tests,
    },
  };
}

/** The rules that a request was judged by; of one that could not be read those alone that say so. */
function rulesOf(
  { request, findings }: RequestGroup,
  suppressed: readonly SuppressedFinding[],
  options: ReporterOptions,
): string[] {
  const isRead = request.profile !== null;
  const judged = isRead ? options.evaluated(request.file, request.document) : [];
  const found = [...findings, ...suppressed].map(({ ruleId }) => ruleId);
  return [...new Set([...judged, ...found])].sort();
}

/** Jenkins takes what stands before the last dot for a package. */
function classNameOf({ request, name, file }: RequestGroup): string {
  const hasName = request.id !== null && request.id.trim() !== '';
  const parts = [file, ...(hasName ? [name] : []), ...(request.document > 0 ? [`${request.document + 1}`] : [])];
  return `smslint.${parts.join(' ').replaceAll('.', '_')}`;
}
