import { readRequests } from '@smslint/core';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { answersFor, desk, findingsIn } from '../testing/drafting.js';
import { checksOf } from './checks.js';
import { composeRequest } from './compose.js';
import { jsonText, yamlText } from './request-text.js';

vi.setConfig({ testTimeout: 60_000 });

const { comments } = desk.drafts;
const draft = async (given: Record<string, string[]>) => composeRequest(await answersFor(given), desk);

test.each([
  [['10dlc'], ['US'], ['appointments']],
  [['long-code'], ['CA'], ['sign-in-codes']],
  [['sender-id'], ['IN'], ['offers']],
  [['short-code'], ['CN'], ['offers']],
])('the file of %s for %s reads as the request, and passes', async (type, country, program) => {
  const request = await draft({ 'number-type': type, country, program });
  const text = yamlText(request, comments, checksOf(request, new Map()));
  expect(parse(text)).toEqual(request);
  const [document] = readRequests('a.sms.yaml', text, 'yaml').documents;
  expect(document?.problems).toEqual([]);
  expect(await findingsIn(text)).toEqual([]);
  expect(JSON.parse(jsonText(request))).toEqual(request);
});

test('each field has its comments above it, within the width', async () => {
  const request = await draft({ country: ['US'], 'number-type': ['10dlc'] });
  const checks = new Map([
    ['/brand/name', 'example'],
    ['/samples', 'draft'],
    ['/traffic/peak', 'example'],
  ] as const);
  const text = yamlText(request, comments, checks);
  const lines = text.split('\n');
  expect(lines[lines.indexOf('  name: Examplia Bikes') - 1]).toBe(`  # ${comments.checks.example}`);
  expect(lines[lines.indexOf('samples:') - 1]).toBe(`# ${comments.checks.draft}`);
  expect(text.split('check:')).toHaveLength(checks.size + 2);
  expect(lines.filter((line) => line.startsWith('#') && line.length > 112)).toEqual([]);
  expect(text).toMatch(/\n {2}supportPhone: "\+12065550142"\n/);
  expect(text).toMatch(/\n {2}taxId: "00-0000001"\n/);
  expect(text).toMatch(/\n {4}postalCode: "98101"\n/);
  expect(text).toMatch(/\n {2}description: >-\n/);
  expect(text).not.toContain('\n\n\n');
});

test('any words come back as they were written', async () => {
  const request = await draft({});
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.string({ maxLength: 20 }), (words, name) => {
      const said = {
        ...request,
        brand: { name, supportPhone: words },
        samples: [words, `${words}${words}`],
        notes: words,
      };
      expect(parse(yamlText(said, comments, new Map([['/notes', 'draft']])))).toEqual(said);
    }),
    { numRuns: 50 },
  );
});
