import { readFileSync } from 'node:fs';
import type { DetailedReport } from '@smslint/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonMarkdown } from './compare/comparison-markdown.js';
import { compareReports } from './compare/compare-reports.js';
import { pageModel } from './page/page-model.js';
import { renderPage } from './page/render-page.js';
import { readReport, ReportFault } from './saved-report.js';
import { anyReport } from './testing/any-report.js';
import { hostileTexts } from './testing/hostile.js';
import { findingOf, lintedReport, suppressedOf } from './testing/report.js';

const textOf = (name: string) =>
  readFileSync(new URL(`../../../fixtures/requests/${name}.sms.yaml`, import.meta.url), 'utf8');

const linted = await lintedReport({
  'a.sms.yaml': textOf('fail-code-burst'),
  'b.sms.yaml': textOf('fail-10dlc-everything-at-once'),
  'c.sms.yaml': 'brand: [',
});
const marks = [{ text: 'x', pointer: '/useCase/description', start: 3, end: 9, range: findingOf().range }];
const real: DetailedReport = {
  ...linted,
  requests: linted.requests.map((request) => ({
    ...request,
    messages: (request.content?.samples ?? []).map((_, index) => {
      const forcesUcs2 = ['é'];
      return { pointer: `/samples/${index}`, encoding: 'GSM-7', units: 20, parts: 2, partStarts: [10], forcesUcs2 };
    }),
  })),
  findings: [...linted.findings, findingOf({ marks, autofix: { safety: 'safe', edits: [] }, fix: 'Do.' })],
  suppressed: [suppressedOf({ pointer: '/samples/0' })],
};

/** All that is made of a report, for all of its requests and for each alone. */
function show(report: DetailedReport): void {
  for (const one of [report, ...report.requests.map((request) => ({ ...report, requests: [request] }))]) {
    const comparison = compareReports(real, one);
    expect(comparisonMarkdown(comparison).length).toBeLessThan(65_536);
    expect(renderPage(pageModel(one, { made: '2026-11-28', comparison }))).toContain('</html>');
    compareReports(one, real);
  }
}

/** Whether a text is a report; all that is made of it is tried. */
function isReport(text: string): boolean {
  try {
    show(readReport(text));
    return true;
  } catch (error) {
    if (!(error instanceof ReportFault)) throw error;
    expect(error.message).toMatch(/^\S.+\.$/s);
    return false;
  }
}

test('a real report can be shown', () => {
  expect(isReport(JSON.stringify(real))).toBe(true);
});

test('any JSON value is a report, or at fault', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      isReport(text);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isReport(text)).toBe(false);
    }),
  );
});

/** The places of all values in a report. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

const places = placesIn(real).filter((place) => place.length > 0);

const someValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 100, 1e9, 1e300, null, true, false, '', [], {}, [[]], [null], 'A', 'pass', 'CA'),
  fc.constantFrom(...hostileTexts),
  fc.jsonValue({ maxDepth: 2 }),
);

const change = fc.record({
  place: fc.constantFrom(...places),
  value: fc.option(someValue, { nil: undefined }),
  key: fc.option(fc.constantFrom('__proto__', 'constructor', 'toString', 'more'), { nil: undefined, freq: 8 }),
});

test('a report that was changed in some places is a report that can be shown, or at fault', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const copy: unknown = structuredClone(real);
      for (const { place, value, key } of changes) {
        const holder = place
          .slice(0, -1)
          .reduce<unknown>((at, step) => (isHolder(at) ? Reflect.get(at, step) : at), copy);
        const last = key ?? place.at(-1) ?? '';
        if (!isHolder(holder)) continue;
        if (value === undefined) Reflect.deleteProperty(holder, last);
        else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
      }
      if (isReport(JSON.stringify(copy))) shown += 1;
    }),
    { numRuns: 120 },
  );
  // Else the law would say nothing about the page.
  expect(shown).toBeGreaterThan(5);
});

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

test('what is read comes back unchanged', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(readReport(JSON.stringify(report))).toEqual(report);
    }),
  );
});
