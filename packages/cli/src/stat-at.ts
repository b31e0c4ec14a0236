import { statSync, type Stats } from 'node:fs';
import { isSystemError } from './usage-error.js';

/**
 * What is at a path, on every Node alike: its own `throwIfNoEntry` minds a path through a file on some and not on others.
 * @returns undefined where nothing is there, or where the path leads through a file
 * @throws system errors, such as for a folder that may not be looked into
 */
export function statAt(path: string): Stats | undefined {
  try {
    return statSync(path);
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
