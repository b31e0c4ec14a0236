import { lstatSync, statSync, type Stats } from 'node:fs';
import { isSystemError } from './usage-error.js';

/**
 * What a path leads to.
 * @returns undefined where nothing is there, or where the path leads through a file
 * @throws system errors, such as for a folder that may not be looked into
 */
export function statAt(path: string): Stats | undefined {
  return orNothing(() => statSync(path, silently));
}

/** The same for what is at the path itself, be it a link that leads nowhere. */
export function lstatAt(path: string): Stats | undefined {
  return orNothing(() => lstatSync(path, silently));
}

/** Most paths that are asked for are not there, and to throw takes longer than to look. */
const silently = { throwIfNoEntry: false } as const;

/** Some versions of Node throw for a path that leads through a file, others do not. */
function orNothing(look: () => Stats | undefined): Stats | undefined {
  try {
    return look();
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Whether a path leads to a folder that can be looked at. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
