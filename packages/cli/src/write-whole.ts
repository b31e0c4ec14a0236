import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { placeToWrite } from './place-to-write.js';
import { isFolder } from './stat-at.js';
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
 * @param folder the folder out of which no link in it may lead
 * @throws UsageError
 */
export async function writeWhole(
  path: string,
  text: string | Iterable<string>,
  shown: string,
  folder: string,
): Promise<void> {
  let temporary: string | undefined;
  try {
    const { target, present } = await placeToWrite(path, shown, folder);
    // A device such as /dev/stdout is written to, never replaced.
    if (present && !present.isFile()) {
      await writeFile(target, text);
      return;
    }
    temporary = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.tmp`);
    await writeFile(temporary, text, { flag: 'wx', ...(present && { mode: present.mode }) });
    await rename(temporary, target);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot write ${shown}: ${reasonOf(error)}.`);
  }
}
