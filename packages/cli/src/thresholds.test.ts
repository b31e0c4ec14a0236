import { describe, expect, test } from 'vitest';
import { findingOf, reportOf, requestOf } from './testing/report.js';
import { judgeOutcome, thresholdsFrom, type Thresholds } from './thresholds.js';

const none: Thresholds = { failOn: 'none', maxWarnings: undefined, minScore: undefined };

test.each([
  ['error', 'error', true],
  ['error', 'warning', false],
  ['error', 'info', false],
  ['warning', 'error', true],
  ['warning', 'warning', true],
  ['warning', 'info', false],
  ['info', 'info', true],
  ['none', 'error', false],
] as const)('--fail-on %s with a finding of severity %s', (failOn, severity, fails) => {
  const report = reportOf([requestOf()], [findingOf({ severity })]);
  expect(judgeOutcome(report, () => ({ ...none, failOn }))).toEqual({ fails, reasons: [] });
});

test('nothing found is nothing to fail for, whatever the threshold', () => {
  expect(judgeOutcome(reportOf([requestOf()]), () => ({ ...none, failOn: 'info' })).fails).toBe(false);
});

test.each([
  [1, false],
  [0, true],
])('one warning where %i are allowed', (maxWarnings, fails) => {
  const report = reportOf([requestOf()], [findingOf({ severity: 'warning' })]);
  const outcome = judgeOutcome(report, () => ({
    ...none,
    maxWarnings: { value: maxWarnings, origin: '--max-warnings' },
  }));
  expect(outcome.fails).toBe(fails);
  expect(outcome.reasons).toEqual(fails ? ['1 warning, at most 0 allowed (--max-warnings).'] : []);
});

test.each([
  [74, false],
  [75, true],
])('a score of 74 where %i is the least', (minScore, fails) => {
  const outcome = judgeOutcome(reportOf([requestOf()]), () => ({
    ...none,
    minScore: { value: minScore, origin: '--min-score' },
  }));
  expect(outcome).toEqual({ fails, reasons: fails ? ['1 request with a score below 75 (--min-score).'] : [] });
});

describe('several files', () => {
  const files = ['a.sms.yaml', 'b.sms.yaml', 'c.sms.yaml'];
  const report = reportOf(
    files.map((file) => requestOf({ file })),
    files.map((file) => findingOf({ file, severity: 'warning' })),
  );
  const own = { value: 1, origin: 'maxWarnings in b/smslint.config.yaml:2' };
  const shared = { value: 1, origin: 'maxWarnings in smslint.config.yaml:2' };

  test('are held to their own limits, those with one limit together', () => {
    const of = (file: string) => ({ ...none, maxWarnings: file === 'b.sms.yaml' ? own : shared });
    expect(judgeOutcome(report, of)).toEqual({
      fails: true,
      reasons: ['2 warnings, at most 1 allowed (maxWarnings in smslint.config.yaml:2).'],
    });
  });

  test('fail where one of them does', () => {
    const of = (file: string): Thresholds => ({ ...none, failOn: file === 'b.sms.yaml' ? 'warning' : 'error' });
    expect(judgeOutcome(report, of)).toEqual({ fails: true, reasons: [] });
    expect(judgeOutcome(report, () => ({ ...none, failOn: 'error' })).fails).toBe(false);
  });
});

test('what the command line says goes before the configuration, and error is the default', () => {
  const at = 'smslint.config.yaml:3';
  const configured = {
    failOn: { value: 'info', origin: at },
    maxWarnings: { value: 3, origin: at },
    minScore: { value: 80, origin: at },
  } as const;
  const nothing = { failOn: undefined, maxWarnings: undefined, minScore: undefined };
  expect(thresholdsFrom(nothing, undefined)).toEqual({ ...none, failOn: 'error' });
  expect(thresholdsFrom(nothing, configured)).toEqual({
    failOn: 'info',
    maxWarnings: { value: 3, origin: `maxWarnings in ${at}` },
    minScore: { value: 80, origin: `minScore in ${at}` },
  });
  expect(thresholdsFrom({ failOn: 'none', maxWarnings: 0, minScore: 0 }, configured)).toEqual({
    failOn: 'none',
    maxWarnings: { value: 0, origin: '--max-warnings' },
    minScore: { value: 0, origin: '--min-score' },
  });
});
