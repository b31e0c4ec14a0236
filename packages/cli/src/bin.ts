#!/usr/bin/env node
import { run } from './cli.js';
import { useCompileCache } from './compile-cache.js';
import { directOutput } from './direct-output.js';
import { exitCodes } from './exit-code.js';
import type { Io } from './io.js';

useCompileCache(process.env);

// A reader that leaves early (`| head`) is no failure; a disk that is full is one.
const stdout = directOutput(1) ?? process.stdout;
stdout.on?.('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = exitCodes.failure;
  process.stderr.write(`smslint: cannot write to standard output: ${error.message}\n`);
});
// Nor is it one that nobody reads standard error, whoever writes there; most runs do not, and do not open it.
const stderr = Object.getOwnPropertyDescriptor(process, 'stderr');
let opened: NodeJS.WriteStream | undefined;
const openStderr = (): NodeJS.WriteStream =>
  (opened ??= (stderr?.get?.call(process) as NodeJS.WriteStream).on('error', () => undefined));
Object.defineProperty(process, 'stderr', { configurable: true, enumerable: true, get: openStderr });

const { env } = process;
const makesLinks = async (): Promise<boolean> => (await import('supports-hyperlinks')).createSupportsHyperlinks(stdout);
const prepareForLong: Io['prepareForLong'] = async () => (await import('./long-run.js')).prepareForLong();
const io: Io = {
  // Asking for them opens them, and most runs need neither.
  get stdin() {
    return process.stdin;
  },
  get stderr() {
    return process.stderr;
  },
  stdout,
  env,
  cwd: process.cwd(),
  makesLinks,
  prepareForLong,
};
void run(process.argv.slice(2), io).then((exitCode) => (process.exitCode ??= exitCode));
