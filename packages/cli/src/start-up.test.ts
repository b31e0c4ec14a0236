import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { importedBy } from './testing/imported-by.js';
import { goodRequest } from './testing/requests.js';

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));

describe.skipIf(!existsSync(bin))('what a run loads (needs a build)', { timeout: 240_000 }, () => {
  const importedIn = (...args: string[]) => importedBy(bin, args, makeFolder({ 'good.sms.yaml': goodRequest() }));

  test('--version: nothing but smslint itself', () => {
    expect(importedIn('--version')).toEqual(['@smslint/core/unseen', '@smslint/report/text/visible']);
  });

  test('--help: the reader of the command line, no policy book', () => {
    const imported = importedIn('--help');
    expect(imported).toContain('yargs');
    expect(
      imported.filter((name) =>
        /^@smslint\/(?!report\/text|core\/unseen)|^(?:zod|yaml|fast-glob|picocolors)$/.test(name),
      ),
    ).toEqual([]);
  });

  test('a named file: the book, and nothing for searching, configuring, mending, drafting or other formats', () => {
    const imported = importedIn('good.sms.yaml', '--format', 'stylish');
    expect(imported).toContain('@smslint/rules');
    const others =
      /^(?:fast-glob|micromatch|picomatch|import-meta-resolve|cli-progress|cli-table3|fast-xml-builder|supports-hyperlinks|@babel\/.*|@clack\/.*|@aws-sdk\/.*|@smslint\/providers.*|@smslint\/report|@smslint\/rules\/drafts)$/;
    expect(imported.filter((name) => others.test(name))).toEqual([]);
  });

  test('a folder: what searches it', () => {
    expect(importedIn('.')).toContain('fast-glob');
  });

  test('is kept compiled in the folder of the user, where Node can, and nowhere else', () => {
    const folder = makeFolder({ 'good.sms.yaml': goodRequest(), 'cache/mark': '', 'tmp/mark': '' });
    const folders = { XDG_CACHE_HOME: join(folder, 'cache'), TMPDIR: join(folder, 'tmp') };
    const env = { ...process.env, NODE_COMPILE_CACHE: undefined, ...folders };
    expect(spawnSync(process.execPath, [bin, 'good.sms.yaml'], { cwd: folder, env }).status).toBe(0);
    expect(existsSync(join(folder, 'cache/smslint'))).toBe('enableCompileCache' in module);
    expect(readdirSync(join(folder, 'tmp'))).toEqual(['mark']);
  });
});
