import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli.js';
import { requestFile } from '../import/request-file.js';
import { findingsIn } from '../testing/drafting.js';
import { makeFolder } from '../testing/folder.js';
import { testIo, type TestIo } from '../testing/io.js';

const fixtures = fileURLToPath(new URL('../../../../fixtures/imports/', import.meta.url));

async function importIn(folder: string, ...argv: string[]): Promise<TestIo & { code: number }> {
  const io = testIo(folder);
  return { ...io, code: await run(['import', ...argv], io) };
}

const tenDlc = ['ten-dlc-brand.json', 'ten-dlc-campaign.json', 'ten-dlc-numbers.json', 'ten-dlc-keywords.json'];

describe('the examples in fixtures/imports', () => {
  test.each([
    ['ten-dlc', tenDlc],
    ['toll-free', ['toll-free-registration.json']],
    ['twilio', ['twilio-campaign.json']],
  ])('%s', async (name, files) => {
    const { code, out, err } = await importIn(fixtures, ...files);
    expect(code).toBe(0);
    await expect(out()).toMatchFileSnapshot(`${fixtures}${name}.sms.yaml`);
    await expect(err()).toMatchFileSnapshot(`${fixtures}${name}.err`);
    const findings = await findingsIn(out());
    expect(
      findings.filter(({ ruleId }) =>
        ['syntax-error', 'schema-type', 'schema-value', 'schema-unknown-key'].includes(ruleId),
      ),
    ).toEqual([]);
  });
});

test('a file is written once, and again where --force says so', async () => {
  const folder = makeFolder(Object.fromEntries(tenDlc.map((name) => [name, readFileSync(fixtures + name)])));
  const first = await importIn(folder, ...tenDlc, '-o', 'a.sms.yaml');
  expect([first.code, first.out()]).toEqual([0, '']);
  expect(first.err()).toMatch(/^smslint: Written: a\.sms\.yaml\.\n/);
  const text = readFileSync(join(folder, 'a.sms.yaml'), 'utf8');
  expect(text).toBe(readFileSync(`${fixtures}ten-dlc.sms.yaml`, 'utf8'));

  const second = await importIn(folder, 'ten-dlc-brand.json', '-o', 'a.sms.yaml');
  expect([second.code, second.err()]).toEqual([
    2,
    expect.stringContaining('a.sms.yaml is there already, and was left as it is.'),
  ]);
  expect(readFileSync(join(folder, 'a.sms.yaml'), 'utf8')).toBe(text);
  expect((await importIn(folder, 'ten-dlc-brand.json', '-o', 'a.sms.yaml', '--force')).code).toBe(0);
  expect(readFileSync(join(folder, 'a.sms.yaml'), 'utf8')).not.toBe(text);
});

test.each([
  [['gone.json'], 'Cannot read gone.json: it is not there.'],
  [['text.json'], 'Cannot read text.json: it is not JSON.'],
  [['empty.json'], 'Cannot import empty.json: $: expected an object with one of RegistrationFieldValues (Describe'],
  [['bad.json'], 'Cannot import bad.json: $.Keywords[0].KeywordAction: expected string, received number.'],
  [['twilio.json', 'empty.json'], 'Cannot import empty.json: a campaign of Twilio is imported by itself'],
  [['twilio.json', '-o', 'a.yaml'], 'a.yaml does not end in .sms.yaml'],
  [['twilio.json', '-o', 'no/a.sms.yaml'], 'its folder is not there'],
  [[], 'import needs files'],
])('%j is refused', async (argv, message) => {
  const folder = makeFolder({
    'text.json': 'PhoneNumbers:\n',
    'empty.json': '{}',
    'bad.json':
      '{"OriginationIdentity": "c", "Keywords": [{"Keyword": "A", "KeywordMessage": "b", "KeywordAction": 1}]}',
    'twilio.json': '{"usAppToPersonUsecase": "MIXED"}',
  });
  const { code, out, err } = await importIn(folder, ...argv);
  expect([code, out()]).toEqual([2, '']);
  expect(err()).toContain(message);
});

test('whatever texts hold, the file holds the same', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('\n', ' ', '#', ':', '-', "'", '"', 'a'), maxLength: 200 }),
    )
    .map((one) => Buffer.from(one).toString());
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), text, text, (samples, taxId, name) => {
      const request = { apiVersion: 'smslint/v1', brand: { name, taxId }, samples };
      const file = requestFile({ request, toFill: [], notes: [] }, 'AWS', [`a\n${name}.json`]);
      expect(parse(file)).toEqual(request);
    }),
    { numRuns: 500 },
  );
});
