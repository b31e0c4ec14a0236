import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseJson, parseJsonLines } from '../parse-json.js';
import { parseYaml } from '../parse-yaml.js';
import { valueAt } from '../pointer.js';
import { readRequests } from '../read-requests.js';
import { Lexer } from 'yaml';
import type { Syntax } from '../syntax.js';
import { styledYaml } from '../testing/styled-yaml.js';
import { applyEdits } from './apply-edits.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';

vi.setConfig({ testTimeout: 120_000 });

const blank = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', '\n  ', '\t', ' \n', '\u00a0', '\u2028');
const word = fc.constantFrom(
  ...['a', 'be', 'consent', 'é', '日本', '🍵', '👩‍👧', 'e\u0301', "'", "''", '"', '\\', '\\n', '\\u0041', 'x'.repeat(30)],
  ...[':', ': ', '#', ' #', '-', '- ', '|', '>', '&', '*', '!', '%', '@', '{', '}', '[', ']', ',', '?', '~', '1'],
  ...[
    '---',
    '...',
    '\x07',
    '\x85',
    '\uFEFF',
    '\u{E0001}',
    'true',
    'NO',
    '+14255550199',
    '007',
    'STOP',
    'Reply STOP to opt out.',
  ],
);
const hostile = fc
  .array(fc.oneof({ arbitrary: word, weight: 3 }, blank), { maxLength: 15 })
  .map((parts) => parts.join(''));
const sentence = fc
  .array(
    fc.constantFrom(
      'Reply',
      'STOP',
      'to',
      'opt',
      'out.',
      'Msg',
      '&',
      'data',
      'rates',
      'it’s',
      '“free”',
      'ExampleCorp:',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => words.join(' '));
const text = fc.oneof(sentence, hostile);
const words = fc.array(fc.oneof(fc.constantFrom('STOP', 'END', 'QUIT', 'NO'), text), { maxLength: 5 });

const request = fc.record(
  {
    apiVersion: fc.constant('smslint/v1'),
    id: text,
    brand: fc.record(
      { name: text, aliases: words, address: fc.record({ city: text, state: text }, { requiredKeys: [] }) },
      { requiredKeys: ['name'] },
    ),
    number: fc.record({ type: fc.constant('10dlc'), count: fc.nat(9) }, { requiredKeys: ['type'] }),
    help: fc.record({ keywords: words, response: text }, { requiredKeys: [] }),
    stop: fc.record({ keywords: words, response: text, selfManaged: fc.boolean() }, { requiredKeys: [] }),
    samples: words,
    spend: fc.record({ requestedMonthlyUsd: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
  },
  { requiredKeys: ['apiVersion'] },
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    pointer: fc.constantFrom(
      '/id',
      '/brand/name',
      '/brand/address/city',
      '/brand/address/state',
      '/help/response',
      '/stop/response',
      '/samples/0',
      '/samples/1',
      '/samples/-',
      '/stop/keywords/-',
      '/brand/aliases/0',
      '/optIn/keyword',
      '/notes',
    ),
    value: text,
  }),
  fc.record({
    pointer: fc.constantFrom('/samples', '/stop/keywords', '/brand/aliases', '/help/keywords'),
    value: words,
  }),
  fc.record({
    pointer: fc.constantFrom('/number/count', '/spend/requestedMonthlyUsd', '/spend/currentMonthlyUsd'),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
  fc.record({ pointer: fc.constantFrom('/attributes/embeddedLink', '/stop/selfManaged'), value: fc.boolean() }),
  fc.record({
    pointer: fc.constantFrom('/attributes', '/help', '/stop'),
    value: fc.dictionary(fc.constantFrom('response', 'a', 'keywords'), fc.oneof(text, words)),
  }),
);
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

function plainValues(source: string, syntax: Syntax): unknown[] {
  const requests =
    syntax === 'yaml' ? parseYaml(source).requests : syntax === 'json' ? parseJson(source) : parseJsonLines(source);
  expect(requests.flatMap(({ problems }) => problems)).toEqual([]);
  return requests.map(({ value }) => value);
}

function comments(source: string): string[] {
  return [...new Lexer().lex(source.replace(/\r\n?/g, '\n'))].filter((token) => token.startsWith('#'));
}

function expectExact(source: string, syntax: Syntax, document: number, given: readonly Change[]): void {
  const before = plainValues(source, syntax);
  const expected = applyChanges(before[document], given);
  fc.pre(expected !== undefined);
  const file = readRequests('any', source, syntax);
  const edits = file.documents[document]!.editsFor(given);
  expect(edits).toBeDefined();
  const edited = applyEdits(file.text, edits!);
  expect(plainValues(edited, syntax)).toEqual(before.with(document, expected));
  const again = given.filter(({ pointer }) => !pointer.endsWith('/-'));
  if (JSON.stringify(applyChanges(expected, again)) !== JSON.stringify(expected)) return;
  expect(readRequests('any', edited, syntax).documents[document]!.editsFor(again)).toEqual([]);
}

describe('editsFor', () => {
  it('makes exactly the changes in YAML of any style', () => {
    fc.assert(
      fc.property(styledYaml(request), changes, ({ given, source }, made) => {
        const parsed = parseYaml(source).requests;
        fc.pre(parsed.length === 1 && parsed[0]!.problems.length === 0);
        fc.pre(JSON.stringify(parsed[0]!.value) === JSON.stringify(given));
        expectExact(source, 'yaml', 0, made);
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });
});
void comments;
void valueAt;
