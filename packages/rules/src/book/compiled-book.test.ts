import { expect, test } from 'vitest';
import { bookFiles } from '../testing/book-files.js';
import type { Book } from './book.js';
import { putTogether, takeApart } from './compiled-book.js';
import { loadBook } from './load-book.js';

const whole: Book = { version: 'one', ...loadBook(bookFiles()) };
const asWritten = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** The book as a run has it, and how often it has read the examples. */
function compiled(): { book: Book; reads: () => number } {
  const parts = takeApart(whole);
  let count = 0;
  const read = () => {
    count += 1;
    return asWritten(parts.examples);
  };
  return { book: putTogether(asWritten(parts.compiled), read), reads: () => count };
}

test('put together again a book is what it was, in the same order', () => {
  expect(JSON.stringify(compiled().book)).toBe(JSON.stringify(whole));
});

test('its examples are read when one is asked for, and once', () => {
  const { book, reads } = compiled();
  const copies = book.rules.map((rule) => ({ ...rule, severity: 'info' as const }));
  expect(copies.map(({ sources }) => sources)).toEqual(whole.rules.map(({ sources }) => sources));
  expect(reads()).toBe(0);
  for (const [index, { examples }] of copies.entries()) {
    const { base, good, bad } = examples;
    expect({ base, good, bad }).toEqual(whole.rules[index]?.examples);
  }
  expect(book.goodRequests).toEqual(whole.goodRequests);
  expect(reads()).toBe(1);
});

test('a source that rules share is written once', () => {
  const { sources, rules } = takeApart(whole).compiled;
  expect(new Set(sources.map((source) => JSON.stringify(source))).size).toBe(sources.length);
  expect(rules.flatMap((rule) => rule.sources).every((number) => sources[number] !== undefined)).toBe(true);
});
