import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { rewrite } from './rewrite.js';

const place = (cwd: string, name: string) => ({ path: join(cwd, name), cwd, shown: name });

test('a file gets its new text, and keeps its mode', async () => {
  const folder = makeFolder({ 'a.sms.yaml': '\uFEFFold' });
  chmodSync(join(folder, 'a.sms.yaml'), 0o640);
  expect(await rewrite(place(folder, 'a.sms.yaml'), '\uFEFFold', '\uFEFFnew')).toBeUndefined();
  expect(readFileSync(join(folder, 'a.sms.yaml'), 'utf8')).toBe('\uFEFFnew');
  expect(statSync(join(folder, 'a.sms.yaml')).mode & 0o777).toBe(0o640);
});

test.each([
  ['another text', 'changed'],
  ['a byte order mark', '\uFEFFold'],
])('a file that has %s by now is left alone', async (_what, present) => {
  const folder = makeFolder({ 'a.sms.yaml': present });
  expect(await rewrite(place(folder, 'a.sms.yaml'), 'old', 'new')).toBe('it has changed since it was read');
  expect(readFileSync(join(folder, 'a.sms.yaml'), 'utf8')).toBe(present);
});

test('a file that is gone is not made again', async () => {
  expect(await rewrite(place(makeFolder(), 'a.sms.yaml'), 'old', 'new')).toBe('it is not there');
});

test('a link within the folder stays a link, and what it leads to is written', async () => {
  const folder = makeFolder({ 'real.sms.yaml': 'old' });
  symlinkSync('real.sms.yaml', join(folder, 'a.sms.yaml'));
  expect(await rewrite(place(folder, 'a.sms.yaml'), 'old', 'new')).toBeUndefined();
  expect(lstatSync(join(folder, 'a.sms.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real.sms.yaml'), 'utf8')).toBe('new');
});

test('a link that leads out of the folder is not followed, whether of the file or of a folder above it', async () => {
  const outside = makeFolder({ 'x.sms.yaml': 'old' });
  const folder = makeFolder();
  symlinkSync(join(outside, 'x.sms.yaml'), join(folder, 'a.sms.yaml'));
  symlinkSync(outside, join(folder, 'sub'));
  const refusal = 'it is a link that leads out of the working directory';
  expect(await rewrite(place(folder, 'a.sms.yaml'), 'old', 'new')).toBe(refusal);
  expect(await rewrite(place(folder, 'sub/x.sms.yaml'), 'old', 'new')).toBe(refusal);
  expect(readFileSync(join(outside, 'x.sms.yaml'), 'utf8')).toBe('old');
});

test('a file elsewhere that was asked for is written, unless it is a link', async () => {
  const outside = makeFolder({ 'x.sms.yaml': 'old', 'real.sms.yaml': 'old' });
  symlinkSync(join(outside, 'real.sms.yaml'), join(outside, 'link.sms.yaml'));
  const cwd = makeFolder();
  const at = (name: string) => ({ path: join(outside, name), cwd, shown: name });
  expect(await rewrite(at('x.sms.yaml'), 'old', 'new')).toBeUndefined();
  expect(await rewrite(at('link.sms.yaml'), 'old', 'new')).toMatch(/link/);
  expect(readFileSync(join(outside, 'real.sms.yaml'), 'utf8')).toBe('old');
});

test('a file that may not be written is left alone', async () => {
  const folder = makeFolder({ 'a.sms.yaml': 'old' });
  chmodSync(join(folder, 'a.sms.yaml'), 0o444);
  const refusal = await rewrite(place(folder, 'a.sms.yaml'), 'old', 'new');
  // Whoever may do everything may write it.
  const mayAll = process.getuid?.() === 0;
  expect(refusal).toBe(mayAll ? undefined : 'permission denied');
  expect(readFileSync(join(folder, 'a.sms.yaml'), 'utf8')).toBe(mayAll ? 'new' : 'old');
});
