import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../cli.js';
import { testIo } from '../io.js';
import type { Ran } from '../run-in.js';
import { bytesOf, hold, type Given } from './target.js';

/** Calls a function with a folder that holds files, and takes the folder away. */
export async function within<T>(files: Given, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'smslint-fuzz-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytesOf(text));
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs smslint as people do, in this process.
 * @throws Error where its exit code is none, or it met a fault of its own
 */
export async function runSound(folder: string, args: readonly string[], stdin = ''): Promise<Ran> {
  const io = testIo(folder, { stdin: bytesOf(stdin) });
  const code = await run(args, io);
  const ran = { code, out: io.out(), err: io.err() };
  hold([0, 1, 2].includes(code), () => `exit code ${code}`);
  hold(!/internal error|^ {4}at /m.test(ran.err), () => ran.err);
  hold(code !== 2 || ran.err !== '', () => 'exit code 2, and nobody says why');
  hold(
    !/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(ran.err),
    () => `steers: ${JSON.stringify(ran.err)}`,
  );
  return ran;
}
