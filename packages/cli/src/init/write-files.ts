import { makeFolderOf } from '../place-to-write.js';
import { UsageError } from '../usage-error.js';
import { writeWhole } from '../write-whole.js';
import type { PlannedFile } from './plan-files.js';

/** Lets work come to its end though somebody interrupts it: it takes no time, and half of it would be left. */
export async function uninterrupted(work: () => Promise<void>): Promise<void> {
  const hold = (): void => undefined;
  process.on('SIGINT', hold).on('SIGTERM', hold);
  try {
    await work();
  } finally {
    process.off('SIGINT', hold).off('SIGTERM', hold);
  }
}

/**
 * Writes files, each whole or not at all, and makes their folders.
 * @throws UsageError, which names those that are written already
 */
export async function writeFiles(files: readonly PlannedFile[]): Promise<void> {
  const written: string[] = [];
  for (const { path, shown, after, within } of files) {
    try {
      await makeFolderOf(path, shown, within);
      await writeWhole(path, after, shown, within);
    } catch (error) {
      if (!(error instanceof UsageError) || written.length === 0) throw error;
      throw new UsageError(error.message, `Written before it: ${written.join(', ')}.`);
    }
    written.push(shown);
  }
}
