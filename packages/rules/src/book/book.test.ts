import { readRequests } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { createLinter } from '../lint.js';
import type { Example, Rule } from './rule-schema.js';
import { runExample } from './run-example.js';

async function findingsOf(rule: Rule, example: Example) {
  const { findings, problems } = await runExample(book, rule, example);
  expect(problems).toEqual([]);
  return findings;
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
});

describe.each(book.profiles)('in $name', ({ name }) => {
  test.each(Object.entries(book.goodRequests))('the good request %s has no finding above info', async (_, request) => {
    const file = readRequests('good.sms.json', JSON.stringify(request), 'json');
    const { findings } = await createLinter(book, { profile: name })(file);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
