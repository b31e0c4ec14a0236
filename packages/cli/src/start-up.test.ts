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

/** Tells on standard error, in the run into which it is loaded, which modules of Node it has loaded by its end. */
const teller =
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(2, process.moduleLoadList.join()));";

test.skipIf(!existsSync(bundled))(
  'a run that has nothing to say there opens neither standard input nor standard error (needs a build)',
  () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest() });
    const args = ['--import', `data:text/javascript,${encodeURIComponent(teller)}`, bundled, 'good.sms.yaml'];
    const report = join(folder, 'report');
    const stdio = ['pipe' as const, openSync(report, 'w'), 'pipe' as const];
    const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio });
    expect(readFileSync(report, 'utf8')).toContain('good.sms.yaml');
    expect(stderr).toContain('NativeModule fs');
    expect(stderr.split(',').filter((name) => /crypto\/|net$|tty$|fs\/streams/.test(name))).toEqual([]);
  },
);
