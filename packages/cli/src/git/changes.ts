import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.js';
import { findBase } from './base.js';
import { readBlobs } from './blobs.js';
import { diff, requestPathspec, type DiffEntry } from './diff.js';
import type { Repository } from './repository.js';
import { runGit } from './run-git.js';

/** Requests that have changed; all paths are absolute. */
export interface Changes {
  /** Those that are there. */
  readonly files: readonly string[];
  /** The names of those that are not any more: deleted, or renamed. */
  readonly gone: readonly string[];
  /** The names that renamed files had before, by the new ones. */
  readonly oldNames: ReadonlyMap<string, string>;
}

/** Requests of the index that differ from the last commit, and how to read what is in the index. */
export interface StagedChanges extends Changes {
  /** The content of some of the files, as it will be committed. */
  readonly read: (files: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
}

const gitlink = '160000';
const link = '120000';

/**
 * The requests that a commit of the index would change. Links are left out: what is staged of one is a name.
 * @throws UsageError
 */
export async function stagedChanges(repository: Repository): Promise<StagedChanges> {
  const entries = await diff('--cached', repository);
  const unmerged = entries.find(({ status }) => status === 'U');
  if (unmerged)
    throw new UsageError(
      `${unmerged.path} is not merged yet.`,
      'Resolve the conflict and git add it; then check what is staged.',
    );
  const changes = toChanges(
    entries.filter(({ mode }) => mode !== link),
    repository,
  );
  const blobByFile = new Map(entries.map(({ path, blob }) => [resolve(repository.top, path), blob]));
  return {
    ...changes,
    read: async (files) => {
      const blobs = await readBlobs(
        files.flatMap((file) => blobByFile.get(file) ?? []),
        repository,
      );
      return new Map(
        files.flatMap((file) => {
          const content = blobs.get(blobByFile.get(file) ?? '');
          return content ? [[file, content] as const] : [];
        }),
      );
    },
  };
}

/**
 * The requests that have changed since the working tree left a commit, committed or not, with the untracked ones that are not
 * ignored.
 * @param since the commit; without it the default branch
 * @throws UsageError
 */
export async function changesSince(since: string | undefined, repository: Repository): Promise<Changes> {
  const base = await findBase(since, repository);
  const { files, gone, oldNames } = toChanges(await diff(base, repository), repository);
  const untracked = await untrackedFiles(repository);
  return { files: [...new Set([...files, ...untracked])].filter((file) => existsSync(file)), gone, oldNames };
}

function toChanges(entries: readonly DiffEntry[], { top }: Repository): Changes {
  const ofFiles = entries.filter(({ mode }) => mode !== gitlink);
  const there = ofFiles.filter(({ status }) => status !== 'D');
  const renamed = there.flatMap(({ path, oldPath }) =>
    oldPath === undefined ? [] : [[resolve(top, path), resolve(top, oldPath)] as const],
  );
  const deleted = ofFiles.filter(({ status }) => status === 'D').map(({ path }) => resolve(top, path));
  return {
    files: there.map(({ path }) => resolve(top, path)),
    gone: [...deleted, ...renamed.map(([, oldName]) => oldName)],
    oldNames: new Map(renamed),
  };
}

async function untrackedFiles(repository: Repository): Promise<string[]> {
  const args = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', requestPathspec];
  const names = (await runGit(args, repository)).toString().split('\0').filter(Boolean);
  return names.map((name) => resolve(repository.top, name));
}
