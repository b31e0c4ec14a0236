import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeUtf8 } from '@smslint/core';
import type { SavedData } from '@smslint/providers/aws';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';

/**
 * Reads data that was saved as JSON from a provider's API.
 * @throws UsageError where the file cannot be read, or is no JSON
 */
export async function readSaved(name: string, cwd: string): Promise<SavedData> {
  const { text, problem } = decodeUtf8(await bytesOf(name, cwd));
  if (problem) throw new UsageError(`Cannot import ${name}: ${problem.message}`, problem.fix);
  try {
    return { name, value: JSON.parse(text) as unknown };
  } catch {
    throw new UsageError(`Cannot import ${name}: it is not JSON.`, 'Save the answer with --output json.');
  }
}

async function bytesOf(path: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
    throw error;
  }
}
