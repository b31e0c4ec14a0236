import { expect, test } from 'vitest';
import { evaluatedRules } from './evaluated-rules.js';
import { book } from './generated/book.js';
import { createLinter } from './lint.js';
import type { Ruling } from './ruling.js';
import { fileWith, yamlFile, type Patch } from './testing/requests.js';

const standard: Ruling = { book, overrides: [] };

function evaluated(patch: Patch, change: Partial<Ruling> = {}): string[] {
  const [document] = fileWith(patch).documents;
  return document ? evaluatedRules(document, { ...standard, ...change }) : [];
}

test('they are those of the profile that apply to the request, each once', () => {
  const ids = evaluated({});
  expect(ids.length).toBeGreaterThan(50);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids).toContain('help-missing-contact');
  expect(evaluated({ number: { type: 'sender-id' } })).not.toEqual(ids);
  expect(evaluated({ provider: 'other' })).toEqual(evaluated({ provider: 'other' }, { profile: 'aws' }));
});

test('every rule that finds something is among them', async () => {
  for (const patch of [
    { help: null },
    { samples: ['Hi.'] },
    { number: { type: 'toll-free' } },
    { provider: 'twilio', help: null },
  ]) {
    const { findings } = await createLinter(book)(fileWith(patch));
    const found = findings.map(({ ruleId }) => ruleId).filter((id) => book.rules.some((rule) => rule.id === id));
    expect(found.length).toBeGreaterThan(0);
    expect(evaluated(patch)).toEqual(expect.arrayContaining(found));
  }
});

test('what a configuration turns off is not', () => {
  const overrides = [{ rules: { 'help-missing-contact': 'off' as const }, origin: 'c:1', isExpected: false }];
  expect(evaluated({}, { overrides })).not.toContain('help-missing-contact');
  expect(evaluated({ id: 'other' }, { overrides: [{ ...overrides[0]!, requests: ['mine-*'] }] })).toContain(
    'help-missing-contact',
  );
});

test('a request that could not be read is judged by none', () => {
  const [document] = yamlFile('{}').documents;
  expect(document && evaluatedRules(document, standard)).toEqual([]);
});
