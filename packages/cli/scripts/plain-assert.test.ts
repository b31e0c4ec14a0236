import * as assert from 'node:assert';
import { expect, test } from 'vitest';
import * as plain from './plain-assert.js';

const values = [0, -0, NaN, '', 'a', null, undefined, {}];

test.each(['strictEqual', 'notStrictEqual'] as const)('%s throws where that of Node throws', (name) => {
  for (const actual of values)
    for (const expected of values) {
      const throws = (check: () => void): boolean => {
        try {
          check();
          return false;
        } catch (error) {
          return error instanceof Error;
        }
      };
      expect(throws(() => plain[name](actual, expected))).toBe(throws(() => assert[name](actual, expected)));
    }
  expect(() => plain.strictEqual(1, 2, 'One is not two.')).toThrow('One is not two.');
});
