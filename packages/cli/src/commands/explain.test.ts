import { book, builtInRules, denialCodesOf } from '@smslint/rules';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

test.each(book.rules.map((rule) => [rule.id, rule] as const))('%s is explained', async (id, rule) => {
  const io = testIo('/', { columns: 120 });
  expect(await run(['explain', id], io)).toBe(0);
  const text = io.out();
  expect(text.startsWith(`${id}\n`)).toBe(true);
  for (const part of ['Message', 'Fix', 'Why', 'Sources', 'Good', 'Bad']) expect(text).toContain(`\n${part}\n`);
  for (const { url, read } of rule.sources) {
    expect(text).toContain(url);
    expect(text).toContain(`(read ${read})`);
  }
  for (const code of Object.values(rule.denialCodes).flat()) expect(text).toContain(code);
  expect(text.match(/^ {2}• /gm)).toHaveLength(rule.examples.good.length + rule.examples.bad.length);
});

test.each(Object.values(builtInRules).map((rule) => [rule.id, rule] as const))('%s is explained', async (id, rule) => {
  const io = testIo('/', { columns: 120 });
  expect(await run(['explain', id], io)).toBe(0);
  expect(io.out()).toContain(`${id}\n${rule.title}\n`);
  expect(io.out()).toContain('\nWhy\n');
});

test('the one that was probably meant is named', async () => {
  const io = testIo('/');
  expect(await run(['explain', 'sintax-error'], io)).toBe(2);
  expect(io.err()).toBe(
    'smslint: Unknown rule or denial code "sintax-error".\n' +
      'Did you mean syntax-error? smslint rules and smslint coverage list them.\n',
  );
});

test('names of every object are no rules', async () => {
  const io = testIo('/');
  expect(await run(['explain', 'constructor'], io)).toBe(2);
});

test.each(denialCodesOf(book).map((known) => [known.authority, known.code, known] as const))(
  'the code %s %s is explained',
  async (_authority, code, { authorityName, meaning, mend, rules, undecidable, check }) => {
    const io = testIo('/', { columns: 120 });
    expect(await run(['explain', code.toLowerCase()], io)).toBe(0);
    const text = io.out().replace(/\s+/g, ' ');
    for (const part of [code, authorityName, meaning, mend, undecidable, check?.sentence])
      if (part !== undefined) expect(text).toContain(part);
    for (const { id, title } of rules) expect(text).toContain(`${id}: ${title}`);
  },
);

test('a code is explained as a whole', async () => {
  const io = testIo('/', { columns: 100 });
  expect(await run(['explain', 'Brand_Url_High_Risk_Domain'], io)).toBe(0);
  expect(io.out()).toBe(`BRAND_URL_HIGH_RISK_DOMAIN
The domain has a bad name in lists of dangerous sites.

  authority   aws (AWS End User Messaging)
  category    website
  fields      /brand/website
  send again  no

Mend
  Clear the domain, then register a new campaign.

No rule, because
  The domain's reputation stands in outside services.

A person checks
  ☐ Look up the domain of the website in public reputation services: none of them warns of it.

Sources
  AWS End User Messaging SMS: rejection troubleshooting (read 2026-11)
  https://docs.aws.amazon.com/sms-voice/latest/userguide/registration-help-rejection-troubleshooting.html
`);
});

test('a code that several authorities spell alike is explained for each', async () => {
  const io = testIo('/', { columns: 100 });
  expect(await run(['explain', '861'], io)).toBe(0);
  expect(io.out()).toMatch(/^861\n.*\n\n {2}authority +telnyx [^]*\n\n861\n.*\n\n {2}authority +tcr /);
});

test('the code that was probably meant is named', async () => {
  const io = testIo('/');
  expect(await run(['explain', 'HELP_MESAGE_NONCOMPLIANT'], io)).toBe(2);
  expect(io.err()).toContain('Did you mean HELP_MESSAGE_NON_COMPLIANT?');
});
