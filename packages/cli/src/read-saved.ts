import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeUtf8 } from '@smslint/core';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';

/**
 * Reads the text of a file that somebody saved.
 * @param refusal what a file is told that is no UTF-8
 * @throws UsageError where it cannot be read
 */
export async function readSavedText(path: string, cwd: string, refusal = `Cannot read ${path}`): Promise<string> {
  const { text, problem } = decodeUtf8(await bytesOf(path, cwd));
  if (problem) throw new UsageError(`${refusal}: ${problem.message}`, problem.fix);
  return text;
}

/**
 * Reads what a provider's API answered, saved as JSON, under its name.
 * @throws UsageError where it cannot be read, or is no JSON
 */
export async function readSavedAnswer(name: string, cwd: string): Promise<{ name: string; value: unknown }> {
  const text = await readSavedText(name, cwd);
  try {
    return { name, value: JSON.parse(text) as unknown };
  } catch {
    throw new UsageError(`Cannot read ${name}: it is not JSON.`, 'Save the answer with --output json.');
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
