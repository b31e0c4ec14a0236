import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { askGit, lineOf, type GitPlace } from './run-git.js';

/** A repository with a working tree. */
export interface Repository extends GitPlace {
  /** The folder to which git relates the names of files, absolute. */
  readonly top: string;
}

/**
 * Finds the repository of the working directory; GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE, which hooks set, are heeded.
 * @throws UsageError where there is none, or no git
 */
export async function findRepository({ cwd, env }: Pick<Io, 'cwd' | 'env'>): Promise<Repository> {
  const place = await placeOf({ cwd, env });
  const { code, stdout, stderr } = await askGit(['rev-parse', '--is-inside-work-tree', '--show-cdup'], place);
  const [isInside, up = ''] = stdout.toString().split(/\r?\n/);
  if (code === 0 && isInside === 'true') return { ...place, top: resolve(cwd, up) };
  if (code === 0 || /not a git repository/i.test(stderr)) {
    const lack = code === 0 ? 'has no working tree of git' : 'is in no git repository';
    throw new UsageError(
      `This folder ${lack}.`,
      'What has changed is asked of git: run it in a repository, or leave out --staged and --changed.',
    );
  }
  throw new UsageError(`git does not tell the repository: ${stderr.split('\n')[0] ?? ''}`);
}

/**
 * GIT_DIR without GIT_WORK_TREE makes git take the working directory for the top of the working tree. A hook that has gone to
 * a subfolder is not there; so GIT_DIR is left out where git finds the same repository without it.
 */
async function placeOf(place: GitPlace): Promise<GitPlace> {
  const { GIT_DIR: given, ...env } = place.env;
  if (given === undefined || env.GIT_WORK_TREE !== undefined) return place;
  const without = { ...place, env };
  const { code, stdout } = await askGit(['rev-parse', '--absolute-git-dir'], without);
  return code === 0 && isSame(lineOf(stdout), resolve(place.cwd, given)) ? without : place;
}

function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
