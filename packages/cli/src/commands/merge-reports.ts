import type { BlobHead } from '../elsewhere/blob-head.js';
import { mergeBlobs } from '../elsewhere/merge-blobs.js';
import { readBlobs } from '../elsewhere/read-blob.js';
import type { Io } from '../io.js';
import type { LintArguments } from '../lint-settings.js';
import { lint } from './lint.js';

/** The arguments of the command merge-reports as yargs reads them: those of lint about reports, and the blobs. */
export interface MergeArguments extends Omit<LintArguments, keyof BlobHead['args'] | 'shard' | 'stdin'> {
  readonly blobs?: readonly string[] | undefined;
}

/**
 * Makes of the blobs of shards the reports that one run would have made.
 * @throws UsageError
 */
export async function mergeReports({ blobs: given = [], ...args }: MergeArguments, io: Io): Promise<number> {
  const blobs = await readBlobs(given, io.cwd);
  const merged = mergeBlobs(blobs, io.cwd);
  const { paths = [], ...recorded } = blobs[0]?.head.args ?? {};
  return lint({ ...args, ...recorded, paths }, io, merged);
}
