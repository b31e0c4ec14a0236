import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileKept } from './kept-code.js';

/** A module large enough to be kept. */
function moduleText(answer: string): string {
  const others = Array.from({ length: 600 }, (_, at) => `function other${at}(value) { return value + ${at}; }`);
  return `${others.join('\n')}\nmodule.exports = other7("${answer}");`;
}

function makeModule(text = moduleText('one')): {
  file: string;
  folder: string;
  compile: () => ReturnType<typeof compileKept>;
} {
  const base = mkdtempSync(join(tmpdir(), 'kept-code-'));
  const [file, folder] = [join(base, 'module.js'), join(base, 'cache/smslint')];
  writeFileSync(file, text);
  return { file, folder, compile: () => compileKept(file, folder, 'lint') };
}

function valueOf({ run }: ReturnType<typeof compileKept>): unknown {
  const module = { exports: {} };
  (run() as (...given: unknown[]) => void)(module.exports, undefined, module);
  return module.exports;
}

/** Compiles a module and keeps it, as a first run does; gives the file in which it is kept. */
function keepOnce({ folder, compile }: ReturnType<typeof makeModule>): string {
  const first = compile();
  expect([first.wasKept, valueOf(first)]).toEqual([false, 'one7']);
  first.keep();
  return join(folder, readdirSync(folder)[0] ?? '');
}

test('the next run takes what was kept, and comes to the same', () => {
  const made = makeModule();
  keepOnce(made);
  const next = made.compile();
  expect([next.wasKept, valueOf(next)]).toEqual([true, 'one7']);
});

test('what was kept is for its use alone', () => {
  const made = makeModule();
  keepOnce(made);
  expect(compileKept(made.file, made.folder, 'help').wasKept).toBe(false);
});

test('only this user can read and write it', () => {
  const made = makeModule();
  const kept = keepOnce(made);
  expect([statSync(made.folder).mode & 0o777, statSync(kept).mode & 0o777]).toEqual([0o700, 0o600]);
});

test.each([
  [
    'a byte is another',
    (bytes: Buffer) => bytes.fill(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1),
  ],
  ['its end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  ['it is empty', () => Buffer.alloc(0)],
  ['it is something else', () => Buffer.from('no code at all')],
])('it is passed over, and kept anew, where %s', (_name, change) => {
  const made = makeModule();
  const kept = keepOnce(made);
  writeFileSync(kept, change(readFileSync(kept)));
  const next = made.compile();
  expect([next.wasKept, valueOf(next)]).toEqual([false, 'one7']);
  next.keep();
  expect(made.compile().wasKept).toBe(true);
});

test('it is passed over where the module is another of the same length', () => {
  const made = makeModule();
  keepOnce(made);
  const { atime, mtime } = statSync(made.file);
  writeFileSync(made.file, moduleText('two'));
  utimesSync(made.file, atime, mtime);
  const next = made.compile();
  expect([next.wasKept, valueOf(next)]).toEqual([false, 'two7']);
});

test.skipIf(process.platform === 'win32')('it is passed over where others can write it', () => {
  const made = makeModule();
  chmodSync(keepOnce(made), 0o622);
  expect(made.compile().wasKept).toBe(false);
});

test('it is kept anew after a day', () => {
  const made = makeModule();
  const kept = keepOnce(made);
  const dayBefore = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(kept, dayBefore, dayBefore);
  const next = made.compile();
  expect(next.wasKept).toBe(true);
  next.keep();
  expect(statSync(kept).mtimeMs / 1000).toBeGreaterThan(dayBefore + 60);
});

test('a folder that cannot be is no error', () => {
  const made = makeModule();
  writeFileSync(join(made.folder, '../..', 'cache'), 'a file');
  const first = made.compile();
  expect(valueOf(first)).toBe('one7');
  first.keep();
  expect(made.compile().wasKept).toBe(false);
});

test('a small module is not kept', () => {
  const made = makeModule('module.exports = "one7";');
  const first = made.compile();
  expect(valueOf(first)).toBe('one7');
  first.keep();
  expect(existsSync(made.folder)).toBe(false);
});
