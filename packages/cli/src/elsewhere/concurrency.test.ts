import { describe, expect, test } from 'vitest';
import { readConcurrency, threadsFor } from './concurrency.js';

describe('--concurrency', () => {
  test('is a number, auto or off', () => {
    expect(readConcurrency({})).toBe('auto');
    expect(readConcurrency({ concurrency: 'off' })).toBe(1);
    expect(readConcurrency({ concurrency: '4' })).toBe(4);
  });

  test.each(['0', '-1', '1.5', '65', 'many', '', '1e1'])('is not %j', (concurrency) => {
    expect(() => readConcurrency({ concurrency })).toThrow(`auto or off, found "${concurrency}"`);
  });

  test('takes other threads where there are files for them', () => {
    expect([0, 1, 10, 999, 1000, 1499, 10_000].map((files) => threadsFor('auto', files, 2))).toEqual([
      1, 1, 1, 1, 2, 2, 2,
    ]);
    expect([1000, 2500, 10_000].map((files) => threadsFor('auto', files, 32))).toEqual([2, 5, 8]);
    expect(threadsFor('auto', 10_000, 1)).toBe(1);
    expect([0, 1, 3, 100].map((files) => threadsFor(4, files, 1))).toEqual([1, 1, 3, 4]);
  });
});
