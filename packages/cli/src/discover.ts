import { lstatSync, statSync, type Stats } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { suggest, syntaxOf } from '@smslint/core';
import type FastGlob from 'fast-glob';
import { isRequestFile, searchedFiles, skippedFolders, toGlob } from './file-patterns.js';
import { commandNames } from './command-names.js';
import { asOnDisk, globForSafe, globSafe, globSafeFs } from './glob-safe-names.js';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';

const knownNames = 'Request files end in .sms.yaml, .sms.yml, .sms.json, .sms.jsonl or .sms.ndjson';

/**
 * Finds the request files that paths, folders and globs speak of: absolute paths, each once, in the same order on every system.
 * Whether a file can be read shows when it is read.
 * @throws UsageError for each that speaks of none
 */
export async function discover(patterns: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await filesOf(pattern, cwd)) found.add(path);
  }
  return inOrder([...found]);
}

/** Paths in the order in which they are read, the same on every system. */
export function inOrder(paths: readonly string[]): string[] {
  const key = (path: string): string => path.split(sep).join('/');
  return [...paths].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function filesOf(pattern: string, cwd: string): Promise<string[]> {
  if (pattern === '') throw new UsageError('A path is empty.', 'Leave it out, or write . for this folder.');
  const path = resolve(cwd, pattern);
  const stats = statsOf(path);
  if (stats === 'absent') {
    const { isDynamicPattern } = await loadFastGlob();
    return isDynamicPattern(toGlob(pattern)) ? matchesOf(pattern, cwd) : missing(pattern);
  }
  if (stats !== 'closed' && stats.isDirectory() && !isRequestFile(basename(path))) {
    const files = await requestFilesIn(path, pattern);
    if (files.length === 0)
      throw new UsageError(`No request file is in ${pattern === '.' ? 'this folder' : pattern}.`, `${knownNames}.`);
    return files;
  }
  if (syntaxOf(path) === undefined) {
    throw new UsageError(
      `The name of ${pattern} says no syntax.`,
      'Known are .yaml, .yml, .json, .jsonl and .ndjson; with --stdin, --stdin-filename says it.',
    );
  }
  return [path];
}

/**
 * The request files in a folder and all below it: absolute paths, in no particular order.
 * @param shown how messages name the folder
 * @throws UsageError where it cannot be searched
 */
export function requestFilesIn(folder: string, shown: string): Promise<string[]> {
  return search(searchedFiles, folder, shown);
}

async function matchesOf(pattern: string, cwd: string): Promise<string[]> {
  const files = (await search(toGlob(pattern), cwd, pattern)).filter((path) => syntaxOf(path) !== undefined);
  if (files.length > 0) return files;
  throw new UsageError(`No request file matches ${pattern}.`, `${knownNames}; node_modules and .git are not searched.`);
}

/** All but folders, unless they have the name of a request: what is no ordinary file, or a link that leads nowhere, is reported when it is read. */
async function search(glob: string, cwd: string, pattern: string): Promise<string[]> {
  const fastGlob = await loadFastGlob();
  try {
    const entries = await fastGlob.glob(globForSafe(glob), {
      cwd: globSafe(cwd),
      fs: globSafeFs,
      absolute: true,
      ignore: skippedFolders,
      objectMode: true,
      onlyFiles: false,
      // Links to folders may lead in circles.
      followSymbolicLinks: false,
    });
    return entries
      .filter(({ dirent, name }) => !dirent.isDirectory() || isRequestFile(asOnDisk(name)))
      .map(({ path }) => resolve(asOnDisk(path)));
  } catch (error) {
    if (isSystemError(error))
      throw new UsageError(`Cannot search ${pattern}: ${reasonOf(error)} (${error.path ?? ''}).`);
    throw error;
  }
}

/** Who names files, as hooks do, needs no search, and starts the sooner. */
async function loadFastGlob(): Promise<typeof FastGlob> {
  return (await import('fast-glob')).default;
}

function missing(pattern: string): never {
  const command = suggest(pattern, commandNames);
  const hint = command === undefined ? undefined : `Did you mean the command ${command}?`;
  throw new UsageError(`No file or folder is named ${pattern}.`, hint);
}

/** `closed`: something may be there, but it may not be looked at. */
function statsOf(path: string): Stats | 'absent' | 'closed' {
  try {
    return statSync(path);
  } catch (error) {
    if (isSystemError(error) && ['EACCES', 'EPERM'].includes(error.code ?? '')) return 'closed';
  }
  try {
    // A link that leads nowhere is there.
    return lstatSync(path);
  } catch {
    return 'absent';
  }
}
