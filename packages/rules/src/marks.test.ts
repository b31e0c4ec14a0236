import { valueAt } from '@smslint/core';
import { expect, test } from 'vitest';
import { mergeExample } from './book/examples.js';
import { runExample } from './book/run-example.js';
import { book } from './generated/book.js';

test('the words that led to a finding stand in its value where the marks say, in every bad example', async () => {
  let seen = 0;
  for (const rule of book.rules) {
    for (const example of rule.examples.bad) {
      const request = mergeExample(example, rule, book);
      for (const { marks = [] } of (await runExample(book, rule, example)).findings) {
        for (const { text, pointer, start, end } of marks) {
          const value = valueAt(request, pointer);
          expect(typeof value === 'string' && value.slice(start, end), `${rule.id} ${pointer}`).toBe(text);
          seen += 1;
        }
      }
    }
  }
  expect(seen).toBeGreaterThan(100);
}, 120_000);
