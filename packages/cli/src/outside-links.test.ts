import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from './cli.js';
import { makeFolder } from './testing/folder.js';
import { testIo } from './testing/io.js';
import { makeRepository } from './testing/repository.js';
import { goodRequest } from './testing/requests.js';
import { runIn, type Ran } from './testing/run-in.js';

/* With --no-outside-links no request is read that is really elsewhere, however it is met. */

const secret = 'token: 8b1f-not-for-the-log\n';
const refusal = 'a link leads out of its folder, and --no-outside-links is given';

/** A folder with a good request, links within it, and links out of it to secrets. */
function makeLinks(folder = makeFolder()): string {
  const elsewhere = makeFolder({ 'secret.sms.yaml': secret, 'large.sms.jsonl': `${secret}${' '.repeat(5 << 20)}` });
  writeFileSync(join(folder, 'a.sms.yaml'), goodRequest('a'));
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real/b.sms.yaml'), goodRequest('b'));
  symlinkSync('real/b.sms.yaml', join(folder, 'within.sms.yaml'));
  symlinkSync(join(elsewhere, 'secret.sms.yaml'), join(folder, 'out.sms.yaml'));
  symlinkSync(join(elsewhere, 'large.sms.jsonl'), join(folder, 'out.sms.jsonl'));
  symlinkSync(elsewhere, join(folder, 'linked'));
  return folder;
}

/** Which files of a JSON report failed because of a link, and which did not. */
function filesOf(out: string) {
  const { requests, findings } = JSON.parse(out) as Report;
  const unread = findings.filter(({ ruleId, message }) => ruleId === 'file-unreadable' && message.includes(refusal));
  const refused = unread.map(({ file }) => file);
  return { refused, read: [...new Set(requests.map(({ file }) => file))].filter((file) => !refused.includes(file)) };
}

function expectUnread({ code, out, err }: Ran, refused: readonly string[], read: readonly string[]): void {
  expect([code, filesOf(out)]).toEqual([2, { refused, read }]);
  expect(err).toContain(`could not be opened: ${refused[0] ?? ''} (${refusal})`);
  expect(out + err).not.toContain('8b1f');
}

const lint = (folder: string, ...args: string[]) => runIn(folder, 'lint', '-f', 'json', ...args);

describe.skipIf(process.platform === 'win32')('--no-outside-links', { timeout: 120_000 }, () => {
  const [out, within] = [
    ['out.sms.jsonl', 'out.sms.yaml'],
    ['a.sms.yaml', 'real/b.sms.yaml', 'within.sms.yaml'],
  ];

  test('without it, a link is judged like any other file, and quoted', async () => {
    const { code, out } = await lint(makeLinks(), 'out.sms.yaml');
    expect([code, out]).toEqual([1, expect.stringContaining('token')]);
  });

  test.each([
    ['in the folder', [], out, within],
    ['by globs', ['*.sms.{yaml,jsonl}'], out, ['a.sms.yaml', 'within.sms.yaml']],
    ['by name', ['out.sms.yaml', 'a.sms.yaml'], ['out.sms.yaml'], ['a.sms.yaml']],
    ['as a linked folder', ['linked'], ['linked/large.sms.jsonl', 'linked/secret.sms.yaml'], []],
    ['by a glob in a linked folder', ['linked/*.yaml'], ['linked/secret.sms.yaml'], []],
    ['by name in a linked folder', ['linked/secret.sms.yaml'], ['linked/secret.sms.yaml'], []],
    ['of a shard', ['--shard', '1/1'], out, within],
    ['with a cache', ['--cache'], out, within],
    ['to be mended', ['--fix'], out, within],
  ])('refuses what is met %s', async (_how, args, refused, read) => {
    expectUnread(await lint(makeLinks(), '--no-outside-links', ...args), refused, read);
  });

  test('takes nothing of it from a cache that another run has made', async () => {
    const folder = makeLinks();
    await lint(folder, '--cache');
    expectUnread(await lint(folder, '--cache', '--no-outside-links'), out, within);
  });

  test('refuses what has changed', async () => {
    const { folder, commit } = makeRepository({ 'readme.md': '' });
    commit();
    makeLinks(folder);
    expectUnread(await lint(folder, '--no-outside-links', '--changed', '--since', 'main'), out, within);
  });

  test('refuses it in the report for reviewers', async () => {
    const folder = makeLinks();
    expectUnread(await runIn(folder, 'report', '--no-outside-links', '-f', 'json'), out, within);
  });

  test('goes with the blobs of a run, which are merged under it', async () => {
    const folder = makeLinks();
    const shard = (index: number, ...args: string[]) =>
      runIn(folder, 'lint', '--shard', `${index}/2`, '-o', `blob=${index}.blob`, ...args);
    expect([(await shard(1, '--no-outside-links')).code, (await shard(2, '--no-outside-links')).code]).toContain(2);
    const merged = await runIn(folder, 'merge-reports', '1.blob', '2.blob', '-f', 'json');
    expect(filesOf(merged.out)).toEqual({ refused: out, read: within });
    await shard(2);
    const other = await runIn(folder, 'merge-reports', '1.blob', '2.blob', '-f', 'json');
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('the arguments are others')]);
  });

  test('says nothing of standard input, and of a file elsewhere that is none', async () => {
    const folder = makeLinks();
    const io = testIo(folder, { stdin: goodRequest() });
    expect(await run(['lint', '--stdin', '--stdin-filename', 'out.sms.yaml', '--no-outside-links'], io)).toBe(0);
    const elsewhere = makeFolder({ 'a.sms.yaml': goodRequest() });
    symlinkSync(join(makeFolder({ 'b.sms.yaml': secret }), 'b.sms.yaml'), join(elsewhere, 'b.sms.yaml'));
    expect((await lint(folder, '--no-outside-links', join(elsewhere, 'a.sms.yaml'))).code).toBe(0);
    expect((await lint(folder, '--no-outside-links', join(elsewhere, 'b.sms.yaml'))).code).toBe(2);
  });

  test('a link that leads nowhere or in a circle is told as ever', async () => {
    const folder = makeFolder();
    symlinkSync('gone', join(folder, 'a.sms.yaml'));
    symlinkSync('b.sms.yaml', join(folder, 'b.sms.yaml'));
    const { code, err } = await lint(folder, '--no-outside-links');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('a.sms.yaml (it is not there), b.sms.yaml (its links lead'),
    ]);
  });

  test('refuses it in the threads of the program', () => {
    const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));
    const folder = makeLinks();
    for (const threads of ['2', 'off']) {
      const argv = [bin, 'lint', '-f', 'json', '--no-outside-links', '--concurrency', threads];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
      expectUnread({ code: status ?? -1, out: stdout, err: stderr }, out, within);
    }
  });
});
