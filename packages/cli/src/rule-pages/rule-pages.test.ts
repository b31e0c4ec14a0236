import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { book, builtInRules, type Book, type Rule } from '@smslint/rules';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pagesFolder, rulePages } from './index.js';
import { rulePage } from './rule-page.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const html = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The requests in the code blocks of a page. */
const requestsIn = (page: string): unknown[] =>
  [...page.matchAll(/^(`{3,})yaml\n([^]*?)\n\1$/gm)].map(([, , yaml]) => parse(yaml!) as unknown);

const template = book.rules.find(({ id }) => id === 'help-missing-contact')!;

const rule: Rule = {
  ...template,
  id: 'reply-length',
  title: 'A reply is too long',
  severity: [{ numberTypes: ['10dlc', 'toll-free'], countries: ['US'], is: 'error' }, { is: 'warning' }],
  weight: 'all',
  confidence: 'likely',
  applies: { numberTypes: 'any', countries: ['CA', 'US'], providers: ['aws', 'twilio'], messageTypes: ['otp'] },
  settings: { longest: 1160, words: [] },
  at: '/help/response',
  when: { fact: 'characters', operator: 'greaterThan', value: { setting: 'longest' } },
  message: '{characters} characters are more than {longest}.',
  fix: 'Shorten it, {brand.name | dear reader}.',
  why: 'Nobody reads on.',
  sources: [{ title: 'Replies', url: 'https://example.com/replies', read: '2026-03' }],
  denialCodes: { aws: ['A_CODE', 'B_CODE'], ...{ tcr: ['861'], nobody: ['1'] } },
  examples: {
    base: 'long-code',
    good: [{ note: 'Short', request: {} }],
    bad: [
      {
        note: 'Long',
        profile: 'aws',
        request: { countries: ['CA'], messageType: 'otp', help: { response: 'x'.repeat(1161) } },
      },
    ],
  },
};

const bookWith = (changed: Rule, rules: Book['profiles'][number]['rules'] = {}): Book => {
  const profiles = book.profiles.map((profile) => ({
    ...profile,
    rules: profile.name === 'aws' ? rules : {},
    denials: [],
    strictestOf: [],
  }));
  return { ...book, rules: [changed], profiles };
};

test('a page says all that the book says', async () => {
  const profile = { 'reply-length': { severity: 'error' as const, settings: { longest: 1100 } } };
  const page = await rulePage(rule, bookWith({ ...rule, settings: { longest: 1160, words: [] } }, profile));
  expect(page.replace('x'.repeat(1161), 'x…')).toBe(`# reply-length

**A reply is too long.**

| Severity         | Confidence | Area                                       | [Weight](../scoring.md) |
| ---------------- | ---------- | ------------------------------------------ | ----------------------- |
| error or warning | likely     | [Keywords and replies](README.md#keywords) | all                     |

- **For:** every type of number (Canada, United States), for otp messages only, with AWS and Twilio
- **Looks at:** \`/help/response\`
- **Likely:** a heuristic says so, and a person should look
- **Weight:** as much as all rules together that read the missing text

## Why

Nobody reads on.

## What it says

> _Characters_ characters are more than 1,160.

**How to mend it:** Shorten it, \`brand.name\` (or dear reader).

**Mended by a program:**

- \`--fix --unsafe\` (unsafe): Appends "Contact: \`brand.supportEmail\` or \`brand.supportPhone\` (or brand.website)" (or the same in Spanish or French).

## Severity

The first that fits holds.

| For                                         | Severity |
| ------------------------------------------- | -------- |
| 10DLC and toll-free numbers (United States) | error    |
| all other requests                          | warning  |

## Settings

| Setting   | Value |
| --------- | ----- |
| \`longest\` | 1,160 |
| \`words\`   | none  |

## Profiles

| Profile                        | There the rule is       |
| ------------------------------ | ----------------------- |
| [\`aws\`](README.md#profile-aws) | error; \`longest\`: 1,100 |

## Bad examples

Each shows what it changes in [the good request \`long-code\`](../../rules/good-requests/long-code.sms.yaml).

Long (judged by the profile \`aws\`):

\`\`\`yaml
countries:
  - CA
messageType: otp
help:
  response: x…
\`\`\`

> **error** at \`/help/response\`: 1,161 characters are more than 1,100.

## Good examples

Short:

_It changes nothing._

## Denial codes

| By                    | Code               |
| --------------------- | ------------------ |
| AWS                   | \`A_CODE\`, \`B_CODE\` |
| The Campaign Registry | \`861\`              |
| nobody                | \`1\`                |

## Sources

- [Replies](https://example.com/replies), read in March 2026

---

[All rules](README.md) · [this rule as data](../../rules/keywords/reply-length.yaml)
`);
});

describe('the pages of this book', async () => {
  const pages = await rulePages(book);

  test('are an index and one for each rule, built in or not', () => {
    const ids = [...book.rules, ...Object.values(builtInRules)].map(({ id }) => `${id}.md`);
    expect([...pages.keys()].sort()).toEqual(['README.md', ...ids].sort());
  });

  test.each(book.rules)('show the examples of $id as they are', ({ id, examples }) => {
    const shown = [...examples.bad, ...examples.good].flatMap(({ request, before = [] }) => [
      ...(Object.keys(request).length > 0 ? [request] : []),
      ...before,
    ]);
    expect(requestsIn(pages.get(`${id}.md`)!)).toEqual(shown);
  });

  test.each(book.rules)('name the codes, sources and area of $id', ({ id, area, denialCodes, sources }) => {
    const page = pages.get(`${id}.md`)!;
    for (const code of Object.values(denialCodes).flat()) expect(page).toContain(`\`${code}\``);
    for (const { url } of sources) expect(page).toContain(url.slice(0, url.search(/[()]|$/)));
    expect(page).toContain(`README.md#${area}`);
  });

  test('lead only to what is there', () => {
    for (const [file, page] of pages) {
      const prose = page.replace(/^(`{3,})[^]*?^\1$/gm, '');
      const addresses = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address!);
      expect(addresses.length, file).toBeGreaterThan(0);
      for (const address of new Set(addresses.filter((one) => !/^[a-z]+:/.test(one)))) {
        const [path = '', anchor] = address.split('#');
        const text = pages.get(path === '' ? file : path);
        const where = `${file}: ${address}`;
        if (text === undefined) expect(existsSync(`${root}${posix.join(pagesFolder, path)}`), where).toBe(true);
        if (anchor !== undefined) expect(anchorPattern(anchor).test(text ?? ''), where).toBe(true);
      }
    }
  });

  test('list every denial code with its rules, and what each profile changes', () => {
    const index = pages.get('README.md')!;
    for (const { id, denialCodes } of book.rules) {
      for (const code of Object.values(denialCodes).flat()) {
        const row = index.split('\n').find((line) => line.startsWith(`| \`${code}\` `) && line.includes(`(${id}.md)`));
        expect(row, `${code} ${id}`).toBeDefined();
      }
    }
    for (const { name, rules } of book.profiles) {
      const section = index.split(`<a id="profile-${name}"></a>`)[1]!.split('<a id="')[0]!;
      for (const id of Object.keys(rules)) expect(section).toContain(`[\`${id}\`](${id}.md)`);
    }
  });

  test('are those in docs/rules', () => {
    // The words are for `npm run docs`; here it counts that the folder is written from the book at all.
    expect(readFileSync(`${root}${pagesFolder}/README.md`, 'utf8')).toContain('# The rules');
  });
});

function anchorPattern(anchor: string): RegExp {
  return new RegExp(`<a id="${anchor}"></a>|^#+ ${anchor.replaceAll('-', ' ')}$`, 'im');
}

test('what stands in a rule cannot break its page', async () => {
  const hostile = '\n## Boo\n\n```\n</code><script>x</script> | [a](b) ![c](d) <!-- `';
  const changed: Rule = {
    ...rule,
    title: hostile,
    why: hostile,
    message: hostile,
    fix: hostile,
    sources: [{ title: hostile, url: 'https://example.com/a_(b)|c', read: '2026-03' }],
    denialCodes: { aws: [hostile] },
    settings: { words: [hostile] },
    examples: {
      base: 'long-code',
      good: [{ note: hostile, request: { id: hostile, samples: ['```', '~~~\n```yaml\n# x'] } }],
      bad: [{ note: hostile, request: { id: hostile, help: { response: hostile } } }],
    },
  };
  const page = await rulePage(changed, bookWith(changed, { 'reply-length': { settings: { words: [hostile] } } }));
  const markup = html(page);
  const usual = html(await rulePage(rule, bookWith(rule, { 'reply-length': 'error' })));
  const tags = (text: string, pattern: RegExp) => text.match(pattern) ?? [];
  expect(tags(markup, /<h\d>[^<]*/g)).toEqual(tags(usual, /<h\d>[^<]*/g));
  expect(tags(markup, /<tr>/g)).toHaveLength(tags(usual, /<tr>/g).length - 3);
  expect(tags(markup, /<pre>/g)).toHaveLength(2);
  expect(markup).not.toMatch(/<(?:script|img)|<!--/);
  expect(requestsIn(page)).toEqual([...changed.examples.bad, ...changed.examples.good].map(({ request }) => request));
});
