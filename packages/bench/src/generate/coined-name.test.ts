import { expect, test } from 'vitest';
import { coinedName } from './coined-name.js';

test('each number has a name of its own', () => {
  const names = Array.from({ length: 50_000 }, (_none, index) => coinedName(7, index * 20));
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[A-Z][a-z]{7}$/.test(name))).toBe(true);
});
