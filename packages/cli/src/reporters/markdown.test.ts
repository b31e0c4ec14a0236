import type { Finding } from '@smslint/rules';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test, vi } from 'vitest';
import { hostileMixture, longText } from '../testing/hostile.js';
import { findingOf, goodRequestOf, markOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { markdown } from './markdown.js';

vi.setConfig({ testTimeout: 120_000 });

const options = optionsOf();

test('a comment for a pull request', () => {
  const report = reportOf(
    [requestOf(), goodRequestOf({ file: 'b.sms.yaml', id: null })],
    [
      findingOf(),
      findingOf({
        severity: 'warning',
        confidence: 'likely',
        message: 'M.',
        ruleId: 'x',
        denialCodes: [],
        sources: [],
      }),
    ],
  );
  expect(markdown(report, options)).toBe(`## smslint: 1 of 2 requests fail

1 error, 1 warning in 2 requests of 2 files.

| Request | Score | Grade | Verdict | Errors | Warnings |
| --- | ---: | :---: | --- | ---: | ---: |
| <code>acme-alerts</code><br><code>a.sms.yaml</code> | 74 | C | ❌ fail | 1 | 1 |
| <code>b.sms.yaml</code> | 100 | A | ✅ pass | 0 | 0 |

<details open>
<summary>❌ fail, 74 of 100: <code>acme-alerts</code> (2 findings)</summary>

- **error**: The HELP response names no contact.<br><code>a.sms.yaml:2:13</code> <code>help-missing-contact</code>
  - **Fix:** Add one.
  - **Why:** People ask for help.
  - **Denied as:** <code>HELP&#95;MESSAGE&#95;NON&#95;COMPLIANT</code>, <code>30531</code>
  - **Sources:** [Keywords](https://example.com/keywords)
- **warning** (likely): M.<br><code>a.sms.yaml:2:13</code> <code>x</code>
  - **Fix:** Add one.
  - **Why:** People ask for help.

</details>

<!-- smslint-report -->
`);
});

test('the words that led to a finding are quoted, each once', () => {
  const words = ['one', 'two\n  *', 'one', 'three', 'four', 'five', 'six', 'seven'];
  const textOf = (count: number) =>
    markdown(
      reportOf([requestOf()], [findingOf({ marks: words.slice(0, count).map((word) => markOf(word, 2, 13)) })]),
      options,
    );
  expect(textOf(3)).toContain('  - **Words:** <code>one</code>, <code>two &#42;</code>\n  - **Fix:** Add one.');
  expect(textOf(8)).toContain('<code>five</code> and 2 more\n');
  expect(textOf(0)).not.toContain('Words');
});

test('quiet leaves warnings out of the list, not out of the totals', () => {
  const report = reportOf([requestOf()], [findingOf({ severity: 'warning' })]);
  const text = markdown(report, { ...options, quiet: true });
  expect(text).toContain('0 errors, 1 warning');
  expect(text).not.toContain('<details');
});

test.each([
  [[goodRequestOf()], 'the request passes'],
  [[requestOf()], 'the request fails'],
  [[goodRequestOf(), goodRequestOf({ document: 1 })], 'all 2 requests pass'],
])('the title tells the outcome', (requests, title) => {
  expect(markdown(reportOf(requests), options)).toMatch(new RegExp(`^## smslint: ${title}\n`));
});

const many = (count: number, change: (index: number) => Partial<Finding> = () => ({})) =>
  Array.from({ length: count }, (_, index) => findingOf({ message: `Finding ${index}.`, ...change(index) }));

/** The elements of a comment that are opened and not closed, or the other way round. */
function unbalanced(text: string): string[] {
  const html = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(details|summary|table|ul|li|code|em|p)\b[^>]*>/g)) {
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else open.push(`/${name}`);
  }
  return open;
}

test('a comment that would be too long keeps the worst, and says what it leaves out', () => {
  const findings = [
    ...many(300, () => ({ severity: 'warning', document: 0 })),
    ...many(40, () => ({ document: 1, message: 'The error.' })),
  ];
  const report = reportOf([goodRequestOf(), requestOf({ document: 1 })], findings);
  const text = markdown(report, options);
  expect(text.length).toBeLessThan(65_536);
  expect(text.length).toBeGreaterThan(60_000);
  expect(text.match(/The error\./g)).toHaveLength(40);
  const shown = text.match(/Finding \d+\./g)?.length ?? 0;
  expect(text).toContain(`(${shown} of 300 findings)</summary>`);
  expect(text).toContain('(40 findings)</summary>');
  expect(text).toContain(
    `_Left out, since GitHub takes comments up to a length: ${300 - shown} findings. \`smslint\` shows them all._`,
  );
  expect(text).toContain('40 errors, 300 warnings in 2 requests');
  expect(text.endsWith('\n<!-- smslint-report -->\n')).toBe(true);
  expect(unbalanced(text)).toEqual([]);
});

test('of more requests than the table holds those that fail come first', () => {
  const requests = Array.from({ length: 2_000 }, (_, index) =>
    index < 1_990
      ? goodRequestOf({ document: index, id: `good ${index}` })
      : requestOf({ document: index, id: `bad ${index}` }),
  );
  const text = markdown(
    reportOf(
      requests,
      many(10, (index) => ({ document: 1_990 + index })),
    ),
    options,
  );
  expect(text.length).toBeLessThan(65_536);
  expect(text.match(/<code>bad \d+<\/code><br>/g)).toHaveLength(10);
  expect(text.match(/Finding \d+\./g)).toHaveLength(10);
  const rows = text.match(/^\| <code>/gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(100);
  expect(text).toContain(`: ${(2_000 - rows).toLocaleString('en-US')} requests in the table. `);
  expect(unbalanced(text)).toEqual([]);
});

test('long texts are cut where a comment is shortened', () => {
  const finding = findingOf({
    message: longText,
    fix: longText,
    why: longText,
    file: longText,
    marks: [markOf(longText, 1, 1)],
    sources: [{ title: longText, url: 'https://example.com', read: '2026-11' }],
  });
  const text = markdown(reportOf([requestOf({ id: longText, file: longText })], [finding]), options);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/ very long…<br>/);
  expect(text).toContain('_Long texts are cut: GitHub takes comments up to a length._');
  expect(unbalanced(text)).toEqual([]);
});

test('whatever is in a comment that is too long, it is short enough, and whole', () => {
  const one = fc.record({
    message: hostileMixture,
    fix: hostileMixture,
    severity: fc.constantFrom<Finding['severity']>('error', 'warning', 'info'),
    document: fc.nat({ max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), fc.integer({ min: 20, max: 90 }), (kinds, times) => {
      const findings = Array.from({ length: times }).flatMap(() => kinds.map(findingOf));
      const requests = Array.from({ length: 31 }, (_, document) => requestOf({ document, id: kinds[0]?.fix ?? '' }));
      const text = markdown(reportOf(requests, findings), options);
      expect(text.length).toBeLessThan(65_536);
      expect(text.endsWith('\n<!-- smslint-report -->\n')).toBe(true);
      expect(unbalanced(text)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
