import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Ruling } from '@smslint/rules';
import { isTracked } from '../git/is-tracked.js';
import type { Io } from '../io.js';
import { makeFolderOf } from '../place-to-write.js';
import type { Content } from '../read-input.js';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';
import { writeWhole } from '../write-whole.js';
import { defaultCacheFile } from './cache-settings.js';
import { entryKey } from './entry-key.js';
import { KeptFindings, type Kept } from './kept-findings.js';

/** What was found before. A cache that cannot be read or written costs time, and is no error. */
export interface FindingsCache {
  /** The key of what it holds of each file, by the file's name. */
  keys(): ReadonlyMap<string, string>;
  find(content: Content, ruling: Ruling): Kept | undefined;
  keep(content: Content, ruling: Ruling, kept: Kept): void;
  /** Writes the cache for the next run, and says why it could not, where it could not. */
  write(): Promise<string | undefined>;
}

/** Opens the cache at a path, which need not be there. */
export async function openCache(
  path: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  toolVersion: string,
): Promise<FindingsCache> {
  const target = resolve(cwd, path);
  const { text, refusal } = await readCache(target, path, env);
  const kept = new KeptFindings(text, toolVersion);
  return {
    keys: () => kept.keys(),
    find(content, ruling) {
      const key = entryKey(content, ruling);
      return key === undefined ? undefined : kept.find(content.name, key);
    },
    keep(content, ruling, findings) {
      const key = entryKey(content, ruling);
      if (key !== undefined) kept.keep(content.name, key, findings);
    },
    async write() {
      if (refusal !== undefined) return refusal;
      kept.prune((name) => existsSync(resolve(cwd, name)));
      const changed = kept.changedText();
      return changed === undefined ? undefined : writeCache(target, changed, path, cwd);
    },
  };
}

/** The text of the cache file, and why it must not be written, where that is so. */
async function readCache(target: string, shown: string, env: Io['env']): Promise<{ text: string; refusal?: string }> {
  try {
    if (!(await stat(target)).isFile()) return { text: '', refusal: `The cache ${shown} is no file: nothing is kept.` };
    // Whoever sends a pull request could say in it that all is well.
    if (await isTracked(target, env)) {
      return {
        text: '',
        refusal: `The cache ${shown} is part of the repository: it is not believed, and nothing is kept.`,
      };
    }
    const text = await readFile(target, 'utf8');
    if (KeptFindings.isCacheFile(text) || basename(target) === defaultCacheFile) return { text };
    return { text: '', refusal: `${shown} is no cache of smslint: it is left as it is, and nothing is kept.` };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return { text: '' };
    return { text: '', refusal: `The cache ${shown} cannot be read: ${reasonOf(error)}.` };
  }
}

async function writeCache(target: string, text: string, shown: string, cwd: string): Promise<string | undefined> {
  try {
    await makeFolderOf(target, shown, cwd);
    await writeWhole(target, text, shown, cwd);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message.replace(/^Cannot write /, 'Cannot write the cache ');
    throw error;
  }
}
