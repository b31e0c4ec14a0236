import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { gitEnv, makeRepository } from '../testing/repository.js';
import { badRequest, goodRequest } from '../testing/requests.js';

async function lint(cwd: string, ...argv: string[]) {
  const io = testIo(cwd, { env: gitEnv });
  const code = await run(['lint', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

const filesIn = (text: string): string[] => (JSON.parse(text) as Report).requests.map(({ file }) => file);

describe('lint --staged and --changed', { timeout: 60_000 }, () => {
  test('--staged judges what will be committed', async () => {
    const repository = makeRepository({ 'a.sms.yaml': goodRequest('a'), 'b.sms.yaml': badRequest('b') });
    repository.commit();
    repository.write({ 'a.sms.yaml': badRequest('a') });
    repository.git(['add', '.']);
    repository.write({ 'a.sms.yaml': goodRequest('a') });
    const bad = await lint(repository.folder, '--staged', '-f', 'json', '-f', 'codeframe');
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('"file": "a.sms.yaml"');
    expect(bad.out).not.toContain('b.sms.yaml');
    repository.git(['add', '.']);
    repository.write({ 'a.sms.yaml': badRequest('a') });
    expect(await lint(repository.folder, '--staged')).toMatchObject({
      code: 0,
      err: 'smslint: No request is staged below this folder: nothing to check.\n',
    });
  });

  test('a report of nothing is a report', async () => {
    const repository = makeRepository({ 'a.sms.yaml': badRequest('a') });
    repository.commit();
    const { code, out, err } = await lint(
      repository.folder,
      '--changed',
      '-f',
      'json',
      '-o',
      'markdown=r.md',
      'a.sms.yaml',
    );
    expect(code).toBe(0);
    expect(filesIn(out)).toEqual([]);
    expect(err).toBe('smslint: No request has changed among a.sms.yaml: nothing to check.\n');
    expect(readFileSync(join(repository.folder, 'r.md'), 'utf8')).toContain('0 errors');
  });

  test('names are those of a full run, from every folder', async () => {
    const repository = makeRepository({ 'x.txt': '' });
    repository.commit();
    repository.write({
      'sub/b.sms.yaml': goodRequest('b'),
      'a.sms.yaml': goodRequest('a'),
      'sub/c.sms.yaml': goodRequest('c'),
    });
    repository.git(['add', '.']);
    rmSync(join(repository.folder, 'sub/c.sms.yaml'));
    const sub = join(repository.folder, 'sub');
    for (const [option, added] of [
      ['--changed', []],
      ['--staged', ['c.sms.yaml']],
    ] as const) {
      const names = async (cwd: string, ...paths: string[]) =>
        filesIn((await lint(cwd, option, '-f', 'json', ...paths)).out);
      const below = added.map((name) => `sub/${name}`);
      expect(await names(repository.folder)).toEqual(['a.sms.yaml', 'sub/b.sms.yaml', ...below]);
      expect(await names(repository.folder, 'sub')).toEqual(['sub/b.sms.yaml', ...below]);
      expect(await names(sub)).toEqual(['b.sms.yaml', ...added]);
      expect(await names(sub, '..')).toEqual(['../a.sms.yaml', 'b.sms.yaml', ...added]);
    }
  });

  test('--since names where to count from', async () => {
    const repository = makeRepository({ 'a.sms.yaml': goodRequest('a') });
    repository.commit();
    repository.git(['tag', 'v1']);
    repository.write({ 'b.sms.yaml': goodRequest('b') });
    repository.commit();
    expect(filesIn((await lint(repository.folder, '--changed', '-f', 'json')).out)).toEqual([]);
    expect(filesIn((await lint(repository.folder, '--changed', '--since=v1', '-f', 'json')).out)).toEqual([
      'b.sms.yaml',
    ]);
  });

  test.each([
    [['--staged', '--changed'], '--staged and --changed exclude each other.\n'],
    [['--staged', '--stdin'], '--staged and --stdin exclude each other.\n'],
    [['--changed', '--stdin'], '--changed and --stdin exclude each other.\n'],
    [['--since', 'main'], '--since goes with --changed.\n'],
    [['--staged', '--since', 'main'], '--since goes with --changed.\n'],
    [['--changed', '--since='], '--since is empty.\n'],
    [['--changed', '--since', 'none'], 'git knows no commit none.\n'],
    [['--staged', 'b.sms.yaml'], 'No file or folder is named b.sms.yaml.\n'],
    [['--cache-location', 'x'], '--cache-location goes with --cache.\n'],
    [['--cache', '--cache-location', 'a.sms.yaml'], 'a.sms.yaml has the name of a request: it is not overwritten.\n'],
    [['--cache', '--cache-location', 'x', '-o', 'json=./x'], 'A report and the cache cannot both be written to x.\n'],
  ])('%j is wrong usage', async (argv, message) => {
    const repository = makeRepository({ 'a.sms.yaml': badRequest() });
    repository.commit();
    const { code, out, err } = await lint(repository.folder, ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`smslint: ${message}`);
  });

  test('without a repository they are wrong usage', async () => {
    const { code, err } = await lint(makeFolder({ 'a.sms.yaml': badRequest() }), '--staged');
    expect(code).toBe(2);
    expect(err).toMatch(/^smslint: This folder is in no git repository\.\n.+--staged and --changed\.\n$/);
  });
});
