import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { book, builtInRules, type Rule } from '@smslint/rules';
import { expect, test } from 'vitest';
import { createCatalogue, pageOf } from './catalogue.js';
import { findingOf } from './testing/report.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const own: Rule = {
  ...book.rules[0]!,
  id: 'our-own',
  severity: [{ is: 'info', countries: ['CA'] }, { is: 'warning' }],
};

test('every rule is in it, in the order of the ids, and its page is there', () => {
  const catalogue = createCatalogue([book]);
  const ids = [...catalogue.keys()];
  expect(ids).toEqual([...book.rules.map(({ id }) => id), ...Object.keys(builtInRules)].sort());
  for (const { id, page } of catalogue.values()) {
    const [, path] =
      /^https:\/\/github\.com\/smslint\/smslint\/blob\/main\/(docs\/rules\/.+\.md)$/.exec(page ?? '') ?? [];
    expect(path, id).toBeDefined();
    expect(existsSync(root + (path ?? '')), id).toBe(true);
  }
});

test('a rule of a team is there with the worst that it can be; its page is its first source', () => {
  const catalogue = createCatalogue([book, { ...book, rules: [own] }]);
  expect(catalogue.get('our-own')).toMatchObject({ severity: 'warning', page: own.sources[0]?.url });
  expect(pageOf(findingOf({ ruleId: 'our-own' }), catalogue)).toBe(own.sources[0]?.url);
});

test('of books with the same rule the first is heard', () => {
  const changed = { ...book, rules: book.rules.map((rule) => ({ ...rule, title: 'Changed' })) };
  const titles = new Set([...createCatalogue([changed, book]).values()].map(({ title }) => title));
  expect(titles.has('Changed')).toBe(true);
  expect(titles.size).toBe(1 + Object.keys(builtInRules).length);
});

test('what a rule of no book found leads to its source', () => {
  expect(pageOf(findingOf({ ruleId: 'unknown' }), new Map())).toBe('https://example.com/keywords');
  expect(pageOf(findingOf({ ruleId: 'unknown', sources: [] }), new Map())).toBeUndefined();
});
