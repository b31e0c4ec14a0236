import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { importedBy } from './testing/imported-by.js';
import { fixtureRequest } from './testing/live-fixture.js';
import { goodRequest } from './testing/requests.js';

/** The program in whose imports the names of packages still stand, as they do not in the bundle. */
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

  test('the SDK is loaded by live runs alone', () => {
    const folder = makeFolder({ 'a.sms.yaml': fixtureRequest, 'n.json': '{"PhoneNumbers": []}' });
    const importedFor = (...args: string[]) =>
      importedBy(bin, args, folder).filter((name) => /^(?:@aws-sdk|@smithy)\/|^p-throttle$/.test(name));
    expect(importedFor('verify', 'a.sms.yaml', '--live', '--region', 'us-east-1')).not.toEqual([]);
    for (const args of [
      ['lint'],
      ['verify', 'a.sms.yaml', '--saved', 'n.json'],
      ['verify', 'a.sms.yaml', '--live', '--rate', '0'],
      ['import', 'n.json'],
      ['render', 'a.sms.yaml', '--as', 'aws-case'],
    ]) {
      expect([args, importedFor(...args)]).toEqual([args, []]);
    }
  });
});
