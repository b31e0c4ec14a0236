import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Spool } from './reporters/growth.js';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';

/** How much is kept in memory before the disk is used, in UTF-16 code units. */
const mostInMemory = 1 << 18;

/** How much is read at once, in bytes. */
const chunkSize = 1 << 18;

/** A spool that uses the disk for what is long. */
export interface DiskSpool extends Spool {
  /** Gives the disk back. */
  close(): void;
}

/** Opens a spool: a file in the folder for temporary files, which has no name any more once it is open. */
export function openSpool(): DiskSpool {
  let kept: string[] = [];
  let length = 0;
  let file: number | undefined;

  function flush(): void {
    if (kept.length === 0) return;
    const bytes = Buffer.from(kept.join(''));
    file ??= openNameless();
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    kept = [];
    length = 0;
  }

  return {
    write(text) {
      if (text === '') return;
      kept.push(text);
      length += text.length;
      if (length > mostInMemory) onDisk(flush);
    },
    *read() {
      if (file !== undefined) yield* textOf(file);
      yield* kept;
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
      kept = [];
    },
  };
}

function openNameless(): number {
  const path = join(tmpdir(), `smslint-${crypto.randomUUID()}.tmp`);
  const file = openSync(path, 'wx+', 0o600);
  rmSync(path, { force: true });
  return file;
}

function* textOf(file: number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const chunk = Buffer.alloc(chunkSize);
  for (let at = 0; ;) {
    const size = onDisk(() => readSync(file, chunk, 0, chunkSize, at));
    if (size === 0) return;
    at += size;
    yield decoder.decode(chunk.subarray(0, size), { stream: true });
  }
}

/** @throws UsageError where the disk does not do its part */
function onDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const hint = 'Long reports are put together there; TMPDIR names another folder.';
    throw new UsageError(`Cannot write to ${tmpdir()}, the folder for temporary files: ${reasonOf(error)}.`, hint);
  }
}
