import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Reach } from '@smslint/rules';
import { isRequestName } from '../output-files.js';
import { statAt } from '../stat-at.js';

/** Makes a function that says of a file whether a search of paths looks at its folder, and whether it misses the file there. */
export function reachOf(paths: readonly string[], cwd: string): (file: string) => Reach {
  const folders = paths.map((path) => resolve(cwd, path)).filter((path) => statAt(path)?.isDirectory() === true);
  return (file) => {
    const path = resolve(cwd, file);
    if (!isRequestName(path) || !folders.some((folder) => isSearched(relative(folder, path)))) return undefined;
    return existsSync(path) ? 'searched' : 'missed';
  };
}

/** Neither folders with a dot, nor packages that were installed, are searched. */
function isSearched(path: string): boolean {
  return !path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
}
