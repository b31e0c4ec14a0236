#!/usr/bin/env node
import { run } from './cli.js';
import { useCompileCache } from './compile-cache.js';
import { exitCodes } from './exit-code.js';
import { fileOutput } from './file-output.js';
import type { Io } from './io.js';

useCompileCache(process.env);

// A reader that leaves early (`| head`) is no failure; a disk that is full is one.
const stdout = fileOutput(1) ?? process.stdout;
stdout.on?.('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = exitCodes.failure;
  process.stderr.write(`smslint: cannot write to standard output: ${error.message}\n`);
});
let openedStderr: Io['stderr'] | undefined;
const stderrOnceOpen = (): Io['stderr'] => (openedStderr ??= process.stderr.on('error', () => undefined));

const { env } = process;
const makesLinks = async (): Promise<boolean> => (await import('supports-hyperlinks')).createSupportsHyperlinks(stdout);
const prepareForLong: Io['prepareForLong'] = async () => (await import('./long-run.js')).prepareForLong();
const io: Io = {
  // Asking for them opens them, and most runs need neither.
  get stdin() {
    return process.stdin;
  },
  get stderr() {
    return stderrOnceOpen();
  },
  stdout,
  env,
  cwd: process.cwd(),
  makesLinks,
  prepareForLong,
};
void run(process.argv.slice(2), io).then((exitCode) => (process.exitCode ??= exitCode));
