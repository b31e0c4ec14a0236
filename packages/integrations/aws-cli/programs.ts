import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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
  const paths = folders.map((folder) => join(folder, 'aws')).filter(canRun);
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

/** How a script ended, and what it said. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a shell in a folder whose `aws` is a program, and speaks to a stand-in whatever the program knows of variables. */
export function shellWith(program: AwsProgram, aws: StandIn, folder: string): (script: string) => Promise<Said> {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'aws'), `#!/bin/sh\nexec '${program.path}' --endpoint-url '${aws.url}' "$@"\n`);
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
