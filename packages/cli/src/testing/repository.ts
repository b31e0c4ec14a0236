import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './folder.js';

/** A git repository of a test. */
export interface TestRepository {
  readonly folder: string;
  /** Runs git in the repository, or in a folder of it, and gives what it writes. */
  readonly git: (args: readonly string[], options?: { cwd?: string; env?: NodeJS.ProcessEnv }) => string;
  /** Writes files, with the folders that they need. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Stages everything and commits it. */
  readonly commit: (message?: string) => void;
}

const identity = { NAME: 'Test', EMAIL: 'test@example.com', DATE: '2026-01-01T00:00:00Z' };

/** The environment for git in tests: nothing of the machine's or the user's configuration, nor of a git that runs the tests. */
export const gitEnv: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    Object.entries(identity).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  ),
};

/** Makes an empty repository on the branch main, with files that are not staged. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): TestRepository {
  return repositoryAt(makeFolder(files), ['init', '--quiet', '--initial-branch=main']);
}

/** A repository in a folder that is there. */
export function repositoryAt(folder: string, begin?: readonly string[]): TestRepository {
  const git: TestRepository['git'] = (args, { cwd = folder, env = {} } = {}) =>
    execFileSync('git', args, { cwd, env: { ...gitEnv, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (begin) git(begin);
  return {
    folder,
    git,
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    },
    commit: (message = 'commit') => {
      git(['add', '--all']);
      git(['commit', '--quiet', '--message', message]);
    },
  };
}
