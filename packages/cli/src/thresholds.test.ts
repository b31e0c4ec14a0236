import { expect, test } from 'vitest';
import { findingOf, reportOf, requestOf } from './testing/report.js';
import { judgeOutcome, type Thresholds } from './thresholds.js';

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
  expect(judgeOutcome(report, { ...none, failOn })).toEqual({ fails, reasons: [] });
});

test('nothing found is nothing to fail for, whatever the threshold', () => {
  expect(judgeOutcome(reportOf([requestOf()]), { ...none, failOn: 'info' }).fails).toBe(false);
});

test.each([
  [1, false],
  [0, true],
])('one warning where %i are allowed', (maxWarnings, fails) => {
  const report = reportOf([requestOf()], [findingOf({ severity: 'warning' })]);
  const outcome = judgeOutcome(report, { ...none, maxWarnings });
  expect(outcome.fails).toBe(fails);
  expect(outcome.reasons).toEqual(fails ? ['1 warning, at most 0 allowed (--max-warnings).'] : []);
});

test.each([
  [74, false],
  [75, true],
])('a score of 74 where %i is the least', (minScore, fails) => {
  const outcome = judgeOutcome(reportOf([requestOf()]), { ...none, minScore });
  expect(outcome).toEqual({ fails, reasons: fails ? ['1 request with a score below 75 (--min-score).'] : [] });
});
