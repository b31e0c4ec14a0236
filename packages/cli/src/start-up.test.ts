import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { goodRequest } from './testing/requests.js';

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
const bundled = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));

test.skipIf(!existsSync(bin))(
  'what a run loads is kept compiled in the folder of the user, where Node can, and nowhere else (needs a build)',
  { timeout: 240_000 },
  () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest(), 'cache/mark': '', 'tmp/mark': '' });
    const folders = { XDG_CACHE_HOME: join(folder, 'cache'), TMPDIR: join(folder, 'tmp') };
    const env = { ...process.env, NODE_COMPILE_CACHE: undefined, ...folders };
    expect(spawnSync(process.execPath, [bin, 'good.sms.yaml'], { cwd: folder, env }).status).toBe(0);
    expect(existsSync(join(folder, 'cache/smslint'))).toBe('enableCompileCache' in module);
    expect(readdirSync(join(folder, 'tmp'))).toEqual(['mark']);
  },
);

/** Tells on standard error, in the program into which it is loaded, which modules of Node it has loaded by its end. */
const teller =
  "const { writeSync } = require('node:fs'); process.on('exit', () => writeSync(2, process.moduleLoadList.join()));";

test.skipIf(!existsSync(bundled))(
  'a run that has nothing to say there opens neither standard input nor standard error (needs a build)',
  () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest(), 'empty.js': '', 'teller.cjs': teller });
    const report = join(folder, 'report');
    const loadedBy = (...args: string[]): string[] => {
      const stdio = ['pipe' as const, openSync(report, 'w'), 'pipe' as const];
      const all = ['--require', './teller.cjs', ...args];
      return spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8', stdio }).stderr.split(',');
    };
    const ofNode = loadedBy('empty.js');
    const ofRun = loadedBy(bundled, 'good.sms.yaml');
    expect(readFileSync(report, 'utf8')).toContain('good.sms.yaml');
    expect(ofRun).toContain('NativeModule fs');
    const more = ofRun.filter((name) => !ofNode.includes(name));
    expect(more.filter((name) => /crypto\/|net$|tty$|fs\/streams/.test(name))).toEqual([]);
  },
);

test.skipIf(!existsSync(bundled) || process.platform !== 'linux')(
  'a standard error that nobody reads changes no exit code (needs a build)',
  () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest() });
    for (const argument of ['good.sms.yaml', '--version', '--help']) {
      // What is told there is that standard output is full.
      const line = `"$0" "$1" "$2" 2>&1 > /dev/full | true; exit \${PIPESTATUS[0]}`;
      const { status } = spawnSync('bash', ['-c', line, process.execPath, bundled, argument], { cwd: folder });
      expect(status, argument).toBe(2);
    }
  },
);
