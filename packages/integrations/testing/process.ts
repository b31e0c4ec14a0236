import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/** How a program ended, and what it said. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both of them, as a person would see them. */
  readonly said: string;
}

/** What a program is given besides its arguments. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program to its end. A program that cannot be started has the status 127, as in a shell. */
export function run(command: string, args: readonly string[], { cwd, env = {} }: Surroundings): Outcome {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    encoding: 'utf8',
    // npm and its like are scripts there.
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { stdout, stderr, error, signal } = result;
  if (error) return { status: 127, stdout: '', stderr: '', said: error.message };
  const status = signal ? 128 + constants.signals[signal] : (result.status ?? 1);
  return { status, stdout, stderr, said: `${stdout}${stderr}` };
}

/** Runs a program that has to succeed. */
export function succeed(command: string, args: readonly string[], surroundings: Surroundings): Outcome {
  const outcome = run(command, args, surroundings);
  if (outcome.status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${outcome.status}\n${outcome.said}`);
  return outcome;
}

/** Says whether a program is there. */
export function isInstalled(command: string): boolean {
  return run(command, ['--version'], { cwd: process.cwd() }).status === 0;
}

/** The environment without what a hook, a CI job or a package manager around the tests has put into it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign =
    /^(git_|github_|ci$|ci_|husky|lefthook|pre_commit|npm_config_user_agent$|npm_lifecycle|npm_package|npm_command$|init_cwd$|node_env$|vitest|force_color$|no_color$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
