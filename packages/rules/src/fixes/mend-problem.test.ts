import { applyEdits, readRequests, type Syntax } from '@smslint/core';
import { expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { createLinter } from '../lint.js';

const yaml = (line: string): string =>
  [
    'apiVersion: smslint/v1',
    'brand: { name: Acme }',
    'number: { type: long-code }',
    'countries: [CA]',
    'messageType: otp',
    'useCase: { description: Codes }',
    line,
    '',
  ].join('\n');

/** The text after the fixes of all problems of a file, and how safe they are. */
async function mended(text: string, syntax: Syntax = 'yaml'): Promise<{ text: string; safety: unknown[] }> {
  const file = readRequests('a', text, syntax);
  const { findings } = await createLinter(book)(file);
  const fixes = findings.filter(({ ruleId }) => ruleId.startsWith('schema-')).map(({ autofix }) => autofix);
  const edits = fixes.flatMap((autofix) =>
    (autofix?.edits ?? []).map(({ range: { start, end }, text: replacement }) => {
      return { start: file.lines.offsetAt(start), end: file.lines.offsetAt(end), text: replacement };
    }),
  );
  return { text: applyEdits(text, edits), safety: fixes.map((autofix) => autofix?.safety) };
}

test.each([
  ['opt_in: { keyword: JOIN } # so', 'optIn: { keyword: JOIN } # so', ['safe']],
  ['"opt_in": { keyword: JOIN }', '"optIn": { keyword: JOIN }', ['safe']],
  ["'samlpes': [Hi]", "'samples': [Hi]", ['unsafe']],
  ['traffic: { messagesByCountry: { ca: 5 } }', 'traffic: { messagesByCountry: { CA: 5 } }', ['safe']],
  ['notes: 012 # as written', 'notes: "012" # as written', ['safe']],
  ['contact: { language: true }', 'contact: { language: "true" }', ['safe']],
  ['help: { response: +1.5e3, keywords: [1] }', 'help: { response: "+1.5e3", keywords: ["1"] }', ['safe', 'safe']],
  ['provider: AWS', 'provider: aws', ['safe']],
  ['provider: amazon # x', 'provider: aws # x', ['unsafe']],
  ['zebra: 1', 'zebra: 1', [undefined]],
  ['notes: [a]', 'notes: [a]', [undefined]],
  ['opt_in: {}\noptIn: {}', 'opt_in: {}\noptIn: {}', [undefined]],
])('in YAML %j becomes %j', async (before, after, safety) => {
  expect(await mended(yaml(before))).toEqual({ text: yaml(after), safety });
});

test('in JSON too', async () => {
  const text = (number: string, more: string): string =>
    `{ "apiVersion": "smslint/v1", "brand": { "name": "Acme", "supportPhone": ${number} }, ${more}: { "type": "Short Code" },
  "countries": [ "ca" ], "messageType": "otp", "useCase": { "description": "Codes" } }`;
  expect((await mended(text('14255550199', '"Number"'), 'json')).text).toContain('"number": {');
  const { text: after } = await mended(text('14255550199', '"number"'), 'json');
  expect(after).toBe(text('"14255550199"', '"number"').replace('Short Code', 'short-code').replace('"ca"', '"CA"'));
});

test('an alias is not put in quotes', async () => {
  const { text } = await mended(yaml('traffic: { messagesPerMonth: &n 5 }\nnotes: *n'));
  expect(text).toBe(yaml('traffic: { messagesPerMonth: &n 5 }\nnotes: *n'));
});
