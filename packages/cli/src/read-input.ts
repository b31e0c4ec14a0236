import { stat, readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { readRequests, syntaxOf, unreadableFile, type RequestFile } from '@smslint/core';
import type { Io } from './io.js';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';

/** A file as it was read, and why it could not be, where it could not. */
export interface Input {
  readonly file: RequestFile;
  readonly failure?: string;
}

/** Reads a request file; one that cannot be opened becomes a finding, so that the others are still checked. */
export async function readRequestFile(path: string, cwd: string): Promise<Input> {
  const name = nameOf(path, cwd);
  try {
    const stats = await stat(path);
    // Reading a pipe would wait for ever.
    if (!stats.isFile()) return unopened(name, stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
    return { file: readRequests(name, await readFile(path), syntaxOf(path) ?? 'yaml') };
  } catch (error) {
    if (isSystemError(error)) return unopened(name, reasonOf(error));
    throw error;
  }
}

/**
 * Reads a request from standard input under a file's name.
 * @throws UsageError where the name says no syntax, or standard input cannot be read
 */
export async function readStdin(name: string, { stdin, cwd }: Io): Promise<Input> {
  const syntax = syntaxOf(name);
  if (syntax === undefined) {
    throw new UsageError(`The name ${name} says no syntax.`, 'Known are .yaml, .yml, .json, .jsonl and .ndjson.');
  }
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read standard input: ${reasonOf(error)}.`);
    throw error;
  }
  return { file: readRequests(nameOf(resolve(cwd, name), cwd), Buffer.concat(chunks), syntax) };
}

function unopened(name: string, failure: string): Input {
  return { file: unreadableFile(name, failure), failure };
}

/** The name of a file in reports: relative to the working directory, with `/` on every system. */
export function nameOf(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}
