import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactValue } from './facts/fact.js';
import { operators } from './operators.js';

type Row = readonly [fact: FactValue, value: unknown, result: boolean];

const rows: Readonly<Record<string, readonly Row[]>> = {
  equal: [
    ['a', 'a', true],
    ['a', 'A', false],
    [1, 1, true],
    [1, '1', false],
    [0, false, false],
    [null, null, true],
    [null, false, false],
    [null, 0, false],
  ],
  notEqual: [
    ['a', 'b', true],
    ['a', 'a', false],
    ['10', 10, true],
    [false, true, true],
    [null, 'a', false],
    [null, true, false],
  ],
  in: [
    ['a', ['a', 'b'], true],
    ['c', ['a', 'b'], false],
    [1, ['1'], false],
    [null, ['a'], false],
    ['a', 'abc', false],
    ['a', undefined, false],
  ],
  notIn: [
    ['c', ['a', 'b'], true],
    ['a', ['a', 'b'], false],
    [1, ['1'], true],
    [null, ['a'], false],
    ['c', 'ab', false],
    ['c', undefined, false],
  ],
  contains: [
    [['a', 'b'], 'a', true],
    [['a', 'b'], 'c', false],
    [[], 'a', false],
    ['abc', 'a', false],
    [null, 'a', false],
  ],
  doesNotContain: [
    [['a', 'b'], 'c', true],
    [['a', 'b'], 'a', false],
    [[], 'a', true],
    ['abc', 'x', false],
    [null, 'a', false],
  ],
  isPresent: [
    ['a', true, true],
    ['', true, false],
    [' \n\t', true, false],
    [' \n\t', false, true],
    [0, true, true],
    [false, true, true],
    [['a'], true, true],
    [[], true, false],
    [[], false, true],
    [null, true, false],
    [null, false, true],
    ['a', false, false],
  ],
};

describe.each(Object.entries(rows))('%s', (name, cases) => {
  test.each(cases)('of %j and %j is %s', (fact, value, result) => {
    expect(operators[name]?.(fact, value)).toBe(result);
  });
});

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  lessThan: (a, b) => a < b,
  lessThanInclusive: (a, b) => a <= b,
  greaterThan: (a, b) => a > b,
  greaterThanInclusive: (a, b) => a >= b,
};

describe.each(Object.entries(comparisons))('%s', (name, compare) => {
  test('compares numbers, equal ones too', () => {
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(fc.property(near, near, (a, b) => operators[name]?.(a, b) === compare(a, b)));
  });

  test('is never true of what is no number', () => {
    for (const other of [null, '10', '', 'ten', true, false, [], ['10']]) {
      for (const number of [-1, 0, 1, 10, 100]) {
        expect(operators[name]?.(other, number), `${String(other)} with ${number}`).toBe(false);
        expect(operators[name]?.(number, other), `${number} with ${String(other)}`).toBe(false);
      }
    }
    expect(operators[name]?.(1, undefined)).toBe(false);
    expect(operators[name]?.(NaN, NaN)).toBe(false);
  });
});

test('every operator is tested here', () => {
  expect([...Object.keys(rows), ...Object.keys(comparisons)].sort()).toEqual(Object.keys(operators).sort());
});

test('what the request does not say makes no comparison true but equal null and isPresent false', () => {
  for (const [name, operator] of Object.entries(operators)) {
    for (const value of ['', 'a', 0, 1, true, [], ['a']]) expect(operator(null, value), name).toBe(false);
  }
});
