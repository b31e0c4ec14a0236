import { basename, dirname } from 'node:path';
import { askGit, type GitPlace } from './run-git.js';

/** Whether a file is part of a git repository; not so where there is none, or no git. */
export async function isTracked(path: string, env: GitPlace['env']): Promise<boolean> {
  const place = { cwd: dirname(path), env };
  const args = ['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', basename(path)];
  return askGit(args, place).then(
    ({ code }) => code === 0,
    () => false,
  );
}
