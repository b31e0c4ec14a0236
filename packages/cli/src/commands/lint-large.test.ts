import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { book } from '@smslint/rules';
import { expect, test, vi } from 'vitest';
import { run } from '../cli.js';
import { collectRun } from '../collect-run.js';
import { formats } from '../reporters/index.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { lintTexts } from '../testing/lint-texts.js';

vi.setConfig({ testTimeout: 240_000 });

async function lint(cwd: string, argv: string[], stdin?: Uint8Array) {
  const io = testIo(cwd, stdin === undefined ? {} : { stdin });
  return { code: await run(['lint', ...argv], io), out: io.out(), err: io.err() };
}

/** A line of about 600 KB, of which no rule reads the most. */
function longLine(patch: object): string {
  return (
    JSON.stringify({ ...book.goodRequests['long-code'], ...patch, notes: 'é'.repeat(90_000) }) + ' '.repeat(420_000)
  );
}

/** A file that is read in stretches, with all kinds of lines in it. */
const lines = [
  longLine({ id: 'a' }),
  '',
  longLine({ id: 'b', help: { response: 'Ask at the desk.' } }),
  `{"broken": "${'x'.repeat(200)}`,
  `  ${longLine({ id: 'a', brand: { name: 'Alder', taxId: '47-3381906' } })}\r`,
  '\r',
  ...[1, 2, 3, 4, 5].map((index) =>
    longLine({ id: `c${index}`, brand: { name: `Birch ${index}`, taxId: '473381906' } }),
  ),
  JSON.stringify({ notes: 'x'.repeat(1_200_000) }),
  '',
  '{"id": "last", "tikcet": 7}',
  '   ',
];
const large = Buffer.from(`\uFEFF${lines.join('\n')}`);
const name = 'large.sms.jsonl';

// Standard input is read as a whole, but for a filter.
const fromStdin = (format: string) => ['-f', format, '--stdin', '--stdin-filename', name];

test.each(formats.filter((format) => format !== 'jsonl'))(
  '%s says of a large file what it says of it as a whole',
  async (format) => {
    const folder = makeFolder({ [name]: large });
    const inStretches = await lint(folder, ['-f', format, name]);
    const whole = await lint(folder, fromStdin(format), large);
    expect(inStretches.code).toBe(1);
    expect(inStretches).toEqual(whole);
    expect(inStretches.out).toContain('schema-unknown-key');
    await lint(folder, ['-o', `${format}=report`, '-f', format, name]);
    expect(readFileSync(join(folder, 'report'), 'utf8')).toBe(whole.out);
  },
);

test('a run that lasts is got ready for, and looked at again; another starts the sooner', async () => {
  const many = `{}${' '.repeat(4000)}\n`.repeat(1200);
  const folder = makeFolder({ [name]: large, 'many.sms.jsonl': many, 'small.sms.jsonl': '{}' });
  for (const [file, times] of [
    ['small.sms.jsonl', 0],
    [name, 1],
    ['many.sms.jsonl', 3],
  ] as const) {
    let prepared = 0;
    const prepareForLong = (): Promise<void> => {
      prepared++;
      return Promise.resolve();
    };
    await run(['lint', '-f', 'jsonl', file], { ...testIo(folder), prepareForLong });
    expect(prepared).toBe(times);
  }
});

test('a line a request, with the number of its line', async () => {
  const folder = makeFolder({ [name]: large });
  const { out } = await lint(folder, ['-f', 'jsonl', name]);
  const results = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; document: number; id: string });
  expect(results.map(({ line }) => line)).toEqual([1, 3, 4, 5, 7, 8, 9, 10, 11, 12, 14]);
  expect(results.map(({ document }) => document)).toEqual(results.map((_result, index) => index));
  expect(results.at(-1)?.id).toBe('last');
});

test('one byte that is no UTF-8 refuses a large file as it does a small one', async () => {
  const folder = makeFolder();
  for (const at of [large.length - 3, large.indexOf('broken'), large.length]) {
    const broken = Buffer.concat([large.subarray(0, at), Buffer.from([0xc3]), large.subarray(at)]);
    const inStretches = await lint(makeFolder({ [name]: broken }), ['-f', 'json', name]);
    expect(inStretches).toEqual(await lint(folder, fromStdin('json'), broken));
    expect(inStretches.out).toContain('is not UTF-8 here');
  }
});

test('a large file of nothing, and one of UTF-16', async () => {
  const folder = makeFolder();
  for (const content of [Buffer.alloc(5_000_000, '\n'), Buffer.from('\uFEFF{}'.repeat(1_000_000), 'utf16le')]) {
    const { out } = await lint(makeFolder({ [name]: content }), ['-f', 'json', name]);
    expect(out).toBe((await lint(folder, fromStdin('json'), content)).out);
  }
});

test('a baseline, an override of a single place and --fix find their requests in it', async () => {
  const folder = makeFolder({ [name]: large });
  const before = await lint(folder, ['-f', 'json', name]);
  await lint(folder, ['--suppress-all', name]);
  const { out, err } = await lint(folder, ['-f', 'json', name]);
  expect(err).not.toContain('stale');
  const { suppressed } = JSON.parse(out) as { suppressed: { document: number }[] };
  expect(new Set(suppressed.map(({ document }) => document)).size).toBeGreaterThan(2);
  expect(out).not.toBe(before.out);

  const config = `overrides:\n  - files: ['${name}#/help']\n    reason: Known.\n    rules: { help-missing-contact: off }\n`;
  const overridden = makeFolder({ [name]: large, 'smslint.config.yaml': config });
  const options = ['--config', 'smslint.config.yaml'];
  const inStretches = await lint(overridden, [...options, '-f', 'json', name]);
  expect(inStretches).toEqual(await lint(overridden, [...options, ...fromStdin('json')], large));

  const mended = await lint(makeFolder({ [name]: large }), ['--fix-dry-run', '--unsafe', '-f', 'json', name]);
  expect(mended.err).toContain('would be fixed');
});

test('formats that take a whole run say how large it may be', async () => {
  const [file] = await lintTexts({ 'a.sms.jsonl': '{}\n'.repeat(5) });
  const collection = collectRun('junit');
  const add = (): void =>
    collection.add({ ...file!, requests: Array.from({ length: 10_000 }, () => file!.requests[0]!) });
  for (let times = 0; times < 4; times++) add();
  expect(add).toThrow('These are too many requests for junit, which takes up to 40,000 requests of 256 MiB.');
  const long = collectRun('html');
  const content = { name: 'a.sms.jsonl', syntax: 'jsonl', bytes: Buffer.alloc(257 * 1024 * 1024) } as const;
  expect(() => long.add({ ...file!, content })).toThrow('256 MiB');
});
