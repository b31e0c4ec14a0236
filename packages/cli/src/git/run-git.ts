import { execFile } from 'node:child_process';
import { isSystemError, UsageError } from '../usage-error.js';

/** Where and how git is run. */
export interface GitPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What git said: its exit code, and what it wrote. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Would change what a pathspec means. */
const pathspecVariables = [
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/**
 * Runs git, without a shell, and gives its answer whatever the exit code.
 * @param input what it reads from standard input
 * @throws UsageError where git cannot be run
 */
export function askGit(args: readonly string[], { cwd, env }: GitPlace, input = ''): Promise<GitAnswer> {
  const without = Object.fromEntries(pathspecVariables.map((name) => [name, undefined]));
  // Without optional locks git changes nothing, so a commit that is under way is not disturbed.
  const childEnv = { ...env, ...without, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve, reject) => {
    const options = { cwd, env: childEnv, encoding: 'buffer', maxBuffer: Infinity } as const;
    const child = execFile('git', args, options, (error, stdout, stderr) => {
      if (error && isSystemError(error)) reject(unavailable(error));
      // Ended by a signal.
      else if (error && typeof error.code !== 'number') reject(new UsageError(`git was ended: ${error.message}`));
      else resolve({ code: Number(error?.code ?? 0), stdout, stderr: stderr.toString().trim() });
    });
    // A git that fails early does not read what it is given; its exit code says so.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/**
 * Runs git and gives what it wrote.
 * @throws UsageError where git cannot be run, or fails
 */
export async function runGit(args: readonly string[], place: GitPlace, input?: string): Promise<Buffer> {
  const { code, stdout, stderr } = await askGit(args, place, input);
  if (code !== 0) throw new UsageError(`git ${args[0] ?? ''} failed: ${lastLine(stderr)}`);
  return stdout;
}

/** What git wrote as one line. */
export function lineOf(stdout: Buffer): string {
  return stdout.toString().replace(/\r?\n$/, '');
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}

function unavailable(error: NodeJS.ErrnoException): UsageError {
  if (error.code === 'ENOENT')
    return new UsageError(
      'git cannot be found.',
      'What has changed is asked of git: install it, or leave out --staged and --changed.',
    );
  return new UsageError(`git cannot be run: ${error.code ?? error.message}.`);
}
