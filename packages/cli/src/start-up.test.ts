import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { goodRequest } from './testing/requests.js';

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));

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
