import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameOf } from '../read-input.js';
import { isSystemError, UsageError } from '../usage-error.js';
import { configNames } from './config-names.js';
import { isFolder, lstatAt } from '../stat-at.js';

/** Names that people know from other tools, and that would be passed over without a word. */
const mistakenNames = [
  ...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts', 'jsonc', 'json5', 'toml'].map((ending) => `smslint.config.${ending}`),
  ...['.smslint.json', '.smslintrc', '.smslintrc.yaml', '.smslintrc.yml', '.smslintrc.json'],
];

/** Finds the configuration for the files of a folder, or undefined where there is none. */
export type ConfigFinder = (folder: string) => string | undefined;

/**
 * Makes a finder that looks at each folder once: the configuration is in the folder, or in the nearest one above up to the
 * root of its git repository, so that a clone is judged alike on every machine.
 * @param cwd the folder to which messages relate paths
 * @throws UsageError (the finder) where a folder holds two, or one of a kind that is not read
 */
export function createFinder(cwd: string): ConfigFinder {
  const known = new Map<string, string | undefined>();
  const find: ConfigFinder = (folder) => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder);
    const found = configIn(folder, cwd) ?? (above === folder || isRepository(folder) ? undefined : find(above));
    known.set(folder, found);
    return found;
  };
  return find;
}

/** The root of the git repository that holds a folder, or undefined. */
export function repositoryOf(folder: string): string | undefined {
  if (isRepository(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

/** A work tree of its own has a file in the place of the folder. */
function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

function configIn(folder: string, cwd: string): string | undefined {
  const [first, second] = configNames.filter((name) => isThere(join(folder, name)));
  if (first !== undefined && second !== undefined) {
    throw new UsageError(
      `Two configurations are in ${nameOf(folder, cwd) || 'this folder'}: ${first} and ${second}.`,
      'Keep one of them.',
    );
  }
  if (first !== undefined) return join(folder, first);
  const mistaken = mistakenNames.find((name) => isThere(join(folder, name)) && !isFolder(join(folder, name)));
  if (mistaken === undefined) return undefined;
  throw new UsageError(
    `${nameOf(join(folder, mistaken), cwd)} is no configuration that smslint reads.`,
    `A configuration is data, in ${configNames.slice(0, -1).join(', ')} or ${configNames.at(-1) ?? ''}.`,
  );
}

/** Whether something is there, be it a folder or a link that leads nowhere: what cannot be read as a file must not be passed over. */
function isThere(path: string): boolean {
  try {
    return lstatAt(path) !== undefined;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ELOOP') return true;
    throw error;
  }
}
