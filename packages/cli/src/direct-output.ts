import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from './io.js';

/**
 * An output that writes each text to its end at once, or tells of an error, to an open file, to a pipe or to nowhere. Node's own
 * streams take a while to open, and of what a full disk takes in part that for files drops the rest without a word. Undefined where
 * something else is open, such as a terminal.
 */
export function directOutput(descriptor: number): Output | undefined {
  if (!isDirect(descriptor)) return undefined;
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  let isBroken = false;
  return {
    on: (event: 'drain' | 'error', listener: (error: NodeJS.ErrnoException) => void) =>
      event === 'error' && listeners.push(listener),
    write(text) {
      if (isBroken) return true;
      try {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length;) at += writeSome(descriptor, bytes, at);
      } catch (error) {
        isBroken = true;
        for (const listener of listeners) listener(error as NodeJS.ErrnoException);
      }
      return true;
    },
  };
}

/** How many bytes were written: none where a pipe that does not wait by itself is full, of which its reader then takes some. */
function writeSome(descriptor: number, bytes: Buffer, from: number): number {
  try {
    return writeSync(descriptor, bytes, from);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    return 0;
  }
}

/** In milliseconds. */
const pause = 2;

function isDirect(descriptor: number): boolean {
  try {
    // As numbers it would stay in what Node shares: a pipe ends its next walk along links, as modules are looked for.
    const open = fstatSync(descriptor, { bigint: true });
    if (open.isFile()) return true;
    // Elsewhere a pipe is no file.
    if (process.platform === 'win32') return false;
    return open.isFIFO() || open.isSocket() || open.rdev === statSync('/dev/null', { bigint: true }).rdev;
  } catch {
    return false;
  }
}
