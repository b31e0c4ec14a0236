import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@smslint/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { badRequest, goodRequest } from './testing/requests.js';

/*
 * What may not be read. Root may read everything, so that as root the program runs as somebody who owns nothing, from a copy that
 * anybody may read: of the program, and of Node, which may stand in a home that is closed to others.
 */

const cli = fileURLToPath(new URL('..', import.meta.url));
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

let program: string;
beforeAll(() => {
  program = mkdtempSync(join(tmpdir(), 'smslint-'));
  for (const name of ['bundle', 'package.json']) cpSync(join(cli, name), join(program, name), { recursive: true });
  cpSync(process.execPath, join(program, 'node'));
  chmodSync(program, 0o755);
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

/** Runs smslint in a folder, without the rights of root. */
function runWithoutRights(folder: string, ...args: string[]) {
  chmodSync(folder, 0o755);
  const argv = [join(program, 'bundle', 'bin.js'), ...args];
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  const ran = spawnSync(join(program, 'node'), argv, { cwd: folder, env, encoding: 'utf8', ...nobody });
  if (ran.error !== undefined) throw ran.error;
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** The verdict of each file of a report, and what is unreadable. */
function outcomeOf(stdout: string) {
  const { requests, findings } = JSON.parse(stdout) as Report;
  const unreadable = findings.filter(({ ruleId }) => ruleId === 'file-unreadable');
  return {
    verdicts: Object.fromEntries(requests.map(({ file, verdict }) => [file, verdict])),
    unreadable: unreadable.map(({ file, message }) => `${file}: ${message}`),
  };
}

const refused = 'The file cannot be opened: permission denied.';

describe.skipIf(process.platform === 'win32')('what may not be read', { timeout: 120_000 }, () => {
  const files = {
    'a.sms.yaml': goodRequest('a'),
    'closed.sms.yaml': goodRequest('closed'),
    'z.sms.yaml': goodRequest('z'),
  };
  const lintJson = ['lint', '--no-config', '-f', 'json'];

  test.each([
    ['in a folder', []],
    ['by its name', ['a.sms.yaml', 'closed.sms.yaml', 'z.sms.yaml']],
    ['by a glob', ['*.sms.yaml']],
    ['by threads', ['--concurrency', '2']],
    ['with a cache that cannot be written', ['--cache']],
  ])('a file that is met %s fails, and the others are reported', (_how, args) => {
    const folder = makeFolder(files);
    chmodSync(join(folder, 'closed.sms.yaml'), 0o000);
    const { status, stdout, stderr } = runWithoutRights(folder, ...lintJson, ...args);
    expect([status, outcomeOf(stdout)]).toEqual([
      2,
      {
        verdicts: { 'a.sms.yaml': 'pass', 'closed.sms.yaml': 'fail', 'z.sms.yaml': 'pass' },
        unreadable: [`closed.sms.yaml: ${refused}`],
      },
    ]);
    expect(stderr).toContain('smslint: 1 file could not be opened: closed.sms.yaml (permission denied).\n');
  });

  test('a named file of a folder that may not be entered fails, too', () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), 'closed/b.sms.yaml': goodRequest('b') });
    chmodSync(join(folder, 'closed'), 0o000);
    const { status, stdout } = runWithoutRights(folder, ...lintJson, 'a.sms.yaml', 'closed/b.sms.yaml');
    chmodSync(join(folder, 'closed'), 0o755);
    expect([status, outcomeOf(stdout)]).toEqual([
      2,
      {
        verdicts: { 'a.sms.yaml': 'pass', 'closed/b.sms.yaml': 'fail' },
        unreadable: [`closed/b.sms.yaml: ${refused}`],
      },
    ]);
  });

  test('a folder that may not be searched ends the run, for nobody knows what is in it', () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), 'closed/b.sms.yaml': goodRequest('b') });
    chmodSync(join(folder, 'closed'), 0o000);
    const { status, stdout, stderr } = runWithoutRights(folder, ...lintJson);
    chmodSync(join(folder, 'closed'), 0o755);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^smslint: Cannot search \.: permission denied \(.*closed\)\.\n$/);
  });

  test.each([
    ['a configuration', 'smslint.config.yaml', ['lint'], 'smslint.config.yaml cannot be read: permission denied'],
    ['a baseline', 'smslint-suppressions.json', ['lint', '--no-config'], 'smslint-suppressions.json'],
  ])('%s is never taken for none', (_what, name, args, said) => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), [name]: '{}' });
    chmodSync(join(folder, name), 0o000);
    const { status, stdout, stderr } = runWithoutRights(folder, ...args);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)]);
    expect(stderr).toContain('permission denied');
  });

  test('what may not be written is said, and nothing is left of it', () => {
    const folder = makeFolder({ 'a.sms.yaml': badRequest().replace(': transactional', ': Transactional') });
    mkdirSync(join(folder, 'open'));
    const before = readFileSync(join(folder, 'a.sms.yaml'), 'utf8');
    // Whoever owns a file without the rights of root may not write one that is read-only; its folder is closed to others.
    chmodSync(join(folder, 'a.sms.yaml'), 0o444);
    const fixed = runWithoutRights(folder, 'lint', '--fix', '-f', 'json');
    expect([fixed.status, fixed.stderr]).toEqual([1, 'smslint: a.sms.yaml is not rewritten: permission denied.\n']);
    chmodSync(join(folder, 'open'), 0o555);
    const report = runWithoutRights(folder, 'lint', '-o', 'json=open/report.json');
    expect([report.status, report.stderr]).toEqual([2, 'smslint: Cannot write open/report.json: permission denied.\n']);
    expect(readFileSync(join(folder, 'a.sms.yaml'), 'utf8')).toBe(before);
    expect(readdirSync(join(folder, 'open'))).toEqual([]);
  });
});
