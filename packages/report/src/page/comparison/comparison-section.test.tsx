import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { compareReports } from '../../compare/compare-reports.js';
import { anyReport } from '../../testing/any-report.js';
import { hostileMixture } from '../../testing/hostile.js';
import { findingOf, reportOf, requestOf, suppressedOf } from '../../testing/report.js';
import { pageModel } from '../page-model.js';
import { ComparisonSection } from './comparison-section.js';

type Report = Parameters<typeof compareReports>[0];

function shown(before: Report, after: Report): string {
  const { requests } = pageModel(after, { made: '2026-11-28' });
  return renderToString(<ComparisonSection comparison={compareReports(before, after)} requests={requests} />);
}

/** The words of some HTML, as they are read out. */
function wordsOf(html: string): string {
  return html
    .replace(/<(?:[^>"]|"[^"]*")*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const before = reportOf(
  [requestOf(), requestOf({ id: 'same', document: 1 }), requestOf({ id: 'old', file: 'o.sms.yaml' })],
  [
    findingOf(),
    findingOf({ ruleId: 'tone', pointer: '/samples/1', message: 'It shouts.' }),
    findingOf({ document: 1 }),
  ],
);
const after = reportOf(
  [
    requestOf({ score: 96, grade: 'A', verdict: 'pass' }),
    requestOf({ id: 'same', document: 1, score: 70 }),
    requestOf({ id: 'young', file: 'n.sms.yaml' }),
  ],
  [findingOf({ document: 1 }), findingOf({ file: 'n.sms.yaml', severity: 'info', message: 'Say more.' })],
  [suppressedOf({ ruleId: 'tone', pointer: '/samples/1', message: 'It shouts.' })],
);

test('figures, requests, findings and rules', () => {
  const words = wordsOf(shown(before, after));
  expect(words).toContain('1 mended, 1 new, 1 set aside; 1 request now passes, 1 request is new, 1 request is gone.');
  expect(words).toContain('Mended 1 New 1 Still there 1 Set aside 1');
  expect(words).toContain('same a.sms.yaml 74 C → to 70 C −4 Not ready 0 0');
  expect(words).toContain('acme-alerts a.sms.yaml 74 C → to 96 A +22 Ready was not ready 1 0');
  expect(words).toContain('young n.sms.yaml 74 C Not ready new request 0 1');
  expect(words).toContain('old o.sms.yaml 74 C No longer in the report – –');
  expect(words).toContain('1 new finding Note Say more. young · HELP response · help-missing-contact');
  expect(words).toContain('1 finding set aside since Error It shouts.');
  expect(words).toContain('1 mended finding Error The HELP response names no contact.');
  expect(words).toContain('Rule Before Mended Set aside New Now Title of help-missing-contact');
  expect(words).not.toContain('another policy book');
});

test('names lead to the requests of the page; those that are gone lead nowhere', () => {
  const html = shown(before, after);
  expect(html).toContain('href="#acme-alerts"');
  expect(html).toContain('href="#young"');
  expect(html).not.toContain('href="#old"');
  expect(html).toContain('<span class="comparison-name">old</span>');
});

test('another policy book is said', () => {
  const words = wordsOf(shown(before, { ...after, book: { version: 'def', rules: 1 } }));
  expect(words).toContain('made with book abc by smslint 1.2.3, this one with def by smslint 1.2.3');
});

test('nothing that changed takes one line', () => {
  const words = wordsOf(shown(after, after));
  expect(words).toContain('Nothing changed.');
  expect(words).toContain('3 requests as before.');
  expect(words).not.toContain('Verdict');
});

test('of many only some are in the file until they are asked for', () => {
  const requests = Array.from({ length: 40 }, (_, document) => requestOf({ id: `r${document}`, document }));
  const found = requests.map(({ document }) => findingOf({ document }));
  const html = shown(reportOf(requests), reportOf(requests, found));
  const words = wordsOf(html);
  expect(words).toContain('30 further requests changed');
  expect(words).toContain('40 new findings');
  expect(words).toContain('Show all 40');
  expect(html.match(/<li/g)).toHaveLength(20);
});

test('a text is text', () => {
  fc.assert(
    fc.property(hostileMixture, anyReport, (text, other) => {
      const finding = findingOf({ message: text, pointer: `/${text}`, file: text });
      const html = shown(other, reportOf([requestOf({ id: text, file: text })], [finding]));
      const names = [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, name]) => name);
      expect(names.filter((name) => /^(?:script|img|!|iframe)/i.test(name ?? ''))).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\son[a-z]+=/i);
      expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !/^#[\w-]+$/.test(href ?? ''))).toEqual([]);
    }),
  );
});
