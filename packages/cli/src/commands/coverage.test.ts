import { book, denialCodesOf } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

const codes = denialCodesOf(book);

async function coverage(...args: string[]): Promise<string> {
  const io = testIo('/', { columns: 100 });
  expect(await run(['coverage', ...args], io)).toBe(0);
  expect(io.err()).toBe('');
  return io.out();
}

interface Listed {
  readonly totals: readonly Readonly<Record<string, unknown>>[];
  readonly codes: readonly Readonly<Record<string, unknown>>[];
}

const listed = async (...args: string[]) => JSON.parse(await coverage('--format', 'json', ...args)) as Listed;

describe('the JSON', () => {
  test('holds every code once, with what covers it', async () => {
    const all = await listed();
    expect(all.codes.map(({ authority, code }) => [authority, code])).toEqual(
      codes.map(({ authority, code }) => [authority, code]),
    );
    for (const { coverage: how, rules, undecidable } of all.codes) {
      expect(how === 'caught').toBe((rules as unknown[]).length > 0);
      expect(how === 'undecidable').toBe(undecidable !== undefined);
    }
    expect(all.codes.find(({ code }) => code === 'HELP_MESSAGE_NON_COMPLIANT')).toMatchObject({
      category: 'campaign',
      fields: ['/help/response'],
      resubmit: 'yes',
      coverage: 'caught',
      rules: expect.arrayContaining(['help-missing-contact']) as unknown,
    });
  });

  test('counts by authority and category', async () => {
    const { totals } = await listed('--authority', 'aws');
    const sum = (key: string) =>
      totals.filter(({ category }) => category !== undefined).reduce((all, total) => all + Number(total[key]), 0);
    expect(totals.at(-1)).toEqual({
      authority: 'aws',
      authorityName: 'AWS End User Messaging',
      ...Object.fromEntries(['codes', 'caught', 'undecidable', 'missing', 'checked'].map((key) => [key, sum(key)])),
    });
    expect(sum('codes')).toBe(134);
    expect(sum('caught') + sum('undecidable') + sum('missing')).toBe(134);
  });

  test('keeps to one authority, whatever its case', async () => {
    const { codes: own } = await listed('--authority', 'TCR');
    expect(new Set(own.map(({ authority }) => authority))).toEqual(new Set(['tcr']));
  });

  test('keeps to what nothing covers', async () => {
    const all = await listed();
    const { codes: missing } = await listed('--missing');
    expect(missing).toEqual(all.codes.filter((code) => code.coverage === 'missing'));
  });
});

test('the table has a row a code, the checks once, and the totals', async () => {
  const text = await coverage('--authority', 'aws');
  for (const { code } of codes.filter(({ authority }) => authority === 'aws'))
    expect(text.match(new RegExp(`^${code} `, 'gm')), code).toHaveLength(1);
  expect(text).toMatch(/^HELP_MESSAGE_NON_COMPLIANT +help-missing-contact,/m);
  expect(text).toMatch(/^SECURITY_REVIEW_FAILED +undecidable: /m);
  expect(text).toMatch(/^BRAND_URL_INVALID +website-live +brand-website-/m);
  expect(text.match(/Open the website in a private window/g)).toHaveLength(1);
  expect(text).toMatch(/^AWS End User Messaging +all +134 +\d+ +\d+ +\d+ +\d+$/m);
});

test('Markdown has tables that hold every code', async () => {
  const text = await coverage('-f', 'markdown', '--authority', 'twilio');
  for (const { code } of codes.filter(({ authority }) => authority === 'twilio'))
    expect(text).toContain(`| <code>${code}</code> | `);
  expect(text).toContain('## Twilio\n\n| code | caught by | a person checks |\n| --- | --- | --- |\n');
  expect(text).toMatch(/^\| <code>30531<\/code> \| <code>help-missing-brand<\/code>, .* \| +\|$/m);
  expect(text).not.toContain('AWS');
});

test.each([
  [['--format', 'xml'], 'Unknown format "xml".\nKnown are text, json, markdown.'],
  [['--format', 'text', '-f', 'json'], '--format is given more than once.\nKeep one of them.'],
  [['--authority', 'amazon'], 'Unknown authority "amazon".\nKnown are aws, twilio, telnyx, bandwidth, tcr.'],
  [['--authority', 'aws', '--authority', 'tcr'], '--authority is given more than once.\nKeep one of them.'],
])('%j is wrong usage', async (args, message) => {
  const io = testIo('/');
  expect(await run(['coverage', ...args], io)).toBe(2);
  expect(io.err()).toBe(`smslint: ${message}\n`);
});

test('colour comes when it is asked for', async () => {
  expect(await coverage('--color')).toContain('\x1b[');
  expect(await coverage()).not.toContain('\x1b[');
});
