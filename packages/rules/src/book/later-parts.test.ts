import { expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { underProfile } from '../policy.js';
import { changedRule, putTogether, takeApart } from './later-parts.js';

const { core, examples, reasons } = takeApart(book);

/** A book put together anew, and which of its parts have been read. */
function together() {
  const read: string[] = [];
  const made = putTogether(
    structuredClone(core),
    () => (read.push('examples'), examples),
    () => (read.push('reasons'), reasons),
  );
  return { made, read };
}

test('a book that was taken apart says the same when it is put together', () => {
  const { made } = together();
  expect(takeApart(made)).toEqual({ core, examples, reasons });
});

test('a part is read when it is asked for, and once', () => {
  const { made, read } = together();
  const [first, second] = made.rules;
  expect([first?.id, first?.when, made.version]).toEqual([book.rules[0]?.id, book.rules[0]?.when, book.version]);
  expect(read).toEqual([]);
  expect([first?.why, second?.sources]).toEqual([book.rules[0]?.why, book.rules[1]?.sources]);
  expect(read).toEqual(['reasons']);
  expect([first?.examples, made.goodRequests]).toEqual([book.rules[0]?.examples, book.goodRequests]);
  expect(read).toEqual(['reasons', 'examples']);
});

test('a changed rule keeps its examples, its reason and its sources', () => {
  const { made, read } = together();
  for (const [at, rule] of made.rules.entries()) {
    const changed = changedRule(rule, { severity: 'info' });
    const under = underProfile(rule, { rules: { [rule.id]: 'info' } });
    if (at === 0) expect(read).toEqual([]);
    const { examples: ofRule, why, sources } = book.rules[at] ?? {};
    for (const one of [changed, under]) expect(one).toMatchObject({ severity: 'info', examples: ofRule, why, sources });
  }
});
