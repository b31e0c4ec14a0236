import { isAbsolute, relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import micromatch from 'micromatch';
import { discover, inOrder } from '../discover.js';
import { isRequestFile, searchedFiles, skippedFolders, toGlob } from '../file-patterns.js';
import type { Changes } from '../git/changes.js';
import { globForSafe, globSafe } from '../glob-safe-names.js';
import { UsageError } from '../usage-error.js';
import { statAt } from '../stat-at.js';

/**
 * Those of changed files that paths, folders and globs speak of, in the order in which `discover` would give them.
 * @throws UsageError for a path or glob that speaks of nothing, neither of what is there nor of what is gone
 */
export async function withinPaths(
  { files, gone }: Pick<Changes, 'files' | 'gone'>,
  patterns: readonly string[],
  cwd: string,
): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const matches = matcherOf(pattern, cwd);
    for (const file of files.filter(matches)) found.add(file);
    if (pattern === '' || ![...files, ...gone].some(matches)) await checkPath(pattern, cwd);
  }
  return inOrder([...found]);
}

/** What a pattern speaks of, as `discover` understands it, among files that need not be there. */
function matcherOf(pattern: string, cwd: string): (file: string) => boolean {
  const path = resolve(cwd, pattern);
  const kind = kindOf(path);
  const glob = toGlob(pattern);
  if (kind === 'absent' && fastGlob.isDynamicPattern(glob)) {
    const isNegative = glob.startsWith('!') && glob[1] !== '(';
    return (file) => !isNegative && isRequestFile(file) && isMatch(isAbsolute(glob) ? file : nameIn(cwd, file), glob);
  }
  const isWithin = (file: string): boolean =>
    kind !== 'file' && file.startsWith(path.endsWith(sep) ? path : path + sep);
  return (file) =>
    (file === path && isRequestFile(file)) || (isWithin(file) && isMatch(nameIn(path, file), searchedFiles));
}

function isMatch(name: string, glob: string): boolean {
  return micromatch.isMatch(globSafe(name), globForSafe(glob), {
    ignore: skippedFolders,
    posix: true,
    strictSlashes: false,
  });
}

function nameIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** Makes sure that a pattern of which nothing has changed is no mistake. */
async function checkPath(pattern: string, cwd: string): Promise<void> {
  const path = resolve(cwd, pattern);
  const kind = kindOf(path);
  if (pattern !== '' && kind === 'folder') return;
  if (kind === 'file' && !isRequestFile(path)) {
    throw new UsageError(
      `${pattern} does not have the name of a request.`,
      'Of what has changed, files named *.sms.yaml, .yml, .json, .jsonl or .ndjson are checked.',
    );
  }
  await discover([pattern], cwd);
}

function kindOf(path: string): 'absent' | 'file' | 'folder' {
  try {
    const stats = statAt(path);
    return stats === undefined ? 'absent' : stats.isDirectory() ? 'folder' : 'file';
  } catch {
    // Something that may not be looked at is there.
    return 'file';
  }
}
