import type { Finding, SuppressedFinding } from '@smslint/rules';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { findingOf, goodRequestOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { junitFaults } from '../testing/schemas.js';
import { junit } from './junit.js';
import type { ReporterOptions } from './reporter.js';

interface Case {
  readonly '@name': string;
  readonly '@classname': string;
  readonly failure?: { '@type': string; '@message': string; '#text': string };
  readonly skipped?: string;
  readonly 'system-out'?: string;
}

interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@skipped': string;
  readonly testcase: Case[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => ['testsuite', 'testcase'].includes(name),
});

function read(report: Parameters<typeof junit>[0], change: Partial<ReporterOptions> = {}) {
  const evaluated = () => ['syntax-error', 'help-missing-contact', 'help-missing-brand'];
  const text = junit(report, optionsOf({ evaluated, ...change }));
  const { testsuites } = parser.parse(text) as {
    testsuites: { '@tests': string; '@failures': string; testsuite: Suite[] };
  };
  return testsuites;
}

const caseOf = (suite: Suite | undefined, name: string) => suite?.testcase.find((one) => one['@name'] === name);

test('every rule that was evaluated is a test, also those that pass', () => {
  const { testsuite, ...totals } = read(
    reportOf([requestOf(), goodRequestOf({ document: 1, id: 'good' })], [findingOf()]),
  );
  const [bad, good] = testsuite;
  expect(good?.testcase.map((one) => one['@name'])).toEqual(bad?.testcase.map((one) => one['@name']));
  expect(good?.testcase.map((one) => one['@name'])).toEqual([
    'help-missing-brand',
    'help-missing-contact',
    'syntax-error',
  ]);
  expect([bad?.['@failures'], good?.['@failures'], totals['@failures']]).toEqual(['1', '0', '1']);
  expect(Number(totals['@tests'])).toBe(2 * Number(bad?.['@tests']));
  expect(caseOf(good, 'help-missing-contact')).toEqual({
    '@name': 'help-missing-contact',
    '@classname': 'smslint.a_sms_yaml good 2',
  });
});

test('tests are told apart by file, name and place', () => {
  const requests = [
    requestOf({ id: null }),
    requestOf({ id: null, document: 1 }),
    requestOf({ document: 2 }),
    requestOf({ document: 3 }),
    requestOf({ file: 'b.sms.yaml', id: null }),
    requestOf({ file: 'c.sms.yaml' }),
  ];
  expect(read(reportOf(requests)).testsuite.map(({ testcase }) => testcase[0]?.['@classname'])).toEqual([
    'smslint.a_sms_yaml',
    'smslint.a_sms_yaml 2',
    'smslint.a_sms_yaml acme-alerts 3',
    'smslint.a_sms_yaml acme-alerts 4',
    'smslint.b_sms_yaml',
    'smslint.c_sms_yaml acme-alerts',
  ]);
});

test('of a request that could not be read there is no test that passes', () => {
  const broken = requestOf({ profile: null, id: null, score: 0 });
  const { testsuite } = read(reportOf([broken], [findingOf({ ruleId: 'syntax-error' })]));
  expect(testsuite[0]?.testcase.map((one) => one['@name'])).toEqual(['syntax-error']);
});

test('several findings of a rule are one failure', () => {
  const findings = [findingOf({ message: 'One.' }), findingOf({ message: 'Two.' }), findingOf({ message: 'Three.' })];
  const { testsuite } = read(reportOf([requestOf()], findings));
  const failure = caseOf(testsuite[0], 'help-missing-contact')?.failure;
  expect(failure?.['@message']).toBe('One. (and 2 more)');
  expect(failure?.['#text'].match(/a\.sms\.yaml:2:13 error\n(?:One|Two|Three)\./g)).toHaveLength(3);
});

test.each([
  ['error', 'warning', false],
  ['warning', 'warning', true],
  ['warning', 'info', false],
  ['info', 'info', true],
  ['info', 'warning', true],
  ['none', 'error', true],
  ['none', 'warning', false],
] as const)('with --fail-on %s a finding that is a %s fails its test: %s', (failOn, severity, fails) => {
  const { testsuite } = read(reportOf([requestOf()], [findingOf({ severity })]), { failOn: () => failOn });
  const test = caseOf(testsuite[0], 'help-missing-contact');
  expect(test?.failure?.['@type']).toBe(fails ? severity : undefined);
  expect(test?.['system-out']?.includes('The HELP response names no contact.') ?? false).toBe(!fails);
  expect(testsuite[0]?.['@failures']).toBe(fails ? '1' : '0');
});

test('what was set aside is skipped, with the reason', async () => {
  const setAside = (change: Partial<Finding> = {}): SuppressedFinding => ({
    ...findingOf(change),
    suppression: { kind: 'config', origin: 'smslint.config.yaml:3', reason: 'agreed with <legal>' },
  });
  const report = reportOf([requestOf()], [findingOf()], [setAside(), setAside({ ruleId: 'help-missing-brand' })]);
  const [suite] = read(report).testsuite;
  expect(suite?.['@skipped']).toBe('1');
  expect(caseOf(suite, 'help-missing-brand')?.skipped).toContain('set aside: agreed with <legal>');
  expect(caseOf(suite, 'help-missing-contact')?.skipped).toBeUndefined();
  expect(caseOf(suite, 'help-missing-contact')?.['system-out']).toContain('set aside: agreed');
  expect(await junitFaults(junit(report, optionsOf()))).toEqual([]);

  const [without] = read(report, { hideSuppressed: true }).testsuite;
  expect(without?.['@skipped']).toBe('0');
  expect(caseOf(without, 'help-missing-brand')).not.toHaveProperty('skipped');
});
