import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { startStandIn } from '@smslint/aws-stand-in';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from './cli.js';
import { makeFolder } from './testing/folder.js';
import { testIo } from './testing/io.js';
import { badRequest, goodRequest } from './testing/requests.js';

/* Whatever is written, nothing of it goes through a link that somebody has put into the folder, and that leads out of it. */

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));
const saved = { 'numbers.json': fixture('imports/ten-dlc-numbers.json') };
const codes = ['--code', 'serviceCode=service-quotas', '--code', 'categoryCode=end-user-messaging-sms'];
const unwritten = 'a link leads out of the folder.';

afterEach(() => vi.unstubAllEnvs());

/** What runs, in which a path `out` leads out as a whole and `out/…` by its folder. */
const writers: readonly (readonly [what: string, argv: readonly string[]])[] = [
  ['a report', ['lint', '-o', 'json=out']],
  ['a report in a linked folder', ['lint', '-o', 'json=out/report.json']],
  ['a baseline', ['lint', '--suppress-all', '--suppress-reason', 'agreed', '--suppressions-location', 'out']],
  ['a page', ['report', '-o', 'out/page.html']],
  ['a plan', ['plan', '-o', 'json=out/plan.json']],
  ['a request as a provider takes it', ['render', 'a.sms.yaml', '--as', 'aws-cli', '-o', 'out/case.sh']],
  ['an imported request', ['import', 'numbers.json', '-o', 'out/new.sms.yaml']],
  ['an imported request in place of another', ['import', 'numbers.json', '--force', '-o', 'link.sms.yaml']],
  ['a draft', ['init', '--yes', 'out/new.sms.yaml']],
  ['a draft in a folder of its own', ['init', '--yes', 'out/new/folder/new.sms.yaml']],
  ['the files of a repository', ['init', '--yes', '--add', 'github']],
  ['what a submission keeps', ['submit', 'a.sms.yaml', '--yes', '--force', '--state', 'out/a.json', ...codes]],
];

const outside = (): string => makeFolder({ 'link.sms.yaml': badRequest('theirs') });

test.skipIf(process.platform === 'win32').each(writers)('%s is refused with exit code 2', async (_what, argv) => {
  const aws = await startStandIn({ region: 'us-east-2' });
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
  try {
    const elsewhere = outside();
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), '.git/HEAD': '', ...saved });
    symlinkSync(
      argv.includes('out') || argv.includes('json=out') ? join(elsewhere, 'new') : elsewhere,
      join(folder, 'out'),
    );
    symlinkSync(join(elsewhere, 'link.sms.yaml'), join(folder, 'link.sms.yaml'));
    symlinkSync(elsewhere, join(folder, '.github'));
    const io = testIo(folder);
    expect([await run(argv, io), io.err()]).toEqual([2, expect.stringContaining(unwritten)]);
    expect(readdirSync(elsewhere)).toEqual(['link.sms.yaml']);
    expect(readFileSync(join(elsewhere, 'link.sms.yaml'), 'utf8')).toBe(badRequest('theirs'));
    expect(aws.calls).toEqual([]);
  } finally {
    await aws.stop();
  }
});

test.skipIf(process.platform === 'win32')('the files of a repository, from a folder within it', async () => {
  const folder = makeFolder({ '.git/HEAD': '' });
  const elsewhere = makeFolder();
  mkdirSync(join(folder, 'within'));
  symlinkSync(elsewhere, join(folder, '.github'));
  const io = testIo(join(folder, 'within'));
  expect([await run(['init', '--yes', '--add', 'github'], io), io.err()]).toEqual([
    2,
    expect.stringContaining(unwritten),
  ]);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test.skipIf(process.platform === 'win32').each(['out', 'out/cache'])('a cache at %s is not kept', async (path) => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
  const elsewhere = makeFolder();
  symlinkSync(path === 'out' ? join(elsewhere, 'new') : elsewhere, join(folder, 'out'));
  const io = testIo(folder);
  const code = await run(['lint', '--cache', '--cache-location', path], io);
  expect([code, io.err()]).toEqual([0, `smslint: Cannot write the cache ${path}: ${unwritten}\n`]);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('the summary of a job is not added to another file', async () => {
  const elsewhere = outside();
  const before = readFileSync(join(elsewhere, 'link.sms.yaml'), 'utf8');
  for (const target of ['link.sms.yaml', 'new']) {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
    symlinkSync(join(elsewhere, target), join(folder, 'summary.md'));
    const io = testIo(folder, { env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } });
    expect([await run(['lint', '-f', 'github'], io), io.err()]).toEqual([2, expect.stringContaining(unwritten)]);
  }
  expect(readdirSync(elsewhere)).toEqual(['link.sms.yaml']);
  expect(readFileSync(join(elsewhere, 'link.sms.yaml'), 'utf8')).toBe(before);
});
