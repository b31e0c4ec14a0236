import { resolve } from 'node:path';
import { isRequestFile } from '../file-patterns.js';
import type { OutputFile } from '../output-files.js';
import { UsageError } from '../usage-error.js';

/** The cache file where no other is named. */
export const defaultCacheFile = '.smslintcache';

/** The arguments that ask for a cache, as yargs reads them. */
export interface CacheArguments {
  readonly cache?: boolean | undefined;
  readonly 'cache-location'?: string | undefined;
}

/**
 * Reads from the arguments where the cache is, or undefined where none is wanted.
 * @throws UsageError
 */
export function readCacheLocation(
  { cache, 'cache-location': given }: CacheArguments,
  outputFiles: readonly OutputFile<string>[],
): string | undefined {
  if (cache !== true) {
    if (given !== undefined && cache === undefined)
      throw new UsageError('--cache-location goes with --cache.', 'Add --cache, or leave it out.');
    return undefined;
  }
  const location = given ?? defaultCacheFile;
  if (isRequestFile(location)) {
    throw new UsageError(
      `${location} has the name of a request: it is not overwritten.`,
      'Give the cache another name.',
    );
  }
  if (outputFiles.some(({ path }) => resolve(path) === resolve(location)))
    throw new UsageError(`A report and the cache cannot both be written to ${location}.`);
  return location;
}
