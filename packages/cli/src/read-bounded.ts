import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** What a file is read as: its bytes, or why there are none. */
export type Bounded = { readonly bytes: Buffer } | { readonly failure: string };

const chunkSize = 64 * 1024;

/**
 * Reads an ordinary file to its end, or to one byte more than may be read, whatever becomes of it meanwhile.
 * @throws NodeJS.ErrnoException
 */
export function readBounded(path: string, most: number): Bounded {
  // A pipe that has come into its place since somebody looked must not be waited for.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { failure: stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file' };
    const wanted = Math.min(stats.size, most + 1);
    const whole = Buffer.from(new ArrayBuffer(wanted));
    const size = fill(file, whole);
    if (size < wanted) return { bytes: whole.subarray(0, size) };
    return { bytes: withRest(file, whole, most + 1) };
  } finally {
    closeSync(file);
  }
}

/** Reads until a buffer is full or the file at its end, and says how much of it was filled. */
function fill(file: number, buffer: Buffer): number {
  let size = 0;
  while (size < buffer.length) {
    const read = readSync(file, buffer, size, buffer.length - size, null);
    if (read === 0) break;
    size += read;
  }
  return size;
}

/** With what a file holds beyond its size: it has grown, or says no size, as those of /proc. */
function withRest(file: number, whole: Buffer, most: number): Buffer {
  const parts = [whole];
  for (let size = whole.length; size < most;) {
    const chunk = Buffer.alloc(Math.min(chunkSize, most - size));
    const read = fill(file, chunk);
    if (read === 0) break;
    parts.push(chunk.subarray(0, read));
    size += read;
    if (read < chunk.length) break;
  }
  return parts.length === 1 ? whole : Buffer.concat(parts);
}
