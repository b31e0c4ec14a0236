import { expect, test } from 'vitest';
import { findingOf, goodRequestOf, markOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { markdown } from './markdown.js';

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
