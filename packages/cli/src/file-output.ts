import { fstatSync, writeSync } from 'node:fs';
import type { Output } from './io.js';

/**
 * An output to an open file, which writes each text to its end or tells of an error: of what a full disk takes in part, Node's own
 * stream for files drops the rest without a word. Undefined where what is open is no ordinary file.
 */
export function fileOutput(descriptor: number): Output | undefined {
  if (!isFile(descriptor)) return undefined;
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  let isBroken = false;
  return {
    on: (event: 'drain' | 'error', listener: (error: NodeJS.ErrnoException) => void) =>
      event === 'error' && listeners.push(listener),
    write(text) {
      if (isBroken) return true;
      try {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      } catch (error) {
        isBroken = true;
        for (const listener of listeners) listener(error as NodeJS.ErrnoException);
      }
      return true;
    },
  };
}

function isFile(descriptor: number): boolean {
  try {
    // As numbers it would stay in what Node shares: a pipe ends its next walk along links, as modules are looked for.
    return fstatSync(descriptor, { bigint: true }).isFile();
  } catch {
    return false;
  }
}
