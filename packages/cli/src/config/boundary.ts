import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or within it, by its words alone. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/** Whether what is at a path lies in a folder, links followed: a link must not lead to what no path may name. */
export function isWithin(path: string, folder: string): boolean {
  return isBelow(realpathSync(path), realpathSync(folder));
}
