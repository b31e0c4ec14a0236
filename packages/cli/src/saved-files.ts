import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSavedAnswer } from './read-saved.js';
import { statAt } from './stat-at.js';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';

/**
 * Reads what a provider's API answered from files, and from all `*.json` of folders; each file once.
 * @param option the option by which they are given, for messages
 * @throws UsageError where one cannot be read, is no JSON, or a folder holds none
 */
export async function readSavedFiles(
  paths: readonly string[],
  option: string,
  cwd: string,
): Promise<{ name: string; value: unknown }[]> {
  const names = [...new Set((await Promise.all(paths.map((path) => filesAt(path, option, cwd)))).flat())];
  return Promise.all(names.map((name) => readSavedAnswer(name, cwd)));
}

/** A path itself, or the files of the folder that it is. */
async function filesAt(path: string, option: string, cwd: string): Promise<string[]> {
  try {
    if (statAt(resolve(cwd, path))?.isDirectory() !== true) return [path];
    const files = (await readdir(resolve(cwd, path))).filter((name) => name.endsWith('.json')).sort();
    if (files.length > 0) return files.map((name) => join(path, name));
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
    throw error;
  }
  throw new UsageError(`The folder ${path} holds no *.json.`, `Give the saved responses of AWS with ${option}.`);
}
