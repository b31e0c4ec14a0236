import { constants } from 'node:fs';
import { access, lstat, readFile, realpath } from 'node:fs/promises';
import { isBelow } from '../config/boundary.js';
import { isSystemError, reasonOf } from '../usage-error.js';
import { writeWhole } from '../write-whole.js';

/** A file that was read, and the folder that smslint works in. */
interface Place {
  readonly path: string;
  readonly cwd: string;
  /** The name of the file in messages. */
  readonly shown: string;
}

/**
 * Writes a text to a file in the place of the one that was read from it, each with its byte order mark; the mode stays.
 * @returns why it is not written, where it is not
 * @throws UsageError where writing fails
 */
export async function rewrite(place: Place, before: string, after: string): Promise<string | undefined> {
  try {
    if (await leadsOut(place)) return 'it is a link that leads out of the working directory';
    await access(place.path, constants.W_OK);
    const present = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(place.path));
    if (present !== before) return 'it has changed since it was read';
    await writeWhole(place.path, after, place.shown, place.cwd);
    return undefined;
  } catch (error) {
    if (isSystemError(error)) return reasonOf(error);
    throw error;
  }
}

/** Whether a path within the working directory is really outside it, or one elsewhere is a link. */
async function leadsOut({ path, cwd }: Place): Promise<boolean> {
  if (!isBelow(path, cwd)) return (await lstat(path)).isSymbolicLink();
  return !isBelow(await realpath(path), await realpath(cwd));
}
