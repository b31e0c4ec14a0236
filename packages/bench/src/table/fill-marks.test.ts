import { expect, test } from 'vitest';
import { fillMarks } from './fill-marks.js';

test('what stands between the marks is replaced, and nothing else', () => {
  const once = fillMarks('before\n\n<!-- bench -->\n<!-- /bench -->\n\nafter\n', 'a $& table');
  expect(once).toBe('before\n\n<!-- bench -->\n\na $& table\n\n<!-- /bench -->\n\nafter\n');
  expect(fillMarks(once, 'another')).toBe('before\n\n<!-- bench -->\n\nanother\n\n<!-- /bench -->\n\nafter\n');
});

test('a document without marks is an error', () => {
  expect(() => fillMarks('nothing', 'text')).toThrow(RangeError);
});
