import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { openSpool } from './spool.js';
import { makeFolder } from './testing/folder.js';
import { UsageError } from './usage-error.js';

const namesInTmp = (): string[] => readdirSync(tmpdir()).filter((name) => /^smslint-[\da-f-]{36}\.tmp$/.test(name));

test('what is written comes back, from memory and from the disk, and leaves no name behind', () => {
  const spool = openSpool();
  const texts = Array.from({ length: 300 }, (_none, index) => `${index} é🙂\uFEFF ${'x'.repeat(20_000)}\n`);
  for (const text of texts) spool.write(text);
  spool.write('the last');
  expect([...spool.read()].join('')).toBe(`${texts.join('')}the last`);
  expect(namesInTmp()).toEqual([]);
  spool.close();
  expect([...spool.read()]).toEqual([]);
});

test('a little text needs no disk', () => {
  vi.stubEnv('TMPDIR', '/nowhere');
  const spool = openSpool();
  spool.write('a');
  expect([...spool.read()]).toEqual(['a']);
  vi.unstubAllEnvs();
});

test.skipIf(process.platform === 'win32')('a folder for temporary files that takes none is said', () => {
  const missing = `${makeFolder()}/none`;
  vi.stubEnv('TMPDIR', missing);
  try {
    expect(() => openSpool().write('x'.repeat(2 << 20))).toThrow(UsageError);
    expect(() => openSpool().write('x'.repeat(2 << 20))).toThrow(missing);
  } finally {
    vi.unstubAllEnvs();
  }
});
