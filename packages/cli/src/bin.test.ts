import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { badRequest, goodRequest } from './testing/requests.js';

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));

function smslint(cwd: string, ...argv: string[]) {
  return spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8', input: goodRequest(), maxBuffer: 1e9 });
}

describe.skipIf(!existsSync(bin))('the built program (needs a build)', { timeout: 240_000 }, () => {
  test('its exit codes', () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest(), 'bad.sms.yaml': badRequest() });
    expect(smslint(folder, 'good.sms.yaml').status).toBe(0);
    expect(smslint(folder, 'bad.sms.yaml').status).toBe(1);
    expect(smslint(folder, 'none.sms.yaml')).toMatchObject({ status: 2, stdout: '' });
    expect(smslint(folder, '--stdin')).toMatchObject({ status: 0, stderr: '' });
  });

  test('a page is written whole, for whoever reads it', () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest(), 'bad.sms.yaml': badRequest() });
    const toFile = smslint(folder, 'report', '-o', 'report.html', '--date', '2026-11-28');
    expect(toFile).toMatchObject({ status: 0, stdout: '' });
    expect(toFile.stderr).toMatch(/^smslint: wrote report\.html: 2 requests, \d+ kB\.\n$/);
    const { status, stdout } = smslint(folder, 'report', '--date', '2026-11-28');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(stdout);
  });

  test('a pipe gets links only where they are forced', () => {
    const folder = makeFolder({ 'bad.sms.yaml': badRequest() });
    const plain = { NO_COLOR: undefined, FORCE_COLOR: undefined, FORCE_HYPERLINK: undefined };
    const outOf = (more: Record<string, string>) =>
      spawnSync(process.execPath, [bin], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...plain, ...more } })
        .stdout;
    expect(outOf({})).not.toContain('\x1b');
    expect(outOf({ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20300101', FORCE_COLOR: '1' })).not.toContain(
      '\x1b]8;',
    );
    expect(outOf({ FORCE_HYPERLINK: '1' })).toContain('\x1b]8;;https://github.com/');
  });

  test('a reader that leaves early ends it quietly', async () => {
    const lines = Array.from({ length: 2000 }, () => '{}').join('\n');
    const folder = makeFolder({ 'a.sms.jsonl': lines });
    const stderr = await new Promise<string>((resolve) => {
      const child = execFile(process.execPath, [bin, '-f', 'json'], { cwd: folder }, (_error, _stdout, text) =>
        resolve(text),
      );
      child.stdout?.once('data', () => child.stdout?.destroy());
    });
    expect(stderr).toBe('');
  });

  test.skipIf(process.platform === 'win32')(
    'a slow reader gets all of it, also from a pipe that does not wait by itself',
    () => {
      const folder = makeFolder({ 'a.sms.jsonl': Array.from({ length: 1000 }, () => '{}').join('\n') });
      const whole = smslint(folder, '-f', 'json').stdout;
      expect(whole.length).toBeGreaterThan(1e6);
      // A process of Node that opens its standard output has it wait no more, for all that share it.
      const starter = `process.stdout; child_process.spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' })`;
      const line = '("$0" "$@" | (sleep 0.5; cat))';
      const { stdout, stderr } = spawnSync(
        'sh',
        ['-c', line, process.execPath, '-e', starter, '--', bin, '-f', 'json'],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
      );
      expect(stderr).toBe('');
      expect(stdout).toBe(whole);
    },
  );

  test.skipIf(!existsSync('/dev/full'))('a disk that is full is a failure', () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest() });
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" "$1" > /dev/full`, process.execPath, bin], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^smslint: cannot write to standard output: ENOSPC/);
  });
});
