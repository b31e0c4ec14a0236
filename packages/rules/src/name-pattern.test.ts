import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesName } from './name-pattern.js';

test.each([
  ['legacy', 'legacy', true],
  ['legacy', 'legacy-1', false],
  ['legacy*', 'legacy', true],
  ['legacy*', 'legacy/one', true],
  ['*-us', 'acme-us', true],
  ['*-us', 'acme-us-2', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['a.c', 'abc', false],
  ['[ab]', 'a', false],
])('%j and %j: %j', (pattern, name, expected) => expect(matchesName(pattern, name)).toBe(expected));

const few = fc.stringMatching(/^[ab*]{0,8}$/);

test('agrees with the pattern as a regular expression', () => {
  fc.assert(
    fc.property(few, fc.stringMatching(/^[ab]{0,8}$/), (pattern, name) => {
      expect(matchesName(pattern, name)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name));
    }),
  );
});

test('takes no long time over a pattern of many stars', () => {
  expect(matchesName(`${'*a'.repeat(1000)}b`, 'a'.repeat(100_000))).toBe(false);
});
