import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import type { StandIn } from '@smslint/aws-stand-in';
import { run } from '../testing/process.js';

/** A command line of AWS on this machine. */
export interface AwsProgram {
  /** What it says of itself, such as aws-cli/2.9.19. */
  readonly version: string;
  readonly path: string;
  /** Whether it has the operations for registrations. */
  readonly knowsRegistrations: boolean;
}

/** All of them that are in the folders for programs. */
export function awsPrograms(): AwsProgram[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = folders
    .map((folder) => join(folder, 'aws'))
    .filter(canRun)
    .map(behindShim);
  const real = new Map(paths.map((path) => [realpathSync(path), path]));
  return [...real.values()].flatMap((path) => {
    const said = (...words: string[]): string => run(path, words, { cwd: process.cwd() }).said;
    const [version] = /^aws-cli\/\S+/.exec(said('--version')) ?? [];
    if (version === undefined) return [];
    const knowsRegistrations = !/invalid choice/i.test(said('pinpoint-sms-voice-v2', 'create-registration'));
    return [{ version, path, knowsRegistrations }];
  });
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program that a shim of pyenv looks up each time, which takes about as long as the program. */
function behindShim(path: string): string {
  if (basename(dirname(path)) !== 'shims') return path;
  const { status, stdout } = run('pyenv', ['which', 'aws'], { cwd: process.cwd() });
  return status === 0 ? stdout.trim() : path;
}

/** A program that is loaded already. */
export interface LoadedProgram {
  /** The words of a shell that run it. */
  readonly command: string;
  readonly end: () => Promise<void>;
}

const script = (name: string): string => join(import.meta.dirname, name);

/** Loads a program once for all its calls, where it is one for Python: to load it takes longer than a call. */
export async function load({ path }: AwsProgram, folder: string): Promise<LoadedProgram> {
  const [, python] = /^#!(\S+)\n/.exec(readFileSync(path, 'latin1')) ?? [];
  if (!python?.includes('python')) return { command: `'${path}'`, end: () => Promise.resolve() };
  const socket = join(folder, 'socket');
  const server = spawn(python, [script('serve.py'), socket, path], {
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'close');
  await Promise.race([once(server.stdout, 'data'), ended]);
  return {
    command: `'${python}' -IS '${script('ask.py')}' '${socket}'`,
    end: async () => {
      server.stdin.end();
      await ended;
    },
  };
}

/** How a script ended, and what it said. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a shell in a folder whose `aws` is a command, and speaks to a stand-in whatever the program knows of variables. */
export function shellWith(command: string, aws: StandIn, folder: string): (script: string) => Promise<Said> {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'aws'), `#!/bin/sh\nexec ${command} --endpoint-url '${aws.url}' "$@"\n`);
  chmodSync(join(bin, 'aws'), 0o755);
  const env = { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, HOME: folder, LANG: 'C.UTF-8', ...aws.env };
  const path = join(folder, 'script');
  return (script) =>
    new Promise((resolve) => {
      writeFileSync(path, script);
      const child = execFile('sh', [path], { cwd: folder, env, maxBuffer: 1e7 }, (_, stdout, stderr) =>
        resolve({ status: child.exitCode ?? 1, stdout, stderr }),
      );
    });
}
