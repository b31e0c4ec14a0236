import { readFileSync } from 'node:fs';
import { defaultWidth } from './io.js';

/** The widths for which the bundle has the help of the program ready: those of most terminals, and that of a pipe. */
export const readyWidths: readonly number[] = [80, defaultWidth, 120];

/** The help of the program, without the library that makes it; undefined where it is not there, as in what is no bundle. */
export function readyHelp(width: number): string | undefined {
  if (!readyWidths.includes(width)) return undefined;
  try {
    return readFileSync(new URL(`help/${width}.txt`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
