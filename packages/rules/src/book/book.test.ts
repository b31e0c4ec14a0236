import { readRequests } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { createLinter } from '../lint.js';
import { mergeExample } from './examples.js';
import type { Example, Rule } from './rule-schema.js';

/** The findings of one rule in an example, through the whole way of a request. */
async function findingsOf(rule: Rule, example: Example) {
  const text = JSON.stringify(mergeExample(example, rule, book), null, 2);
  const file = readRequests('example.sms.json', text, 'json');
  const { findings } = await createLinter(book, { profile: example.profile ?? 'aws' })(file);
  expect(file.documents[0]?.problems).toEqual([]);
  return findings.filter(({ ruleId }) => ruleId === rule.id);
}

describe.each(book.rules)('$id', (rule) => {
  test.each(rule.examples.good)('is quiet: $note', async (example) => {
    expect(await findingsOf(rule, example)).toEqual([]);
  });

  test.each(rule.examples.bad)('speaks: $note', async (example) => {
    const findings = await findingsOf(rule, example);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, fix } of findings) {
      expect(`${message} ${fix ?? ''}`).not.toMatch(/[{}]|\bundefined\b|\bnull\b|\bNaN\b/);
    }
  });

  test('has enough examples for its confidence', () => {
    const least = rule.confidence === 'likely' ? 4 : 2;
    expect(rule.examples.good.length).toBeGreaterThanOrEqual(least);
    expect(rule.examples.bad.length).toBeGreaterThanOrEqual(least);
  });
});

describe.each(book.profiles)('in $name', ({ name }) => {
  test.each(Object.entries(book.goodRequests))('the good request %s has no finding above info', async (_, request) => {
    const file = readRequests('good.sms.json', JSON.stringify(request), 'json');
    const { findings } = await createLinter(book, { profile: name })(file);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
