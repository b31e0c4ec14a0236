import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve as resolveModule } from 'import-meta-resolve';
import { isSystemError, reasonOf } from '../usage-error.js';
import { isBelow, isWithin } from './boundary.js';
import { configNames } from './config-names.js';
import type { ConfigFile } from './read-config.js';
import { statAt } from '../stat-at.js';

/** What a configuration names, found: its absolute path, and the folder that it may not leave. Or why it is not found. */
export type Reference = { readonly path: string; readonly bounds: string } | { readonly fault: string };

/** Who names it, and whether it may lie anywhere. */
interface Origin {
  readonly from: Pick<ConfigFile, 'path' | 'bounds'>;
  readonly allowOutside: boolean;
}

/** Whether a reference is a path rather than a name. */
export function isPath(reference: string): boolean {
  return /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(reference);
}

/** Finds a file or a folder by its path from the folder of the configuration that names it. */
export function resolvePath(given: string, kind: 'file' | 'folder', { from, allowOutside }: Origin): Reference {
  const path = resolve(dirname(from.path), given);
  const outside = `${given} leads out of the repository, or the folder of the configuration; --allow-outside lets it`;
  if (!allowOutside && !isBelow(path, from.bounds)) return { fault: outside };
  try {
    const stats = statAt(path);
    if (!stats) return { fault: `there is no ${kind} ${given}` };
    if (!(kind === 'file' ? stats.isFile() : stats.isDirectory())) return { fault: `${given} is no ${kind}` };
    if (!allowOutside && !isWithin(path, from.bounds)) return { fault: outside };
    return { path, bounds: from.bounds };
  } catch (error) {
    if (isSystemError(error)) return { fault: `${given} cannot be read: ${reasonOf(error)}` };
    throw error;
  }
}

/**
 * Finds what an npm package gives out, as Node would for an import in the configuration's folder, without running it.
 * @param fallbacks files to take from the package where it names none itself
 */
export function resolvePackage(
  given: string,
  { from, allowOutside }: Origin,
  fallbacks: readonly string[] = [],
): Reference {
  const [, name = ''] = /^((?:@[^/]+\/)?[^/]+)/.exec(given) ?? [];
  if (!/^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(name) || given.split('/').includes('..')) {
    return { fault: `${given} is no name of a package; a path begins with ./` };
  }
  const folder = packageFolder(name, dirname(from.path));
  if (folder === undefined) return { fault: `the package ${name} is not installed here` };
  const fallback =
    given === name ? fallbacks.map((file) => join(folder, file)).find((file) => existsSync(file)) : undefined;
  try {
    const path = realpathSync(fileURLToPath(resolveModule(given, pathToFileURL(from.path).href)));
    const found = isCode(path) ? (fallback ?? path) : path;
    if (!allowOutside && !isWithin(found, folder)) return { fault: `${given} leads out of its package` };
    return { path: found, bounds: folder };
  } catch (error) {
    if (fallback !== undefined) return { path: fallback, bounds: folder };
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { fault: `the package ${name} gives out no ${given === name ? 'main file' : given}: ${reason}` };
  }
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}

/** The real folder of a package, looked for in node_modules from a folder upward. */
function packageFolder(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder)) return realpathSync(folder);
  return dirname(from) === from ? undefined : packageFolder(name, dirname(from));
}

/** The files of a package that can hold its configuration where it names no other. */
export const packageConfigs = configNames.filter((name) => !name.startsWith('.'));
