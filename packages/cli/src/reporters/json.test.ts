import { expect, test } from 'vitest';
import { findingOf, markOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { json } from './json.js';

test('the report comes out as it went in, even where it is quiet', () => {
  const report = reportOf([requestOf()], [findingOf(), findingOf({ severity: 'info', message: '\x1b[31m\u2028"' })]);
  const text = json(report, optionsOf({ colour: true, quiet: true }));
  expect(JSON.parse(text)).toEqual(report);
  expect(text).toMatch(/^\{\n {2}"version": 1,\n/);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toContain('\x1b');
});

test('words that led to a finding stand there with their range', () => {
  const report = reportOf([requestOf()], [findingOf({ marks: [markOf('Hi', 2, 14)] })]);
  const text = json(report, optionsOf());
  const { findings } = JSON.parse(text) as { findings: { marks?: unknown }[] };
  expect(findings[0]?.marks).toEqual([
    { text: 'Hi', range: { start: { line: 2, column: 14 }, end: { line: 2, column: 16 } } },
  ]);
});
