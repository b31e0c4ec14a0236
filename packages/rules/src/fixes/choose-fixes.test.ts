import { describe, expect, test } from 'vitest';
import type { Autofix, Finding } from '../finding.js';
import { findingWith } from '../testing/policies.js';
import { fileWith } from '../testing/requests.js';
import { atOnce, editsOf, mendingsOf, type Mending } from './choose-fixes.js';
import type { Safety, Severity } from '../book/vocabulary.js';

const file = fileWith();

const spanOf = (start: number, end: number): Autofix['edits'][number]['range'] => file.lines.rangeBetween(start, end);

/** A finding whose fix puts a text in a place of the file. */
function mendable(ruleId: string, changes: { safety?: Safety; severity?: Severity; at?: number } = {}): Finding {
  const { safety = 'safe', severity = 'error', at = 4 } = changes;
  return findingWith({ ruleId, severity, autofix: { safety, edits: [{ range: spanOf(at, at + 2), text: ruleId }] } });
}

const rulesOf = (mendings: readonly Mending[]): string[] => mendings.map(({ finding }) => finding.ruleId);

describe('mendings', () => {
  test('are of the findings that have an allowed one, the worst first, else as they stand', () => {
    const findings = [
      mendable('info', { severity: 'info' }),
      mendable('warning', { severity: 'warning' }),
      findingWith({ ruleId: 'none' }),
      mendable('error'),
      mendable('unsafe', { safety: 'unsafe' }),
      mendable('another'),
    ];
    expect(rulesOf(mendingsOf(findings, ['safe'], file))).toEqual(['error', 'another', 'warning', 'info']);
    expect(rulesOf(mendingsOf(findings, ['safe', 'unsafe'], file))[1]).toBe('unsafe');
    expect(findings[0]?.ruleId).toBe('info');
  });

  test('have their edits by offset', () => {
    const [mending] = mendingsOf([mendable('a', { at: 40 })], ['safe'], file);
    expect(mending?.edits).toEqual([{ start: 40, end: 42, text: 'a' }]);
  });
});

describe('at once are made', () => {
  const mending = (name: string, start: number, changes: Partial<Finding> = {}, safety: Safety = 'safe'): Mending => ({
    finding: findingWith({ ruleId: name, autofix: { safety, edits: [] }, ...changes }),
    edits: [{ start, end: start + 4, text: name.replace(/\d/, '') }],
  });

  test('the first at each place, and those that do the very same', () => {
    const all = [mending('a1', 0), mending('b', 2), mending('c', 10), mending('a2', 0), mending('d', 0)];
    expect(rulesOf(atOnce(all))).toEqual(['a1', 'c', 'a2']);
    expect(editsOf(atOnce(all))).toEqual([
      { start: 0, end: 4, text: 'a' },
      { start: 10, end: 14, text: 'c' },
    ]);
  });

  test('safe ones before unsafe ones, and last what is computed from the rest', () => {
    const unsafe = mending('unsafe', 0, {}, 'unsafe');
    const safe = mending('safe', 10);
    const spend = mending('spend', 20, { pointer: '/spend/requestedMonthlyUsd' });
    const count = mending('count', 30, { pointer: '/number/count' });
    const type = mending('type', 40, { pointer: '/number/type' });
    expect(rulesOf(atOnce([spend, unsafe, count, safe, type]))).toEqual(['safe', 'type']);
    expect(rulesOf(atOnce([spend, unsafe, count]))).toEqual(['unsafe']);
    expect(rulesOf(atOnce([spend, count]))).toEqual(['spend', 'count']);
    expect(atOnce([])).toEqual([]);
  });
});
