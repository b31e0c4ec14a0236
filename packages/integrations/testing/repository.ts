import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, succeed, type Outcome } from './process.js';

/** Git with an author and without the settings of this machine. */
export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: join(import.meta.dirname, 'gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A repository that a test makes and works in. */
export interface Repository {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes files; their folders are made. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Runs a program in it, whether it succeeds or not. */
  readonly run: (command: string, ...args: string[]) => Outcome;
  /** Runs a program in it that has to succeed. */
  readonly succeed: (command: string, ...args: string[]) => Outcome;
  /** Stages everything and tries to commit it. */
  readonly commit: (message: string) => Outcome;
  /** The subjects of its commits, the newest first. */
  readonly history: () => string[];
}

/** Makes a repository with a branch `main` and no commit. */
export function makeRepository(folder: string, env: Repository['env'] = {}): Repository {
  const surroundings = { cwd: folder, env: { ...gitEnvironment, ...env } };
  mkdirSync(folder, { recursive: true });
  succeed('git', ['init', '--quiet', '--initial-branch=main'], surroundings);
  return {
    folder,
    env: surroundings.env,
    write: (files) => writeFiles(folder, files),
    run: (command, ...args) => run(command, args, surroundings),
    succeed: (command, ...args) => succeed(command, args, surroundings),
    commit: (message) => {
      succeed('git', ['add', '--all'], surroundings);
      return run('git', ['commit', '--message', message], surroundings);
    },
    history: () => run('git', ['log', '--format=%s'], surroundings).stdout.split('\n').slice(0, -1),
  };
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
