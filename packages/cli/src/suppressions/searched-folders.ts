import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isRequestName } from '../output-files.js';

/** Makes a test whether a search of paths would have found a file that is not there any more. */
export function missedBy(paths: readonly string[], cwd: string): (file: string) => boolean {
  const folders = paths
    .map((path) => resolve(cwd, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
  return (file) => {
    const path = resolve(cwd, file);
    return isRequestName(path) && folders.some((folder) => isSearched(relative(folder, path))) && !existsSync(path);
  };
}

/** Neither folders with a dot, nor packages that were installed, are searched. */
function isSearched(path: string): boolean {
  return !path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
}
