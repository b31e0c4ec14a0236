import { changesSince, stagedChanges } from '../git/changes.js';
import { findRepository } from '../git/repository.js';
import type { Io } from '../io.js';
import { contentOf, readContent, type Content } from '../read-input.js';
import { stretchesOf } from '../read-stretches.js';
import type { Selection } from '../selection.js';
import type { Scope } from './scope.js';
import { withinPaths } from './within-paths.js';

/**
 * Finds the files of which paths, folders and globs speak among those that have changed.
 * @param outsideLinks whether files may be links out of the working directory, or be reached through one
 * @throws UsageError
 */
export async function selectChanged(
  paths: readonly string[],
  scope: Scope,
  io: Io,
  outsideLinks: boolean,
): Promise<Selection> {
  const { cwd } = io;
  const repository = await findRepository(io);
  if (scope.kind === 'changed') {
    const changes = await changesSince(scope.since, repository);
    const files = await withinPaths(changes, paths, cwd);
    const notes = files.length > 0 ? [] : [`No request has changed ${among(paths)}: nothing to check.`];
    return {
      files,
      isStdin: false,
      isOnDisk: true,
      oldNames: changes.oldNames,
      notes,
      read: (path, limits) => readContent(path, cwd, limits, outsideLinks),
      readStretches: (path, limits) => stretchesOf(path, cwd, limits, outsideLinks),
    };
  }
  const changes = await stagedChanges(repository);
  const files = await withinPaths(changes, paths, cwd);
  const contents = await changes.read(files);
  const read = (path: string): Content => {
    const bytes = contents.get(path);
    if (!bytes) throw new Error(`The index has no content for ${path}.`);
    return contentOf(path, bytes, cwd);
  };
  const notes = files.length > 0 ? [] : [`No request is staged ${among(paths)}: nothing to check.`];
  return {
    files,
    isStdin: false,
    isOnDisk: false,
    oldNames: changes.oldNames,
    notes,
    read: (path) => Promise.resolve(read(path)),
    readStretches: () => Promise.resolve(undefined),
  };
}

function among(paths: readonly string[]): string {
  return paths.length === 1 && paths[0] === '.' ? 'below this folder' : `among ${paths.join(', ')}`;
}
