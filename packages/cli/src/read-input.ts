import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readRequests, syntaxOf, unreadableFile, type RequestFile, type Syntax } from '@smslint/core';
import type { Io } from './io.js';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';

/** The bytes of a file of requests under its name in reports, or why there are none. */
export type Content =
  | { readonly name: string; readonly syntax: Syntax; readonly bytes: Uint8Array }
  | { readonly name: string; readonly failure: string };

/** A file as it was read, and why it could not be, where it could not. */
export interface Input {
  readonly file: RequestFile;
  readonly failure?: string;
  /** The byte order mark that the text begins with, where it does. */
  readonly mark?: string;
}

/** Reads the requests of a file; one that cannot be opened becomes a finding, so that the others are still checked. */
export function toInput(content: Content): Input {
  if ('failure' in content) {
    const { name, failure } = content;
    return { file: unreadableFile(name, failure), failure };
  }
  return { file: readRequests(content.name, content.bytes, content.syntax), ...markOf(content.bytes) };
}

/** Reads the bytes of a request file; at once, since handing each over to other threads of Node takes longer than reading it. */
export function readContent(path: string, cwd: string): Content {
  const name = nameOf(path, cwd);
  try {
    const stats = statSync(path);
    // Reading a pipe would wait for ever.
    if (!stats.isFile()) return { name, failure: stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file' };
    return contentOf(path, readFileSync(path), cwd);
  } catch (error) {
    if (isSystemError(error)) return { name, failure: reasonOf(error) };
    throw error;
  }
}

/**
 * Reads the bytes of standard input under a file's name.
 * @throws UsageError where the name says no syntax, or standard input cannot be read
 */
export async function readStdin(name: string, { stdin, cwd }: Io): Promise<Content> {
  if (syntaxOf(name) === undefined) {
    throw new UsageError(`The name ${name} says no syntax.`, 'Known are .yaml, .yml, .json, .jsonl and .ndjson.');
  }
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read standard input: ${reasonOf(error)}.`);
    throw error;
  }
  return contentOf(resolve(cwd, name), Buffer.concat(chunks), cwd);
}

function markOf([first, second, third]: Uint8Array): Pick<Input, 'mark'> {
  return first === 0xef && second === 0xbb && third === 0xbf ? { mark: '\uFEFF' } : {};
}

/** Bytes as the content of a file. */
export function contentOf(path: string, bytes: Uint8Array, cwd: string): Content {
  return { name: nameOf(path, cwd), syntax: syntaxOf(path) ?? 'yaml', bytes };
}

/** The name of a file in reports: relative to the working directory, with `/` on every system. */
export function nameOf(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}
