import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';
import { additions, type AdditionName } from './additions/index.js';
import type { Repository } from './repository.js';

/** A file as it is, and as it would be. */
export interface PlannedFile {
  readonly path: string;
  /** The path as people read it, from the working directory. */
  readonly shown: string;
  /** The folder out of which no link in it may lead. */
  readonly within: string;
  /** Undefined where there is no such file. */
  readonly before: string | undefined;
  readonly after: string;
  /** Whether what is there is replaced, not added to. */
  readonly isWhole: boolean;
}

/** What would be written, and what its owner may do by hand. */
export interface FilePlan {
  readonly files: readonly PlannedFile[];
  readonly notes: readonly string[];
}

/** Where files go, and what is known of the place. */
export interface Place {
  readonly cwd: string;
  readonly repository: Repository;
  /** The version of smslint, which hooks name. */
  readonly version: string;
}

/**
 * Plans the request and what else is added, and touches nothing.
 * @throws UsageError where a file is there and cannot be read
 */
export function planFiles(
  request: { readonly path: string; readonly text: string },
  chosen: readonly AdditionName[],
  { cwd, repository, version }: Place,
): FilePlan {
  const shown = (path: string): string => relative(cwd, path).split(sep).join('/');
  const path = resolve(cwd, request.path);
  const files: PlannedFile[] = [
    { path, shown: shown(path), within: cwd, before: textAt(path, shown(path)), after: request.text, isWhole: true },
  ];
  const notes: string[] = [];
  for (const name of chosen) {
    const { path: place, add, isWhole, label } = additions[name];
    const at = join(repository.root, place(repository));
    const before = textAt(at, shown(at));
    const outcome = add(before, version);
    if (outcome === 'already') notes.push(`${shown(at)} has ${label} already.`);
    else if ('byHand' in outcome)
      notes.push(`${shown(at)} is left as it is; add this to it:`, ...outcome.byHand.trimEnd().split('\n'));
    else files.push({ path: at, shown: shown(at), within: repository.root, before, after: outcome.text, isWhole });
  }
  return { files, notes };
}

/** The files that would be replaced by others. */
export function overwritten(files: readonly PlannedFile[]): PlannedFile[] {
  return files.filter(({ before, after, isWhole }) => isWhole && before !== undefined && before !== after);
}

/** The files that would change. */
export function changed(files: readonly PlannedFile[]): PlannedFile[] {
  return files.filter(({ before, after }) => before !== after);
}

function textAt(path: string, shown: string): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new UsageError(`${shown} is ${stats.isDirectory() ? 'a folder' : 'no ordinary file'}.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    if (isSystemError(error)) throw new UsageError(`Cannot read ${shown}: ${reasonOf(error)}.`);
    throw error;
  }
}
