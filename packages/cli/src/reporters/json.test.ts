import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { valueAt } from '@smslint/core';
import { assembleReport, book, type DetailedReport } from '@smslint/rules';
import fastGlob from 'fast-glob';
import { expect, test } from 'vitest';
import { reporterOptions } from '../reporter-options.js';
import { testIo } from '../testing/io.js';
import { lintTexts } from '../testing/lint-texts.js';
import { findingOf, markOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { json } from './json.js';

test('the report comes out as it went in, even where it is quiet', () => {
  const report = reportOf([requestOf()], [findingOf(), findingOf({ severity: 'info', message: '\x1b[31m\u2028"' })]);
  const text = json(report, optionsOf({ colour: true, quiet: true }));
  expect(JSON.parse(text)).toMatchObject(report);
  expect(text).toMatch(/^\{\n {2}"version": 1,\n/);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toContain('\x1b');
});

test('words that led to a finding stand there with their place in the value and in the file', () => {
  const report = reportOf([requestOf()], [findingOf({ marks: [markOf('Hi', 2, 14)] })]);
  const text = json(report, optionsOf());
  const { findings } = JSON.parse(text) as { findings: { marks?: unknown }[] };
  const range = { start: { line: 2, column: 14 }, end: { line: 2, column: 16 } };
  expect(findings[0]?.marks).toEqual([{ text: 'Hi', pointer: '/help/response', start: 0, end: 2, range }]);
});

test('of every fixture it says what it holds and needs, and what is said of each rule', async () => {
  const folder = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));
  const paths = fastGlob.sync('{requests,broken}/*.sms.{yaml,json,jsonl}', { cwd: folder }).sort();
  const results = await lintTexts(Object.fromEntries(paths.map((path) => [path, readFileSync(folder + path)])));
  const options = reporterOptions(results, { failOn: () => 'error' }, {} as never, testIo('/'));
  const report = assembleReport(results, book, '1.2.3');
  const detailed = JSON.parse(json(report, options)) as DetailedReport;

  const unread = { content: null, plan: null, messages: [] };
  for (const request of detailed.requests) {
    if (request.profile === null) expect(request).toMatchObject(unread);
    else {
      expect(request.content?.id ?? null).toBe(request.id);
      expect(request.plan?.asked.countries).toEqual(request.countries);
    }
    for (const { pointer, parts, partStarts } of request.messages) {
      expect(valueAt(request.content, pointer)).toEqual(expect.any(String));
      expect(partStarts).toHaveLength(parts - 1);
    }
  }
  expect(detailed.requests.filter(({ content }) => content === null).length).toBeGreaterThan(5);
  expect(detailed.requests.filter(({ messages }) => messages.length > 3).length).toBeGreaterThan(5);

  const found = [...report.findings, ...report.suppressed];
  expect(Object.keys(detailed.rules)).toEqual([...new Set(found.map(({ ruleId }) => ruleId))].sort());
  for (const { ruleId, denialCodes } of found) {
    expect([...new Set(Object.values(detailed.rules[ruleId]?.denialCodes ?? {}).flat())].sort()).toEqual(
      [...denialCodes].sort(),
    );
  }
});
