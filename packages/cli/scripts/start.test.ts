import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../src/command-line.js';
import { defaultWidth } from '../src/io.js';
import { readyWidths } from '../src/ready-help.js';
import { testIo } from '../src/testing/io.js';
import { badRequest, goodRequest } from '../src/testing/requests.js';

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));

/** Runs the bundle on a good and a bad request, with folders of its own for what is kept. */
function start(...argv: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'start-'));
  writeFileSync(join(cwd, 'good.sms.yaml'), goodRequest());
  writeFileSync(join(cwd, 'bad.sms.yaml'), badRequest());
  const cache = join(cwd, 'cache');
  const run = (more: Record<string, string> = {}) => {
    const env = { ...process.env, NODE_COMPILE_CACHE: undefined, XDG_CACHE_HOME: cache, ...more };
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  return { run, cwd, cache, folder: join(cache, 'smslint') };
}

describe.skipIf(!existsSync(bin))('how the bundle starts (needs a build)', { timeout: 240_000 }, () => {
  test.each([
    ['lint', 'good.sms.yaml', 'bad.sms.yaml'],
    ['lint', 'bad.sms.yaml', '-f', 'json'],
    ['plan', 'good.sms.yaml'],
    ['explain', 'help-missing-contact'],
    ['lint', '--help'],
  ])(
    '%s: with nothing kept, with what the first run kept, and where nothing may be kept, it does the same',
    (...argv) => {
      const { run, cache, folder } = start(...argv);
      const first = run();
      expect(first.stderr).toBe('');
      expect(first.stdout).not.toBe('');
      expect(readdirSync(folder).length).toBeGreaterThan(0);
      expect(run()).toEqual(first);
      expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(first);
      writeFileSync(join(cache, 'file'), '');
      expect(run({ XDG_CACHE_HOME: join(cache, 'file') })).toEqual(first);
    },
  );

  test('what is broken of what was kept is passed over', () => {
    const { run, folder } = start('lint', 'bad.sms.yaml');
    const first = run();
    // From Node 22.1 on they are Node's own, in folders.
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(kept.length).toBeGreaterThan(0);
    for (const { parentPath, name } of kept) {
      const bytes = readFileSync(join(parentPath, name));
      writeFileSync(join(parentPath, name), bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 64));
    }
    expect(run()).toEqual(first);
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name)).includes('Z'.repeat(64))).toBe(false);
  });

  test.each(readyWidths)('--help that is ready is what the library makes of it, %i columns wide', async (columns) => {
    const io = testIo('/', { columns });
    await (
      await readCommandLine(['--help'], io)
    )();
    expect(readFileSync(join(bin, '..', 'help', `${columns}.txt`), 'utf8')).toBe(io.out());
    if (columns === defaultWidth) expect(start('--help').run().stdout).toBe(io.out());
  });

  test('NODE_COMPILE_CACHE names another folder', () => {
    const { run, cache } = start('lint', '--help');
    run({ NODE_COMPILE_CACHE: join(cache, 'other') });
    expect(readdirSync(cache)).toEqual(['other']);
  });

  test.each(['', 'beside'])('a folder for caches that is named from here, "%s", is none', (folder) => {
    const { run, cwd } = start('lint', 'good.sms.yaml');
    expect(run({ XDG_CACHE_HOME: folder }).status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['bad.sms.yaml', 'good.sms.yaml']);
  });

  test('a run that fails, --version and --help keep nothing of ours', () => {
    for (const argv of [['lint', 'none.sms.yaml'], ['--version'], ['--help']]) {
      const { run, folder } = start(...argv);
      run();
      expect(existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('.js.')) : []).toEqual([]);
    }
  });

  test('a plugin is imported, and nothing is said of how', () => {
    const { run, cwd } = start('lint', 'good.sms.yaml', '--allow-plugins');
    writeFileSync(
      join(cwd, 'plugin.mjs'),
      `import 'node:fs';
      export const facts = { ours: { about: 'request', describes: 'ours', reads: ['/id'], observe: () => true } };`,
    );
    writeFileSync(join(cwd, 'smslint.config.yaml'), 'plugins: [./plugin.mjs]\n');
    expect([run(), run()]).toMatchObject(Array.from({ length: 2 }, () => ({ status: 0, stderr: '' })));
  });

  test('threads come to the same', () => {
    const { run } = start('lint', 'good.sms.yaml', 'bad.sms.yaml', '-f', 'json');
    const threads = start('lint', 'good.sms.yaml', 'bad.sms.yaml', '-f', 'json', '--concurrency', '2');
    expect(threads.run()).toEqual(run());
  });
});
