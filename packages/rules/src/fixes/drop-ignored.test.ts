import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { fixText, lintFile, readYaml } from '../testing/fixing.js';
import { patched } from '../testing/requests.js';

const good = stringify(patched({ id: 'a' }));
const line = 'countries:\n';
const rules = book.rules.filter(({ id }) => ['country-embargoed', 'cn-no-url'].includes(id));
expect(good).toContain(line);

test.each([
  ['behind a key', 'countries:  # smslint: ignore[cn-no-url] -- why\n', 'countries:\n'],
  ['on a line of its own', `  # smslint: ignore[cn-no-url] -- why\n${line}`, line],
  [
    'among others that are used',
    '# smslint: ignore[cn-no-url, country-embargoed] -- why\n',
    '# smslint: ignore[country-embargoed] -- why\n',
  ],
])('a comment %s goes, or the rule in it', async (_where, before, after) => {
  const isUsed = after.startsWith('#');
  const text = isUsed
    ? stringify(patched({ countries: ['CA', 'CU'] })).replace('  - CU', `  ${before}  - CU`)
    : good.replace(line, before);
  const { file, count } = await fixText(text, ['unsafe'], { rules });
  expect(count).toBe(1);
  expect(file.text).toBe(isUsed ? text.replace(before, after) : good);
});

test('it is not safe: another profile may need it, and a misspelled rule stays', async () => {
  const text = good.replace(line, `# smslint: ignore[cn-no-urll] -- why\n${line}`);
  const { findings } = await lintFile(readYaml(text));
  expect(findings.map(({ ruleId, autofix }) => [ruleId, autofix])).toEqual([['ignore-unused', undefined]]);
  const known = await lintFile(readYaml(text.replace('urll', 'url')));
  expect(known.findings.map(({ autofix }) => autofix?.safety)).toEqual(['unsafe']);
});
