import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from './cli.js';
import { makeFolder } from './testing/folder.js';
import { hostileCases, makeHostile, type HostileCase } from './testing/hostile-files.js';
import { testIo } from './testing/io.js';

/*
 * What strangers may put into a repository. Each case of fixtures/hostile ends with its exit code, and says what is wrong in words of
 * its own: no exception, no stack, and 0 only where the whole file was read and is good.
 */
const [files, settings] = [hostileCases('files.yaml'), hostileCases('settings.yaml')];

describe.skipIf(process.platform === 'win32').each([
  ['file', files],
  ['setting', settings],
] as const)('a hostile %s', (_kind, cases) => {
  test.each(cases)('$name', { timeout: 60_000 }, async (one) => {
    const folder = makeFolder();
    makeHostile(folder, one);
    const io = testIo(folder);
    const exit = await run([...(one.args ?? ['lint']), '-f', 'json'], io);
    const said = io.out() + io.err();
    expect(said).not.toMatch(/internal error|^ +at \S+ \(?(?:file|node|\/)/m);
    expect({ exit, says: exit === 2 ? fault(io.err(), one) : first(io.out()) }).toEqual({
      exit: one.exit,
      says: expect.stringMatching(startsWith(one.says)) as string,
    });
  });
});

test('the cases have names of their own', () => {
  const names = [...files, ...settings].map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));

test.skipIf(!existsSync(bin) || process.platform === 'win32')(
  'all hostile files together take less than 512 MB, and each is reported (needs a build)',
  { timeout: 300_000 },
  () => {
    const folder = makeFolder();
    for (const [index, one] of files.entries()) {
      mkdirSync(join(folder, String(index)));
      makeHostile(join(folder, String(index)), one);
    }
    const argv = ['--max-old-space-size=512', bin, 'lint', '--no-config', '--concurrency', 'off', '-f', 'jsonl'];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, argv, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    expect({ status, signal }).toEqual({ status: 2, signal: null });
    expect(stderr).not.toMatch(/internal error|heap/);
    const reported = new Set(Array.from(stdout.matchAll(/"file":"(\d+)\//g), ([, index]) => Number(index)));
    expect(files.filter((_, index) => !reported.has(index)).map(({ name }) => name)).toEqual([]);
  },
);

/** The first finding of a report, or `nothing`. */
function first(out: string): string {
  const [finding] = (JSON.parse(out) as Report).findings;
  if (!finding) return 'nothing';
  const { ruleId, range, message } = finding;
  return `${ruleId} ${range.start.line}:${range.start.column} ${message}`;
}

/** What is wrong, below the line that counts the faults where there is one. */
function fault(err: string, { says }: HostileCase): string {
  const lines = err.split('\n').map((line) => line.replace(/^smslint: /, ''));
  return lines.slice(0, 2).find((line) => line.startsWith(says)) ?? err;
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
