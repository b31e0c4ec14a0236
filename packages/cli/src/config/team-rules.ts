import { join } from 'node:path';
import { limits } from '@smslint/core';
import type { TeamFolder } from '@smslint/rules/authoring';
import fastGlob from 'fast-glob';
import { asOnDisk, globSafe, globSafeFs } from '../glob-safe-names.js';
import { readBounded } from '../read-bounded.js';
import { nameOf } from '../read-input.js';
import { isSystemError, reasonOf } from '../usage-error.js';
import { isWithin } from './boundary.js';
import type { ReadOptions } from './extends.js';
import { elementsOf, type ConfigFile } from './read-config.js';
import type { Sourced } from './load-config.js';
import { resolvePath } from './reference.js';

/** The folders with rules that a configuration's files name, as they were read, and what is wrong with them. */
export interface TeamRules {
  readonly folders: readonly TeamFolder[];
  /** The absolute path of each folder, and where it is named, as `file:line`. */
  readonly places: readonly Sourced<string>[];
  readonly faults: readonly string[];
}

/** Reads the folders of `rulesDir`, each once. */
export async function readTeamRules(files: readonly ConfigFile[], options: ReadOptions): Promise<TeamRules> {
  const folders = new Map<string, TeamFolder>();
  const places: Sourced<string>[] = [];
  const faults: string[] = [];
  for (const file of files) {
    for (const { value, path: place } of elementsOf(file.config.rulesDir, ['rulesDir'])) {
      const found = resolvePath(value, 'folder', { from: file, allowOutside: options.allowOutside });
      if ('fault' in found) faults.push(file.at({ path: place, message: found.fault }));
      if ('fault' in found || folders.has(found.path)) continue;
      const { texts, faults: unread } = await readFolder(found.path, options.allowOutside ? undefined : found.bounds);
      if (texts.length === 0 && unread.length === 0) unread.push(`no rule is in ${value}: expected .yaml files`);
      faults.push(...unread.map((message) => file.at({ path: place, message })));
      places.push({ value: found.path, origin: file.origin(place) });
      folders.set(found.path, { name: nameOf(found.path, options.cwd), files: texts });
    }
  }
  return { folders: [...folders.values()], places, faults };
}

/** The YAML files of a folder, in an order that is the same on every machine. */
async function readFolder(
  folder: string,
  bounds: string | undefined,
): Promise<{ texts: { path: string; text: string }[]; faults: string[] }> {
  const texts: { path: string; text: string }[] = [];
  const faults: string[] = [];
  try {
    const entries = await fastGlob.glob('**/*.{yaml,yml}', {
      cwd: globSafe(folder),
      fs: globSafeFs,
      ignore: ['**/node_modules/**'],
      objectMode: true,
      onlyFiles: false,
      followSymbolicLinks: false,
    });
    const paths = entries.filter(({ dirent }) => !dirent.isDirectory()).map(({ path }) => asOnDisk(path));
    for (const path of paths.sort()) {
      const whole = join(folder, path);
      if (bounds !== undefined && !isWithin(whole, bounds)) {
        faults.push(`${path} is a link that leads outside`);
        continue;
      }
      const read = readBounded(whole, limits.bytes);
      if ('failure' in read) faults.push(`${path} cannot be read: ${read.failure}`);
      else texts.push({ path, text: read.bytes.toString('utf8') });
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    faults.push(`${error.path ?? folder} cannot be read: ${reasonOf(error)}`);
  }
  return { texts, faults };
}
