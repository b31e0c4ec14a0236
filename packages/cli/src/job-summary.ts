import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from './io.js';
import { placeToWrite } from './place-to-write.js';
import { reasonOf, UsageError } from './usage-error.js';

/**
 * Adds Markdown to the summary of a job, where GitHub Actions names a file for it.
 * @throws UsageError where that file cannot be written
 */
export async function appendJobSummary(markdown: () => Promise<string>, { env, cwd }: Io): Promise<void> {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  try {
    const { target } = await placeToWrite(resolve(cwd, path), `the job summary, ${path}`, cwd);
    await appendFile(target, await markdown());
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot write the job summary, ${path}: ${reasonOf(error)}.`);
  }
}
