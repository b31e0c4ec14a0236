import { readdirSync, readFileSync } from 'node:fs';
import type { DetailedReport } from '@smslint/rules';
import { expect, test } from 'vitest';
import { lintedReport } from '../testing/report.js';
import { pageModel } from './page-model.js';
import { renderPage } from './render-page.js';

const folder = new URL('../../../../fixtures/requests/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.sms\.(?:ya?ml|jsonl?)$/.test(name));
const texts = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const all = await lintedReport(texts);

const sizeOf = (report: DetailedReport): number =>
  Buffer.byteLength(renderPage(pageModel(report, { made: '2026-11-28' })));

test.each(names)('a page of %s is smaller than 250 KB', async (name) => {
  expect(sizeOf(await lintedReport({ [name]: texts[name]! }))).toBeLessThan(250_000);
});

test('a page of 500 requests is smaller than 3 MB', () => {
  const copies = Math.ceil(500 / all.requests.length);
  const many = Array.from({ length: copies }, (_, index) => copyOf(index));
  const report = {
    ...all,
    requests: many.flatMap(({ requests }) => requests),
    findings: many.flatMap(({ findings }) => findings),
    suppressed: many.flatMap(({ suppressed }) => suppressed),
  };
  expect(report.requests.length).toBeGreaterThanOrEqual(500);
  expect(sizeOf(report)).toBeLessThan(3_000_000);
});

/** The same requests from other files, of other brands. */
function copyOf(index: number): DetailedReport {
  let text = JSON.stringify(all);
  for (const { content } of all.requests) {
    if (content) text = text.replaceAll(content.brand.name, `${(index + 7) ** 9 % 99991} & Sons`);
  }
  const copy = JSON.parse(text) as DetailedReport;
  const elsewhere = <Placed extends { readonly file: string }>(placed: Placed): Placed => ({
    ...placed,
    file: `${index}/${placed.file}`,
  });
  return {
    ...copy,
    requests: copy.requests.map(elsewhere),
    findings: copy.findings.map(elsewhere),
    suppressed: copy.suppressed.map(elsewhere),
  };
}
