import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decodeUtf8 } from '@smslint/core';
import { readLive, type LiveAccount } from '@smslint/providers/aws/verify';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';

/**
 * Reads saved responses of AWS from files, and from all `*.json` of folders.
 * @throws UsageError where one cannot be read or used, with each fault and its place
 */
export async function readLiveFiles(paths: readonly string[], cwd: string): Promise<LiveAccount> {
  const names = [...new Set((await Promise.all(paths.map((path) => filesAt(path, cwd)))).flat())];
  const documents = await Promise.all(names.map((name) => documentAt(name, cwd)));
  const { account, faults } = readLive(documents);
  if (faults.length === 0) return account;
  throw new UsageError(
    'The saved responses of AWS cannot be used.',
    'Save them anew with aws pinpoint-sms-voice-v2 describe-… --output json; docs/providers.md has the commands.',
    faults.map(({ name, path, message }) => `${name}: ${path}: ${message}`),
  );
}

async function filesAt(path: string, cwd: string): Promise<string[]> {
  return reading(path, async () => {
    if (!(await stat(resolve(cwd, path))).isDirectory()) return [path];
    const files = (await readdir(resolve(cwd, path))).filter((name) => name.endsWith('.json')).sort();
    if (files.length > 0) return files.map((name) => join(path, name));
    throw new UsageError(`The folder ${path} holds no *.json.`, 'Give the saved responses of AWS with --live.');
  });
}

async function documentAt(name: string, cwd: string): Promise<{ name: string; text: string }> {
  const { text, problem } = decodeUtf8(await reading(name, () => readFile(resolve(cwd, name))));
  if (problem) throw new UsageError(`${name} cannot be read: ${problem.message}`, problem.fix);
  return { name, text };
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
    throw error;
  }
}
