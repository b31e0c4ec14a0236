import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isBelow } from './config/boundary.js';
import { reasonOf, UsageError } from './usage-error.js';

/**
 * Makes sure, before any work is done, that a file can be put at a path.
 * @throws UsageError
 */
export function checkWritable(path: string, shown: string): void {
  if (isFolder(path)) throw new UsageError(`${shown} is a folder.`);
  if (!isFolder(dirname(path))) {
    throw new UsageError(`Cannot write ${shown}: its folder is not there.`, 'Make the folder first.');
  }
}

/**
 * Writes a file whole or not at all: readers never see half of it.
 * @param text as a whole, or in pieces
 * @param cwd the folder out of which no link in it may lead
 * @throws UsageError
 */
export async function writeWhole(
  path: string,
  text: string | Iterable<string>,
  shown: string,
  cwd = process.cwd(),
): Promise<void> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path).catch(() => path);
    const before = await stat(target).catch(() => undefined);
    if (before?.isFile() !== false && (await leadsOut(path, target, cwd)))
      throw new UsageError(
        `Cannot write ${shown}: a link leads out of the folder.`,
        'Name the file itself, if it is meant.',
      );
    // A device such as /dev/stdout is written to, never replaced.
    if (before && !before.isFile()) {
      await writeFile(target, text);
      return;
    }
    temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    await writeFile(temporary, text, { flag: 'wx', ...(before && { mode: before.mode }) });
    await rename(temporary, target);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot write ${shown}: ${reasonOf(error)}.`);
  }
}

/** Whether a link on the way leads out of the working directory, or of the folder of a file elsewhere: whoever wrote it may be a stranger. */
async function leadsOut(path: string, target: string, cwd: string): Promise<boolean> {
  const tree = isBelow(path, cwd) ? cwd : dirname(path);
  const real = target === path ? join(await realpath(dirname(path)), basename(path)) : target;
  return !isBelow(real, await realpath(tree));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
