import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { uninterrupted, writeFiles } from './write-files.js';

const planned = (folder: string, shown: string) => ({
  path: join(folder, shown),
  shown,
  within: folder,
  before: undefined,
  after: `${shown}\n`,
  isWhole: true,
});

test('files are written with their folders', async () => {
  const folder = makeFolder();
  await writeFiles([planned(folder, 'a/b/c.txt'), planned(folder, 'd.txt')]);
  expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('a/b/c.txt\n');
  expect(readFileSync(join(folder, 'd.txt'), 'utf8')).toBe('d.txt\n');
});

test('a failure names what was written before it', async () => {
  const folder = makeFolder({ blocked: '' });
  const files = [planned(folder, 'a.txt'), planned(folder, 'blocked/b.txt'), planned(folder, 'c.txt')];
  await expect(writeFiles(files)).rejects.toMatchObject({
    name: 'UsageError',
    message: 'Cannot write blocked/b.txt: its path leads through a file.',
    hint: 'Written before it: a.txt.',
  });
  expect(existsSync(join(folder, 'c.txt'))).toBe(false);
});

test('an interrupt waits until the work is done', async () => {
  const done: string[] = [];
  const before = process.listenerCount('SIGINT');
  await uninterrupted(async () => {
    process.emit('SIGINT');
    await Promise.resolve();
    done.push('work');
  });
  expect(done).toEqual(['work']);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
