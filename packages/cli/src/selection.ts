import { resolve } from 'node:path';
import type { Scope } from './changed/scope.js';
import { discover } from './discover.js';
import type { InputSettings } from './inputs.js';
import type { Io } from './io.js';
import { readContent, readStdin, type Content } from './read-input.js';

/** The files that a run looks at, as absolute paths in their order, and how each is read. */
export interface Selection {
  readonly files: readonly string[];
  /** Whether they stand for standard input. */
  readonly isStdin: boolean;
  /** The paths that renamed files had before, by the new ones, as far as git was asked. */
  readonly oldNames: ReadonlyMap<string, string>;
  /** What is to be said about the selection itself. */
  readonly notes: readonly string[];
  readonly read: (path: string) => Promise<Content>;
}

/**
 * Finds what is to be read: standard input, or the files of which paths, folders and globs speak, all or those that have changed.
 * @throws UsageError
 */
export async function select(input: InputSettings, scope: Scope | undefined, io: Io): Promise<Selection> {
  const all = { isStdin: false, oldNames: new Map(), notes: [] };
  if ('stdinName' in input) {
    return {
      ...all,
      isStdin: true,
      files: [resolve(io.cwd, input.stdinName)],
      read: () => readStdin(input.stdinName, io),
    };
  }
  if (scope) return (await import('./changed/select-changed.js')).selectChanged(input.paths, scope, io);
  return { ...all, files: await discover(input.paths, io.cwd), read: (path) => readContent(path, io.cwd) };
}
