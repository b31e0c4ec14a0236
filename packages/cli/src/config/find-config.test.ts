import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { goodRequest } from '../testing/requests.js';
import { runIn } from '../testing/run-in.js';
import { configNames } from './config-names.js';
import { createFinder, repositoryOf } from './find-config.js';

function found(files: Readonly<Record<string, string>>, from: string): string | undefined {
  const folder = makeFolder({ ...files, '.git/HEAD': '' });
  return createFinder(folder)(join(folder, from))?.slice(folder.length + 1);
}

describe('a configuration is found', () => {
  test.each(configNames)('under the name %s', (name) => expect(found({ [name]: '' }, '')).toBe(name));

  test('in the nearest folder', () => {
    const files = { 'smslint.config.yaml': '', 'a/.smslint.yaml': '', 'a/b/x.txt': '' };
    expect(found(files, 'a/b')).toBe('a/.smslint.yaml');
    expect(found(files, 'a')).toBe('a/.smslint.yaml');
    expect(found(files, 'c/d')).toBe('smslint.config.yaml');
    expect(found({}, 'a/b')).toBeUndefined();
  });

  test('no further up than the root of the repository, also of one within another', () => {
    const files = { 'smslint.config.yaml': '', 'inner/.git': 'gitdir: elsewhere', 'inner/a/x.txt': '' };
    expect(found(files, 'inner/a')).toBeUndefined();
    const outer = makeFolder({ 'smslint.config.yaml': '' });
    mkdirSync(join(outer, 'inner/.git'), { recursive: true });
    expect(createFinder(outer)(join(outer, 'inner'))).toBeUndefined();
    expect(repositoryOf(join(outer, 'inner/a/b'))).toBe(join(outer, 'inner'));
  });

  test('above a path that leads through a file', () => {
    expect(found({ 'smslint.config.yaml': '', 'a/x.txt': '' }, 'a/x.txt/b')).toBe('smslint.config.yaml');
  });

  test.each(configNames)('where %s is a folder, so that reading it says so', async (name) => {
    expect(found({ [`${name}/x`]: '' }, 'a')).toBe(name);
    const other = configNames.find((one) => one !== name) ?? '';
    expect(() => found({ [`${name}/x`]: '', [other]: '' }, '')).toThrow('Two configurations');
    const folder = makeFolder({ [`${name}/x`]: '', 'a.sms.yaml': goodRequest() });
    const { code, err } = await runIn(folder, 'lint');
    expect([code, err]).toEqual([2, expect.stringContaining(`${name} cannot be read: it is a folder`)]);
  });

  test('not in a folder that has the name of another kind', () => {
    expect(found({ '.smslintrc/x': '' }, '')).toBeUndefined();
  });
});

test('two in one folder are an error', () => {
  const files = { 'smslint.config.yaml': '', 'smslint.config.json': '' };
  expect(() => found(files, 'a')).toThrow(
    'Two configurations are in this folder: smslint.config.yaml and smslint.config.json.',
  );
  expect(() => found({ 'a/.smslint.yaml': '', 'a/.smslint.yml': '' }, 'a')).toThrow('Two configurations are in a: ');
  expect(found({ ...files, 'a/.smslint.yaml': '' }, 'a')).toBe('a/.smslint.yaml');
});

test.each(['smslint.config.js', 'smslint.config.ts', 'smslint.config.toml', '.smslintrc', '.smslint.json'])(
  'one of a kind that is not read is an error: %s',
  (name) => {
    expect(() => found({ [name]: '' }, 'a')).toThrow(`${name} is no configuration that smslint reads.`);
    expect(found({ [name]: '', '.smslint.yaml': '' }, 'a')).toBe('.smslint.yaml');
  },
);
