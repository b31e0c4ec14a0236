import { resolve } from 'node:path';
import type { Limits } from '@smslint/core';
import type { Scope } from './changed/scope.js';
import { discover } from './discover.js';
import type { InputSettings } from './inputs.js';
import type { Io } from './io.js';
import { nameOf, readContent, readStdin, type Content } from './read-input.js';
import { linesOfStdin, stretchesOf, type LargeFile } from './read-stretches.js';

/** The files that a run looks at, as absolute paths in their order, and how each is read. */
export interface Selection {
  readonly files: readonly string[];
  /** The files of which those are a shard; absent where they are all. */
  readonly whole?: readonly string[];
  /** Whether they stand for standard input. */
  readonly isStdin: boolean;
  /** Whether they are read from the disk, by whichever thread. */
  readonly isOnDisk: boolean;
  /** The paths that renamed files had before, by the new ones, as far as git was asked. */
  readonly oldNames: ReadonlyMap<string, string>;
  /** What is to be said about the selection itself. */
  readonly notes: readonly string[];
  readonly read: (path: string, limits?: Limits) => Content | Promise<Content>;
  /** Reads a file stretch by stretch, where it is to be read so; undefined where it is not. */
  readonly readStretches: (path: string, limits: Limits) => Promise<LargeFile | undefined>;
}

/**
 * Finds what is to be read: standard input, or the files of which paths, folders and globs speak, all or those that have changed.
 * @param outsideLinks whether files may be links out of the working directory, or be reached through one
 * @throws UsageError
 */
export async function select(
  input: InputSettings,
  scope: Scope | undefined,
  io: Io,
  outsideLinks = true,
): Promise<Selection> {
  const all = { isStdin: false, isOnDisk: true, oldNames: new Map(), notes: [] };
  if ('stdinName' in input) {
    const { stdinName, isFilter } = input;
    const path = resolve(io.cwd, stdinName);
    return {
      ...all,
      isStdin: true,
      isOnDisk: false,
      files: [path],
      read: (_path, limits) => readStdin(stdinName, io, limits),
      readStretches: (_path, limits) =>
        Promise.resolve(isFilter ? { bytes: 0, stretches: linesOfStdin(nameOf(path, io.cwd), limits, io) } : undefined),
    };
  }
  if (scope) return (await import('./changed/select-changed.js')).selectChanged(input.paths, scope, io, outsideLinks);
  return {
    ...all,
    files: await discover(input.paths, io.cwd),
    read: (path, limits) => readContent(path, io.cwd, limits, outsideLinks),
    readStretches: (path, limits) => stretchesOf(path, io.cwd, limits, outsideLinks),
  };
}
