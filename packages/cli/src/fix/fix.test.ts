import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@smslint/rules';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo, type TestIo } from '../testing/io.js';
import { badRequest, goodRequest } from '../testing/requests.js';

/* --fix, --unsafe and --fix-dry-run, as they are used. */

vi.setConfig({ testTimeout: 60_000 });

async function smslint(
  cwd: string,
  argv: string[],
  given?: Parameters<typeof testIo>[1],
): Promise<TestIo & { code: number }> {
  const io = testIo(cwd, given);
  return { ...io, code: await run(argv, io) };
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** A good request with a comment, whose phone number is not in E.164. */
const phone = (written = '902-555-0148'): string =>
  `# ours\n${goodRequest('phone').replace(/supportPhone: .*/, `supportPhone: ${written} # day and night`)}`;

test('--fix mends what is safe, says how much, and reports what is left', async () => {
  const folder = makeFolder({ 'a.sms.yaml': phone(), 'b.sms.yaml': badRequest(), 'c.sms.yaml': goodRequest('c') });
  const { out, err, code } = await smslint(folder, ['--fix']);
  expect(read(folder, 'a.sms.yaml')).toBe(phone('"+19025550148"'));
  expect(read(folder, 'b.sms.yaml')).toBe(badRequest());
  expect(err()).toBe('smslint: fixed 1 problem in 1 file.\n');
  expect(out()).not.toContain('brand-phone-format');
  expect(out()).toContain('help-reply-missing');
  expect(out()).toContain('\n  1 problem fixable with --fix --unsafe\n');
  expect(code).toBe(1);

  const unsafe = await smslint(folder, ['--fix', '--unsafe']);
  expect(unsafe.err()).toMatch(/^smslint: fixed \d problems? in 1 file\.\n$/);
  expect(unsafe.out()).not.toContain('fixable');
  expect(unsafe.code).toBe(0);

  const again = await smslint(folder, ['--fix', '--unsafe']);
  expect([again.err(), again.code]).toEqual(['', 0]);
});

test('without --fix nothing is written, and the report says what could be', async () => {
  const folder = makeFolder({ 'a.sms.yaml': phone(), 'b.sms.yaml': badRequest() });
  const { out } = await smslint(folder, []);
  expect(out()).toContain('\n  1 problem fixable with --fix, 1 more with --fix --unsafe\n');
  expect(read(folder, 'a.sms.yaml')).toBe(phone());
  const frames = await smslint(folder, ['-f', 'codeframe']);
  expect(frames.out().replace(/\s+/g, ' ')).toContain('in quotes: "+19025550148". (--fix) ');
  expect(frames.out()).toContain('(--fix --unsafe)');
  const json = JSON.parse((await smslint(folder, ['-f', 'json'])).out()) as Report;
  expect(json.findings.map(({ ruleId, autofix }) => [ruleId, autofix?.safety])).toEqual([
    ['brand-phone-format', 'safe'],
    ['help-reply-missing', 'unsafe'],
  ]);
});

test('--fix-dry-run shows a diff that git applies, and writes nothing', async () => {
  const folder = makeFolder({ 'a.sms.yaml': `\uFEFF${phone()}`, 'sub/b.sms.yaml': badRequest() });
  const { out, err, code } = await smslint(folder, ['--fix-dry-run', '--unsafe']);
  expect(read(folder, 'a.sms.yaml')).toBe(`\uFEFF${phone()}`);
  expect(err()).toContain('smslint: 2 problems in 2 files would be fixed; nothing is written.\n');
  expect(err()).toContain('0 errors, 0 warnings in 2 requests of 2 files');
  expect(code).toBe(0);

  execFileSync('git', ['apply', '-'], { cwd: folder, input: out() });
  expect(read(folder, 'a.sms.yaml')).toBe(`\uFEFF${phone('"+19025550148"')}`);
  expect((await smslint(folder, ['--fix-dry-run', '--unsafe'])).out()).toBe('');
});

test('a dry run is coloured for a terminal, and its report goes by the one of standard error', async () => {
  const folder = makeFolder({ 'a.sms.yaml': phone() });
  const coloured = await smslint(folder, ['--fix-dry-run'], { isTTY: true });
  expect(coloured.out()).toContain('\x1b[31m-  supportPhone');
  expect(coloured.err()).not.toContain('\x1b[');
});

test('reports in files say what is left, too', async () => {
  const folder = makeFolder({ 'a.sms.yaml': phone(), 'b.sms.yaml': badRequest() });
  await smslint(folder, ['--fix-dry-run', '-f', 'json', '-o', 'json=report.json']);
  const { findings } = JSON.parse(read(folder, 'report.json')) as Report;
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['help-reply-missing']);
});

test('--stdin --fix prints the fixed text alone, the same where there is nothing to fix', async () => {
  const folder = makeFolder();
  const fixed = await smslint(folder, ['--stdin', '--fix'], { stdin: `\uFEFF${phone()}` });
  expect(fixed.out()).toBe(`\uFEFF${phone('"+19025550148"')}`);
  expect(fixed.err()).toMatch(/^smslint: fixed 1 problem in 1 file\.\nstdin\.sms\.yaml\n/);
  expect(fixed.code).toBe(0);
  const same = await smslint(folder, ['--stdin', '--fix', '-f', 'json'], { stdin: badRequest() });
  expect([same.out(), same.code]).toEqual([badRequest(), 1]);
  expect(JSON.parse(same.err())).toMatchObject({ totals: { error: 1 } });
  const broken = await smslint(folder, ['--stdin', '--fix'], { stdin: 'a: [' });
  expect([broken.out(), broken.code]).toEqual(['a: [', 1]);
});

test('standard input that is not UTF-8 is no text to print', async () => {
  const { out, err, code } = await smslint(makeFolder(), ['--stdin', '--fix'], { stdin: Uint8Array.of(0x61, 0xff) });
  expect([out(), code]).toEqual(['', 2]);
  expect(err()).toBe('smslint: Standard input is not UTF-8, or too large, so it cannot be fixed.\n');
});

test('a file that must not be written is linted, and named', async () => {
  const outside = makeFolder({ 'x.sms.yaml': phone() });
  const folder = makeFolder({ 'good.sms.yaml': goodRequest() });
  symlinkSync(join(outside, 'x.sms.yaml'), join(folder, 'a.sms.yaml'));
  const { out, err, code } = await smslint(folder, ['--fix', 'a.sms.yaml', 'good.sms.yaml']);
  expect(read(outside, 'x.sms.yaml')).toBe(phone());
  expect(err()).toBe('smslint: a.sms.yaml is not rewritten: it is a link that leads out of the working directory.\n');
  expect(out()).toContain('brand-phone-format');
  expect(code).toBe(0);
});

test.each([
  [
    ['--fix', '--fix-dry-run'],
    'smslint: --fix and --fix-dry-run exclude each other.\nKeep --fix to write the files.\n',
  ],
  [['--unsafe'], 'smslint: --unsafe needs --fix or --fix-dry-run.\n'],
  [['--fix', '--unsaf'], /did you mean --unsafe/i],
])('%j is refused', async (argv, message) => {
  const folder = makeFolder({ 'a.sms.yaml': phone() });
  const { err, code } = await smslint(folder, argv);
  expect(code).toBe(2);
  expect(err()).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  expect(read(folder, 'a.sms.yaml')).toBe(phone());
});

test('JSON and JSON Lines are fixed in place, each request of a file', async () => {
  const request = parse(phone()) as Record<string, unknown>;
  const folder = makeFolder({
    'a.sms.json': JSON.stringify([request, { ...request, id: 'b' }], null, 4),
    'c.sms.jsonl': `${JSON.stringify({ ...request, id: 'c' })}\n${JSON.stringify({ ...request, id: 'd' })}\n`,
  });
  const { err } = await smslint(folder, ['--fix']);
  expect(err()).toBe('smslint: fixed 4 problems in 2 files.\n');
  const fixed = { ...request, brand: { ...(request.brand as object), supportPhone: '+19025550148' } };
  expect(read(folder, 'a.sms.json')).toBe(JSON.stringify([fixed, { ...fixed, id: 'b' }], null, 4));
  expect(read(folder, 'c.sms.jsonl')).toBe(
    `${JSON.stringify({ ...fixed, id: 'c' })}\n${JSON.stringify({ ...fixed, id: 'd' })}\n`,
  );
});
