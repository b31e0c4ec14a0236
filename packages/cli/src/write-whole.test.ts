import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { checkWritable, writeWhole } from './write-whole.js';

test('a file is written, and nothing beside it', async () => {
  const folder = makeFolder();
  await writeWhole(join(folder, 'report.json'), '{}', 'report.json', folder);
  expect(readdirSync(folder)).toEqual(['report.json']);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('{}');
});

test.skipIf(process.platform === 'win32')('a file that was there keeps its mode, a link stays a link', async () => {
  const folder = makeFolder({ 'report.json': 'old' });
  chmodSync(join(folder, 'report.json'), 0o640);
  symlinkSync('report.json', join(folder, 'link.json'));
  await writeWhole(join(folder, 'link.json'), 'new', 'link.json', folder);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'report.json')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
});

test.skipIf(process.platform === 'win32')('a device is written to, not replaced', async () => {
  await writeWhole('/dev/null', 'text', '/dev/null', makeFolder());
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('where the file cannot be put in place, nothing is left behind', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'taken', 'x'), '');
  const path = join(folder, 'taken', 'x', 'report.json');
  await expect(writeWhole(path, '{}', 'report.json', folder)).rejects.toThrow('Cannot write report.json: ');
  expect(readdirSync(join(folder, 'taken'))).toEqual(['x']);
});

test('a folder, or a place in no folder, is refused beforehand', () => {
  const folder = makeFolder({ 'a/file': '' });
  expect(() => checkWritable(join(folder, 'a'), 'a')).toThrow('a is a folder.');
  expect(() => checkWritable(join(folder, 'b', 'c'), 'b/c')).toThrow('Cannot write b/c: its folder is not there.');
  expect(() => checkWritable(join(folder, 'a', 'file', 'c'), 'c')).toThrow('Cannot write c');
  expect(() => checkWritable(join(folder, 'a', 'new'), 'a/new')).not.toThrow();
});
