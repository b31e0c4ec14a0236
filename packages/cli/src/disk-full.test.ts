import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { badRequest } from './testing/requests.js';

/*
 * A disk that is full in the midst of a file. The shell sets how large a file of the process may become, in blocks of 512 bytes, which
 * needs no rights and no disk of its own: what is written beyond fails just so.
 */

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));
const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };

/** Runs smslint by a command of the shell where no file may become larger than some blocks. */
function byShell(blocks: number, cwd: string, command: string, ...args: string[]) {
  const argv = ['-c', `ulimit -f ${blocks} && ${command}`, 'sh', process.execPath, bin, ...args];
  const { status, stderr } = spawnSync('sh', argv, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, stderr };
}

const runWith = (blocks: number, cwd: string, ...args: string[]) => byShell(blocks, cwd, 'exec "$@"', ...args);

/** A request with more to accept than a block holds. */
const worst = readFileSync(
  new URL('../../../fixtures/requests/fail-10dlc-everything-at-once.sms.yaml', import.meta.url),
);

/** A request with what --fix mends, longer than a block. */
const mendable = badRequest().replace('messageType: transactional', 'messageType: Transactional');

const tooLarge = (path: string): string => `smslint: Cannot write ${path}: the file would be too large.\n`;

describe.skipIf(process.platform === 'win32')('where the disk is full', { timeout: 240_000 }, () => {
  test.each(['json', 'stylish', 'junit', 'blob'])(
    'no part of a report as %s is left, and one that was there stays',
    (format) => {
      const folder = makeFolder({ 'a.sms.jsonl': '{}\n'.repeat(20), old: 'as it was' });
      for (const path of ['new', 'old'])
        expect(runWith(1, folder, 'lint', '-f', 'stylish', '-o', `${format}=${path}`)).toEqual({
          status: 2,
          stderr: tooLarge(path),
        });
      expect(readdirSync(folder)).toEqual(['a.sms.jsonl', 'old']);
      expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('as it was');
    },
  );

  test.each([
    ['a page', ['report', '-o', 'out.html']],
    ['a baseline', ['lint', '--suppress-all', '--suppress-reason', 'agreed', '--suppressions-location', 'out.json']],
    ['a request as a provider takes it', ['render', 'a.sms.yaml', '--as', 'aws-case', '--force', '-o', 'out.txt']],
    ['a draft', ['init', '--yes', 'out.sms.yaml']],
  ])('no part of %s is left', (_what, args) => {
    const folder = makeFolder({ 'a.sms.yaml': badRequest(), 'b.sms.yaml': worst });
    const { status, stderr } = runWith(1, folder, ...args);
    expect([status, stderr.split('\n')]).toEqual([2, expect.arrayContaining([tooLarge(args.at(-1) ?? '').trimEnd()])]);
    expect(readdirSync(folder)).toEqual(['a.sms.yaml', 'b.sms.yaml']);
  });

  test('--fix leaves the file as it was', () => {
    const folder = makeFolder({ 'a.sms.yaml': mendable });
    expect(runWith(1, folder, 'lint', '--fix')).toEqual({ status: 2, stderr: tooLarge('a.sms.yaml') });
    expect([readdirSync(folder), readFileSync(join(folder, 'a.sms.yaml'), 'utf8')]).toEqual([['a.sms.yaml'], mendable]);
    expect(runWith(64, folder, 'lint', '--fix').stderr).toBe('smslint: fixed 1 problem in 1 file.\n');
    expect(readFileSync(join(folder, 'a.sms.yaml'), 'utf8')).toBe(badRequest());
  });

  test('a cache stays as it was, and costs no more than time', () => {
    const folder = makeFolder({ 'a.sms.yaml': badRequest('a') });
    expect(runWith(64, folder, 'lint', '--cache')).toEqual({ status: 1, stderr: '' });
    const before = readFileSync(join(folder, '.smslintcache'));
    writeFileSync(join(folder, 'b.sms.yaml'), badRequest('b'));
    expect(runWith(1, folder, 'lint', '--cache')).toEqual({
      status: 1,
      stderr: 'smslint: Cannot write the cache .smslintcache: the file would be too large.\n',
    });
    expect(readFileSync(join(folder, '.smslintcache'))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['.smslintcache', 'a.sms.yaml', 'b.sms.yaml']);
  });

  test('a long report for which there is no room in the folder for temporary files is none', () => {
    const folder = makeFolder({ 'a.sms.jsonl': '{}\n'.repeat(1000) });
    const { status, stderr } = runWith(64, folder, 'lint', '-f', 'jsonl', '-o', 'json=new');
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/the folder for temporary files: the file would be too/),
    ]);
    expect(readdirSync(folder)).toEqual(['a.sms.jsonl']);
  });

  test.each(['json', 'stylish'])('%s that streams to standard output ends with 2', (format) => {
    const folder = makeFolder({ 'a.sms.jsonl': '{}\n'.repeat(20) });
    const { status, stderr } = byShell(1, folder, 'exec "$@" > out', 'lint', '-f', format, '--fail-on', 'none');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^smslint: cannot write to standard output: EFBIG/)]);
  });
});
