import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { faultText, readLive, type LiveAccount } from '@smslint/providers/aws/verify';
import { readSavedAnswer } from '../read-saved.js';
import { statAt } from '../stat-at.js';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';

/**
 * Reads saved responses of AWS from files, and from all `*.json` of folders.
 * @throws UsageError where one cannot be read or used, with each fault and its place
 */
export async function readLiveFiles(paths: readonly string[], cwd: string): Promise<LiveAccount> {
  const names = [...new Set((await Promise.all(paths.map((path) => filesAt(path, cwd)))).flat())];
  const { account, faults } = readLive(await Promise.all(names.map((name) => readSavedAnswer(name, cwd))));
  if (faults.length === 0) return account;
  throw new UsageError(
    'The saved responses of AWS cannot be used.',
    'Save them anew with aws pinpoint-sms-voice-v2 describe-… --output json; docs/providers.md has the commands.',
    faults.map(faultText),
  );
}

/** A path itself, or the files of the folder that it is. */
async function filesAt(path: string, cwd: string): Promise<string[]> {
  try {
    if (statAt(resolve(cwd, path))?.isDirectory() !== true) return [path];
    const files = (await readdir(resolve(cwd, path))).filter((name) => name.endsWith('.json')).sort();
    if (files.length > 0) return files.map((name) => join(path, name));
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
    throw error;
  }
  throw new UsageError(`The folder ${path} holds no *.json.`, 'Give the saved responses of AWS with --live.');
}
