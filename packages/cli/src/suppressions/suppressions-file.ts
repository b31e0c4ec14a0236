import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configNames } from '../config/config-names.js';
import { isRequestName, type OutputFile } from '../output-files.js';
import { UsageError } from '../usage-error.js';
import { checkWritable } from '../write-whole.js';
import type { SuppressionSettings } from './suppression-settings.js';

/** The file of the baseline. */
export interface SuppressionsFile {
  readonly path: string;
  /** Its name in messages and reports: relative to the working directory, with `/`. */
  readonly shown: string;
}

const usualName = 'smslint-suppressions.json';

/**
 * Finds the file of the baseline: the one that is given, else the one beside the nearest configuration, else the one in the
 * working directory. Undefined where none is there and none is to be made.
 * @throws UsageError
 */
export function findSuppressions(
  { location, change }: SuppressionSettings,
  outputFiles: readonly OutputFile<string>[],
  cwd: string,
): SuppressionsFile | undefined {
  if (location === '') throw new UsageError('--suppressions-location is empty.');
  const path = resolve(cwd, location ?? join(nearestConfigFolder(cwd) ?? cwd, usualName));
  const shown = shownFrom(path, cwd);
  const report = outputFiles.find((file) => resolve(cwd, file.path) === path);
  if (report) {
    throw new UsageError(
      `${report.path} is the file of the baseline: no report can take its place.`,
      'Give the report another name.',
    );
  }
  const isThere = existsSync(path);
  if (!isThere && location !== undefined && !mayMake(change)) {
    throw new UsageError(`No baseline is at ${location}.`, 'Make it with --suppress-all or --suppress-rule.');
  }
  if (!isThere && isRequestName(path)) {
    throw new UsageError(
      `${shown} has the name of a request: the baseline needs another.`,
      `For example: ${usualName}.`,
    );
  }
  if (change) checkWritable(path, shown);
  return isThere || change ? { path, shown } : undefined;
}

function mayMake(change: SuppressionSettings['change']): boolean {
  return change !== undefined && change.accepts.length > 0;
}

/** The nearest folder with a configuration, up to the root of the git repository. */
function nearestConfigFolder(from: string): string | undefined {
  if (configNames.some((name) => existsSync(join(from, name)))) return from;
  const above = dirname(from);
  return above === from || existsSync(join(from, '.git')) ? undefined : nearestConfigFolder(above);
}

/** A path as people read it from a folder. */
export function shownFrom(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/');
}
