import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packageVersion } from '../package-info.js';
import { statAt } from '../stat-at.js';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';
import { blobEnding, lastLine, magic, type BlobEntry } from './blob-format.js';
import { blobEntrySchema } from './blob-entry-schema.js';
import { blobHeadSchema, type BlobHead } from './blob-head.js';

/** A blob as it was read. */
export interface Blob {
  /** Its file, as messages name it. */
  readonly shown: string;
  readonly head: BlobHead;
  readonly entries: readonly BlobEntry[];
}

/**
 * Reads blobs from files, and from all `*.blob` in folders and below; each file once.
 * @throws UsageError where one cannot be read, is none, is not whole, or was made by another version of smslint
 */
export async function readBlobs(paths: readonly string[], cwd: string): Promise<Blob[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    for (const shown of await filesAt(path, cwd)) files.set(resolve(cwd, shown), shown);
  }
  return Promise.all([...files].map(async ([path, shown]) => parseBlob(await textOf(path, shown), shown)));
}

async function filesAt(path: string, cwd: string): Promise<string[]> {
  const target = resolve(cwd, path);
  try {
    if (statAt(target)?.isDirectory() !== true) return [path];
    const names = await readdir(target, { recursive: true });
    const blobs = names.filter((name) => name.endsWith(blobEnding)).sort();
    if (blobs.length > 0) return blobs.map((name) => join(path, name));
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
    throw error;
  }
  throw new UsageError(
    `The folder ${path} holds no *${blobEnding}.`,
    `Each shard writes one with --output-file blob=NAME${blobEnding}.`,
  );
}

async function textOf(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read ${shown}: ${reasonOf(error)}.`);
    throw error;
  }
}

/**
 * Reads the text of a blob.
 * @throws UsageError
 */
function parseBlob(text: string, shown: string): Blob {
  const again = 'Make it again: smslint lint --shard … --output-file blob=NAME.blob.';
  const refuse = (why: string, hint = again): UsageError => new UsageError(`${shown} ${why}.`, hint);
  if (!text.startsWith(magic)) {
    const isOther = text.startsWith('smslint blob ');
    throw refuse('is no blob that this smslint reads', isOther ? 'Another version of smslint made it.' : again);
  }
  const version = text.slice(magic.length, text.indexOf('\n'));
  if (version !== packageVersion()) {
    const here = packageVersion();
    throw refuse(`was made by smslint ${version}, this is ${here}`, 'Lint and merge with the same version.');
  }
  const end = text.lastIndexOf('\nend ') + 1;
  if (text.slice(end) !== lastLine(text.slice(0, end))) throw refuse('is not whole');
  const [, first = '', ...lines] = text.slice(0, end - 1).split('\n');
  const { data: head } = blobHeadSchema.safeParse(parseLine(first));
  const entries = lines.map(parseLine);
  if (!head || !entries.every((entry) => blobEntrySchema.safeParse(entry).success))
    throw refuse('is no blob that this smslint reads');
  return { shown, head, entries: entries as BlobEntry[] };
}

/** The value of a line; undefined where it is no JSON. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
