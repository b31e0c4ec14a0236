import { readFileSync, readdirSync } from 'node:fs';
import type { DetailedReport, Finding, RuleSummary, StaleEntry, SuppressedFinding } from '@smslint/rules';
import { expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import { readReport, ReportFault, type headSchema } from './saved-report.js';
import type { findingSchema, ruleSchema, staleSchema, suppressedSchema } from './saved/finding-schema.js';
import type { savedRequestSchema } from './saved/request-schema.js';
import { contentOf, findingOf, lintedReport, reportOf, requestOf, suppressedOf } from './testing/report.js';

// The compiler proves that what the linter reports is what is read; it checks what `readReport` returns by its type.
test('the reader takes every report by its type', () => {
  expectTypeOf<DetailedReport['requests'][number]>().toExtend<z.input<typeof savedRequestSchema>>();
  expectTypeOf<Finding>().toExtend<z.input<typeof findingSchema>>();
  expectTypeOf<SuppressedFinding>().toExtend<z.input<typeof suppressedSchema>>();
  expectTypeOf<StaleEntry>().toExtend<z.input<typeof staleSchema>>();
  expectTypeOf<RuleSummary>().toExtend<z.input<typeof ruleSchema>>();
  expectTypeOf<DetailedReport>().toExtend<z.input<typeof headSchema>>();
});

const requests = new URL('../../../fixtures/requests/', import.meta.url);

test('a real report comes back unchanged', async () => {
  const files = readdirSync(requests).filter((file) => file.endsWith('.sms.yaml'));
  const texts = files.map((file): [string, string] => [file, readFileSync(new URL(file, requests), 'utf8')]);
  const report = await lintedReport({ ...Object.fromEntries(texts), 'broken.sms.yaml': 'brand: [' });
  expect(report.requests.length).toBeGreaterThan(30);
  const text = JSON.stringify(report);
  expect(readReport(text)).toEqual(JSON.parse(text));
  expect(readReport(`\uFEFF${JSON.stringify(report, null, 2)}`)).toEqual(JSON.parse(text));
});

test('a report of every kind of suppression comes back unchanged', () => {
  const report: DetailedReport = {
    ...reportOf(
      [requestOf({ id: null, checklist: [{ check: 'Look.', codes: ['1'] }], profile: null, numberType: null })],
      [
        findingOf({
          fix: 'Add one.',
          why: 'People ask.',
          marks: [{ text: 'x', pointer: '/notes', start: 0, end: 1, range: findingOf().range }],
          autofix: { safety: 'unsafe', edits: [{ range: findingOf().range, text: '' }] },
          observed: { a: null, b: 1, c: true, d: 'x', e: ['y'] },
        }),
      ],
      [
        suppressedOf(),
        { ...suppressedOf(), suppression: { kind: 'config', origin: 'smslint.yaml:3', reason: 'r' } },
        { ...suppressedOf(), suppression: { kind: 'baseline', origin: 'b.json:3', reason: 'r' } },
      ],
    ),
    staleSuppressions: [
      { rule: 'x', file: 'a', document: 0, pointer: '', text: 'h', origin: 'b.json:1', why: 'not-found' },
    ],
  };
  expect(readReport(JSON.stringify(report))).toEqual(report);
});

const whole = reportOf([requestOf(), requestOf({ document: 1 })], [findingOf(), findingOf()], [suppressedOf()]);

/** The whole report as text, with a value in the place of another; without a value the key is gone. */
function changed(path: (string | number)[], value?: unknown): string {
  const copy: unknown = structuredClone(whole);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), copy);
  if (value === undefined) Reflect.deleteProperty(holder as object, last);
  else Reflect.set(holder as object, last, value);
  return JSON.stringify(copy);
}

const makeOne = 'Make one with `smslint lint -f json`.';
const another =
  'it was made by another version of smslint, or for something else. Make it again with `smslint lint -f json`.';

test.each([
  ['', `It is not JSON. ${makeOne}`],
  ['{"version": 1', `It is not JSON. ${makeOne}`],
  ['null', `It is not a report of smslint: its tool.name is not "smslint". ${makeOne}`],
  ['[]', `It is not a report of smslint: its tool.name is not "smslint". ${makeOne}`],
  ['{"tool":{"name":"eslint"}}', `It is not a report of smslint: its tool.name is not "smslint". ${makeOne}`],
  [
    changed(['version'], 2),
    'It is a report of version 2, which is not known here: this version of smslint reads version 1. Make it again with this one.',
  ],
  [changed(['version']), `It has no version: ${another}`],
  [changed(['requests']), `It has no requests: ${another}`],
  [changed(['rules']), `It has no rules: ${another}`],
  [changed(['requests', 1, 'content']), `It has no requests[1].content: ${another}`],
  [changed(['requests', 0, 'content', 'brand', 'name']), `It has no requests[0].content.brand.name: ${another}`],
  [changed(['findings', 1, 'range', 'start', 'line']), `It has no findings[1].range.start.line: ${another}`],
  [
    changed(['requests', 0, 'content', 'brand', 'name'], 7),
    `requests[0].content.brand.name is not what a report has there: expected string, received number. ${makeOne}`,
  ],
  [
    changed(['requests', 0, 'grade'], 'E'),
    `requests[0].grade is not what a report has there: expected one of "A"|"B"|"C"|"D"|"F". ${makeOne}`,
  ],
  [
    changed(['requests', 0, 'numberType'], 'constructor'),
    `requests[0].numberType is not what a report has there: expected one of long-code, 10dlc, toll-free, short-code, sender-id. ${makeOne}`,
  ],
  [
    changed(['requests', 0, 'countries', 0], '__proto__'),
    `requests[0].countries[0] is not what a report has there: expected the ISO code of a country. ${makeOne}`,
  ],
  [
    changed(['findings', 0, 'ruleId'], 'constructor'),
    `findings[0].ruleId is not what a report has there: expected another id. ${makeOne}`,
  ],
  [
    changed(['findings', 0, 'severity'], 'fatal'),
    `findings[0].severity is not what a report has there: expected one of "error"|"warning"|"info". ${makeOne}`,
  ],
  [
    changed(['findings', 0, 'range', 'start', 'line'], 0),
    `findings[0].range.start.line is not what a report has there: too small: expected number to be >0. ${makeOne}`,
  ],
  [
    changed(['requests', 0, 'checklist'], 'x'),
    `requests[0].checklist is not what a report has there: expected a list. ${makeOne}`,
  ],
  [
    changed(
      ['requests', 0, 'messages'],
      Array.from({ length: 10_001 }, () => 0),
    ),
    `requests[0].messages is not what a report has there: expected 10000 elements at most. ${makeOne}`,
  ],
  [
    changed(['requests', 1, 'document'], 0),
    `requests[1] is not what a report has there: it has the file and document of requests[0]. ${makeOne}`,
  ],
])('%.60s is refused', (text, message) => {
  expect(() => readReport(text)).toThrow(new ReportFault(message));
});

test('keys that are not known are left out, at any depth and however deep they are', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const text = JSON.stringify(whole)
    .replace('{', `{"more":${deep},"__proto__":{"totals":7},`)
    .replace('"brand":{', `"brand":{"colour":"red","__proto__":{"legalName":"Evil"},`)
    .replace('"apiVersion"', '"later":{"x":1},"apiVersion"')
    .replace('"findings":[{', '"findings":[{"seen":true,"__proto__":{"fix":7},');
  const report = readReport(text);
  expect(report).toEqual(whole);
  expect(report.findings[0]?.fix).toBeUndefined();
  expect(report.requests[0]?.content?.brand.legalName).toBeUndefined();
  expect(({} as { totals?: unknown }).totals).toBeUndefined();
});

test('defaults of the request are filled in, and what it says by another name has its own', () => {
  const content = { ...contentOf(), number: { type: 'tfn' } };
  expect(readReport(changed(['requests', 0, 'content'], content)).requests[0]?.content?.number).toEqual({
    type: 'toll-free',
    count: 1,
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nowhere', '//evil.example'])(
  'a source at %s has no address',
  (url) => {
    const text = changed(['findings', 0, 'sources'], [{ title: 'Keywords', url, read: '2026-11' }]);
    expect(readReport(text).findings[0]?.sources).toEqual([{ title: 'Keywords', url: '', read: '2026-11' }]);
  },
);
