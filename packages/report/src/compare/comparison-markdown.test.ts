import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { anyReport } from '../testing/any-report.js';
import { hostileMixture, hostileTexts } from '../testing/hostile.js';
import { findingOf, reportOf, requestOf, suppressedOf } from '../testing/report.js';
import { comparisonMarkdown } from './comparison-markdown.js';
import { compareReports } from './compare-reports.js';

const good = { score: 96, grade: 'A', verdict: 'pass' } as const;

test('a comment for a pull request', () => {
  const before = reportOf(
    [requestOf(), requestOf({ id: 'same', document: 1 }), requestOf({ id: 'old', file: 'o', ...good })],
    [
      findingOf(),
      findingOf({ ruleId: 'stop-missing', pointer: '/stop', severity: 'warning', message: 'No STOP.' }),
      findingOf({ document: 1 }),
      findingOf({ ruleId: 'tone', pointer: '/samples/1', severity: 'info', message: 'It shouts.' }),
    ],
  );
  const after = {
    ...reportOf(
      [requestOf(good), requestOf({ id: 'same', document: 1 }), requestOf({ id: 'young', file: 'n', score: 40 })],
      [findingOf({ document: 1 }), findingOf({ file: 'n', ruleId: 'brand', pointer: '', message: 'No\nbrand.' })],
      [suppressedOf({ ruleId: 'tone', pointer: '/samples/1', severity: 'info', message: 'It shouts.' })],
    ),
    book: { version: 'def', rules: 2 },
  };
  expect(comparisonMarkdown(compareReports(before, after))).toBe(
    `## smslint: 2 mended, 1 new, 1 set aside; 1 request now passes, 1 request is new, 1 request is gone

1 finding is still there. 1 request is as before.

**Another policy book:** <code>abc</code> judged before, <code>def</code> judges now. A difference may come from the rules.

| Request | Score | Grade | Verdict | Mended | New |
| --- | --- | --- | --- | ---: | ---: |
| <code>young</code><br><code>n</code> | 40 | C | ❌ fail (new) | 0 | 1 |
| <code>acme-alerts</code><br><code>a.sms.yaml</code> | 74 → 96 (+22) | C → A | ❌ fail → ✅ pass | 2 | 0 |
| <code>old</code><br><code>o</code> | 96 | A | ✅ pass (gone) | 0 | 0 |

<details open>
<summary>1 new finding</summary>

- **error**: No brand.<br><code>young</code> <code>brand</code>

</details>

<details>
<summary>1 finding set aside</summary>

- **info**: It shouts.<br><code>acme-alerts</code> <code>/samples/1</code> <code>tone</code>

</details>

<details>
<summary>2 mended findings</summary>

- **error**: The HELP response names no contact.<br><code>acme-alerts</code> <code>/help/response</code> <code>help-missing-contact</code>
- **warning**: No STOP.<br><code>acme-alerts</code> <code>/stop</code> <code>stop-missing</code>

</details>

<details>
<summary>4 rules that found more or less</summary>

| Rule | Before | Now | Mended | Set aside | New |
| --- | ---: | ---: | ---: | ---: | ---: |
| Title of brand<br><code>brand</code> | 0 | 1 | 0 | 0 | 1 |
| Title of help-missing-contact<br><code>help-missing-contact</code> | 2 | 1 | 1 | 0 | 0 |
| Title of stop-missing<br><code>stop-missing</code> | 1 | 0 | 1 | 0 | 0 |
| Title of tone<br><code>tone</code> | 1 | 0 | 0 | 1 | 0 |

</details>

<!-- smslint-report -->
`,
  );
});

test('nothing that changed is said in a line', () => {
  const report = reportOf([requestOf()], [findingOf()]);
  expect(comparisonMarkdown(compareReports(report, report))).toBe(`## smslint: nothing changed

1 finding is still there. 1 request is as before.

<!-- smslint-report -->
`);
});

/** What GitHub makes of a comment, before it takes out what is dangerous. */
function htmlOf(text: string): string {
  return micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** The elements that are opened and not closed, or the other way round. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(details|summary|table|tr|td|ul|li|code|em|p)\b[^>]*>/g)) {
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else open.push(`/${name}`);
  }
  return open;
}

const ours = /^(?:details|summary|table|thead|tbody|tr|th|td|ul|li|code|em|strong|p|h2|br|!--)$/;

/** A comparison in which a text stands wherever one from a user's file, or from a saved report, can. */
function comparisonWith(text: string, times = 1) {
  const finding = findingOf({ message: text, pointer: `/${text}`, file: text, ruleId: text });
  const found = Array.from({ length: times }, (_, index) => findingOf({ ...finding, message: `${text}${index}` }));
  const gone = found.map((one) => ({ ...one, pointer: '/stop', ruleId: `${text}!` }));
  const before = reportOf([requestOf({ id: text, file: text })], gone);
  const after = reportOf([requestOf({ ...good, id: text, file: text })], found);
  const named = (report: typeof before) => ({
    ...report,
    book: { version: text, rules: 1 },
    rules: Object.fromEntries(
      [...found, ...gone].map(({ ruleId }) => [ruleId, { title: text, area: text, denialCodes: {} }]),
    ),
  });
  return compareReports({ ...named(before), book: { version: 'x', rules: 1 } }, named(after));
}

function expectInert(text: string): void {
  expect(text.length).toBeLessThan(65_536);
  expect(text.endsWith('\n<!-- smslint-report -->\n')).toBe(true);
  expect(text.match(/<!--/g)).toHaveLength(1);
  const html = htmlOf(text);
  expect(unbalanced(html)).toEqual([]);
  expect([...html.matchAll(/<\/?([a-z!][a-z0-9-]*)/gi)].filter(([, name = '']) => !ours.test(name))).toEqual([]);
  expect(html).not.toMatch(/<a\b|<img|<script|<input|<[a-z]+ (?!open|align)/i);
  expect(html).not.toMatch(/@(?=[a-z])|[\u202A-\u202E\u2066-\u2069]/i);
}

test.each(hostileTexts)('a text is text: %j', (text) => {
  const markdown = comparisonMarkdown(comparisonWith(text));
  expectInert(markdown);
  const html = htmlOf(markdown);
  expect(html.match(/<table>/g)).toHaveLength(2);
  expect(html.match(/<tr>/g)).toHaveLength(5);
  expect(html.match(/<li>/g)).toHaveLength(2);
});

test('whatever a comparison holds, its comment is whole, inert, and short enough', () => {
  fc.assert(
    fc.property(hostileMixture, fc.integer({ min: 1, max: 400 }), (text, times) => {
      expectInert(comparisonMarkdown(comparisonWith(text, times)));
    }),
    { numRuns: 8 },
  );
  fc.assert(
    fc.property(anyReport, anyReport, (a, b) => expectInert(comparisonMarkdown(compareReports(a, b)))),
    { numRuns: 30 },
  );
});

test('a comment that would be too long keeps what blocks, and says what it leaves out', () => {
  const many = (count: number, change: (index: number) => Parameters<typeof findingOf>[0]) =>
    Array.from({ length: count }, (_, index) => findingOf({ pointer: `/samples/${index}`, ...change(index) }));
  const before = reportOf(
    [requestOf()],
    many(900, (index) => ({ ruleId: 'old', message: `Mended ${index}.` })),
  );
  const after = reportOf(
    [requestOf()],
    [
      ...many(300, (index) => ({ ruleId: 'odd', severity: 'warning', message: `Odd ${index}.` })),
      ...many(40, (index) => ({ ruleId: 'new', message: `The error ${index}.` })),
    ],
  );
  const text = comparisonMarkdown(compareReports(before, after));
  expectInert(text);
  expect(text.length).toBeGreaterThan(55_000);
  expect(text.match(/The error/g)).toHaveLength(40);
  expect(text.match(/Odd/g)).toHaveLength(300);
  const mended = text.match(/Mended \d/g)?.length ?? 0;
  expect(mended).toBeGreaterThan(100);
  expect(text).toContain('<summary>340 new findings</summary>');
  expect(text).toContain(`<summary>${mended} of 900 mended findings</summary>`);
  expect(text).toContain(
    `_Left out, since GitHub takes comments up to a length: ${900 - mended} mended findings. The JSON report has them all._`,
  );
});

test('a long text alone is cut', () => {
  const text = comparisonMarkdown(comparisonWith('very long '.repeat(8_000)));
  expectInert(text);
  expect(text).toContain('_Long texts are cut: GitHub takes comments up to a length._');
});
