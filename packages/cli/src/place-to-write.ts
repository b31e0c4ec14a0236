import type { Stats } from 'node:fs';
import { mkdir, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isBelow } from './config/boundary.js';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';

/** Where a text is really written, and what is there; undefined where nothing is. */
export interface PlaceToWrite {
  readonly target: string;
  readonly present: Stats | undefined;
}

/**
 * Follows the links on the way to a path, which need not be there, and sees to it that none leads out: whoever wrote it may be a stranger.
 * @param folder the folder that links must stay in; for a path elsewhere it is the path's own
 * @throws UsageError where a link leads out
 * @throws NodeJS.ErrnoException
 */
export async function placeToWrite(path: string, shown: string, folder: string): Promise<PlaceToWrite> {
  const isHere = isBelow(path, folder);
  const present = await stat(path).catch(() => undefined);
  // A device such as /dev/stdout is a link to whatever it is of this run.
  if (!isHere && present && !present.isFile()) return { target: path, present };
  const target = await realTarget(path);
  const tree = await realTarget(isHere ? folder : dirname(path));
  if (isBelow(target, tree)) return { target, present };
  throw new UsageError(
    `Cannot write ${shown}: a link leads out of the folder.`,
    'Name the file itself, if it is meant.',
  );
}

/**
 * Makes the folder of a file that is to be written, with those above it, where no link leads out.
 * @throws UsageError
 */
export async function makeFolderOf(path: string, shown: string, folder: string): Promise<void> {
  try {
    await mkdir(dirname((await placeToWrite(path, shown, folder)).target), { recursive: true });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot write ${shown}: ${reasonOf(error)}.`);
  }
}

/** The real path of what is there, or would be once it is written. */
async function realTarget(path: string): Promise<string> {
  const real = await foundAt(realpath(path));
  if (real !== undefined) return real;
  const link = await readlink(path).catch(() => undefined);
  // Nothing is at its end, so it is not in a circle.
  if (link !== undefined) return realTarget(resolve(dirname(path), link));
  const above = dirname(path);
  return above === path ? path : join(await realTarget(above), basename(path));
}

async function foundAt(path: Promise<string>): Promise<string | undefined> {
  try {
    return await path;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
