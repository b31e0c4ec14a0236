import { expect, test } from 'vitest';
import { pageChanges } from './page-changes.js';

const wanted = new Map([
  ['a.md', 'A'],
  ['b.md', 'B'],
  ['c.md', 'C'],
]);

test('what is as it should be stays', () => {
  expect(pageChanges(wanted, new Map(wanted))).toEqual([]);
});

test('what is missing or differs is written, and a page whose rule is gone goes', () => {
  const found = new Map([
    ['a.md', 'A'],
    ['b.md', 'old'],
    ['gone.md', 'G'],
  ]);
  expect(pageChanges(wanted, found)).toEqual([
    { file: 'b.md', text: 'B' },
    { file: 'c.md', text: 'C' },
    { file: 'gone.md', text: undefined },
  ]);
});
