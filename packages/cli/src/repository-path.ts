import { isAbsolute, posix, relative, sep } from 'node:path';
import type { Io } from './io.js';

/**
 * Turns paths from the working directory into paths from the root of the repository, where a CI system says in its
 * variables what it has checked out: it looks for the files of a report there.
 */
export function repositoryPaths({ env, cwd }: Pick<Io, 'env' | 'cwd'>): (file: string) => string {
  const root = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR ?? '';
  if (root === '') return (file) => file;
  const folder = relative(root, cwd).split(sep).join('/');
  if (folder === '' || folder.startsWith('../') || folder === '..' || isAbsolute(folder)) return (file) => file;
  return (file) => (isAbsolute(file) ? file : posix.join(folder, file));
}
