import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { book, mergeExample } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { makeRepository } from '../testing/repository.js';
import { badRequest, goodRequest } from '../testing/requests.js';

async function lint(cwd: string, ...argv: string[]) {
  const io = testIo(cwd);
  const code = await run(['lint', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

/** How many files a run found in the cache. */
async function cachedIn(cwd: string, ...argv: string[]): Promise<number> {
  const { err } = await lint(cwd, '--cache', '--stats', ...argv);
  return Number(/(\d+) of them from the cache/.exec(err)?.[1] ?? 0);
}

describe('a run with a cache', { timeout: 600_000 }, () => {
  test('judges only what has changed, by content and not by time', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), 'b.sms.yaml': goodRequest('b') });
    expect(await cachedIn(folder)).toBe(0);
    expect(await cachedIn(folder)).toBe(2);
    utimesSync(join(folder, 'a.sms.yaml'), 1, 1);
    expect(await cachedIn(folder)).toBe(2);
    writeFileSync(join(folder, 'a.sms.yaml'), badRequest('a'));
    expect(await cachedIn(folder)).toBe(1);
    expect(await cachedIn(folder, '--profile', 'strict')).toBe(0);
    expect(await cachedIn(folder, '--profile', 'strict', '-f', 'markdown', '--fail-on', 'none', '--quiet')).toBe(2);
  });

  test('judges a file again where an earlier one has become like it', async () => {
    const folder = makeFolder({
      'a.sms.yaml': goodRequest('a'),
      'b.sms.yaml': goodRequest('b'),
      'c.sms.yaml': goodRequest('c'),
    });
    await lint(folder, '--cache');
    writeFileSync(join(folder, 'a.sms.yaml'), goodRequest('c'));
    const { out, code } = await lint(folder, '--cache');
    expect([code, out]).toEqual([1, expect.stringContaining('The id "c" is already that of a.sms.yaml:') as string]);
  });

  test('keeps the file small: what is gone is forgotten, what was not looked at is not', async () => {
    const folder = makeFolder({
      'a.sms.yaml': goodRequest('a'),
      'b.sms.yaml': goodRequest('b'),
      'c.sms.yaml': goodRequest('c'),
    });
    await lint(folder, '--cache');
    rmSync(join(folder, 'b.sms.yaml'));
    await lint(folder, '--cache', 'a.sms.yaml');
    const text = readFileSync(join(folder, '.smslintcache'), 'utf8');
    expect(text.match(/[abc]\.sms\.yaml"/g)).toContain('c.sms.yaml"');
    expect(text).not.toContain('b.sms.yaml');
    expect(await cachedIn(folder)).toBe(2);
  });

  test('may keep it elsewhere, in folders that are not there yet', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a') });
    expect(await cachedIn(folder, '--cache-location', 'node_modules/.cache/smslint')).toBe(0);
    expect(await cachedIn(folder, '--cache-location', 'node_modules/.cache/smslint')).toBe(1);
    expect(existsSync(join(folder, '.smslintcache'))).toBe(false);
  });

  test('does not mind a cache that cannot be kept, and says so', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), 'file.txt': 'mine', 'report.json': '{}' });
    mkdirSync(join(folder, 'taken'));
    symlinkSync('/dev/null', join(folder, 'device'));
    const { out } = await lint(folder);
    for (const [location, note] of [
      ['taken', 'The cache taken is no file: nothing is kept.'],
      ['device', 'The cache device is no file: nothing is kept.'],
      ['file.txt/cache', 'The cache file.txt/cache cannot be read: its path leads through a file.'],
      ['file.txt', 'file.txt is no cache of smslint: it is left as it is, and nothing is kept.'],
      ['report.json', 'report.json is no cache of smslint: it is left as it is, and nothing is kept.'],
      ['x'.repeat(300), `The cache ${'x'.repeat(300)} cannot be read: its name is too long.`],
    ] as const)
      expect(await lint(folder, '--cache', '--cache-location', location)).toEqual({
        code: 0,
        out,
        err: `smslint: ${note}\n`,
      });
    expect(readFileSync(join(folder, 'file.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('{}');
  });

  test('does not believe a cache that came with the repository', async () => {
    const { folder, commit, write } = makeRepository({ 'a.sms.yaml': goodRequest('a') });
    await lint(folder, '--cache');
    expect(await cachedIn(folder)).toBe(1);
    commit();
    write({ 'a.sms.yaml': badRequest('a') });
    const { code, err } = await lint(folder, '--cache', '--stats');
    expect(code).toBe(1);
    expect(err).toContain(
      'The cache .smslintcache is part of the repository: it is not believed, and nothing is kept.',
    );
    expect(await cachedIn(folder)).toBe(0);
  });

  test('writes nothing where nothing has changed, nor from standard input', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a') });
    await lint(folder, '--cache');
    const file = join(folder, '.smslintcache');
    utimesSync(file, 1, 1);
    chmodSync(file, 0o444);
    await lint(folder, '--cache');
    expect(readFileSync(file, 'utf8')).toMatch(/^smslint cache 2 \S+\n[0-9a-f]{64} \["a\.sms\.yaml",/);
    rmSync(file);
    const io = testIo(folder, { stdin: goodRequest() });
    expect(await run(['lint', '--stdin', '--cache'], io)).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  test('keeps what is found by every rule of the book as it is', async () => {
    const requests = book.rules.flatMap((rule) =>
      rule.examples.bad.slice(0, 1).map((example) => mergeExample(example, rule, book)),
    );
    const lines = requests.map((request) => JSON.stringify(request)).join('\n');
    const folder = makeFolder({ 'all.sms.jsonl': lines });
    const judged = await lint(folder, '--cache', '-f', 'json');
    expect(judged.out.length).toBeGreaterThan(500_000);
    const { out, err } = await lint(folder, '--cache', '--stats', '-f', 'json');
    expect(err).toMatch(/^1 file, 1 of them from the cache\n/);
    // Strings of that size are not compared by the matchers, which would print them.
    expect(out === judged.out).toBe(true);
  });
});
