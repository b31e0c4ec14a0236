import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import {
  limits as standard,
  readRequests,
  syntaxOf,
  unreadableFile,
  type Limits,
  type RequestFile,
  type Syntax,
} from '@smslint/core';
import type { Io } from './io.js';
import { outsideLink } from './outside-link.js';
import { readBounded } from './read-bounded.js';
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
export function toInput(content: Content, limits?: Limits): Input {
  if ('failure' in content) {
    const { name, failure } = content;
    return { file: unreadableFile(name, failure), failure };
  }
  const { name, bytes, syntax } = content;
  return { file: readRequests(name, bytes, syntax, undefined, limits), ...markOf(bytes) };
}

/** How much of JSON Lines is held where it is not read in stretches, in bytes. */
const mostOfLines = 256 * 1024 * 1024;

function mostOf(path: string, limits: Limits): number {
  return syntaxOf(path) === 'jsonl' ? mostOfLines : limits.bytes;
}

/** What is cut in the middle of JSON Lines must not be taken for all of it. */
function isTooLarge(content: Content): boolean {
  return 'bytes' in content && content.syntax === 'jsonl' && content.bytes.length > mostOfLines;
}

/**
 * Reads the bytes of a request file, no more than shows that they are too many; at once, since handing each over to other threads of
 * Node takes longer than reading it.
 * @param outsideLinks whether the file may be a link out of the working directory, or be reached through one
 */
export function readContent(path: string, cwd: string, limits: Limits = standard, outsideLinks = true): Content {
  const name = nameOf(path, cwd);
  try {
    const stats = statSync(path);
    // Reading a pipe would wait for ever.
    if (!stats.isFile()) {
      // What Node shares holds a pipe still, which would end its next walk along links, as modules are looked for.
      statSync(cwd);
      return { name, failure: stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file' };
    }
    const refusal = outsideLinks ? undefined : outsideLink(path, cwd);
    if (refusal !== undefined) return { name, failure: refusal };
    const read = readBounded(path, mostOf(path, limits));
    if ('failure' in read) return { name, failure: read.failure };
    const content = contentOf(path, read.bytes, cwd);
    return isTooLarge(content) ? { name, failure: 'it is too large to be read at once' } : content;
  } catch (error) {
    if (isSystemError(error)) return { name, failure: reasonOf(error) };
    throw error;
  }
}

/**
 * Reads the bytes of standard input under a file's name.
 * @throws UsageError where the name says no syntax, or standard input cannot be read
 */
export async function readStdin(name: string, { stdin, cwd }: Io, limits: Limits = standard): Promise<Content> {
  if (syntaxOf(name) === undefined) {
    throw new UsageError(`The name ${name} says no syntax.`, 'Known are .yaml, .yml, .json, .jsonl and .ndjson.');
  }
  const most = mostOf(name, limits);
  const chunks: Uint8Array[] = [];
  try {
    let size = 0;
    for await (const chunk of stdin) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      // Whoever writes is heard to the end, and no more kept of it than shows that it is too much.
      if (size <= most) chunks.push(bytes);
      size += bytes.length;
    }
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read standard input: ${reasonOf(error)}.`);
    throw error;
  }
  const content = contentOf(resolve(cwd, name), Buffer.concat(chunks), cwd);
  if (isTooLarge(content))
    throw new UsageError(
      'Standard input is too large to be read at once.',
      'With --format jsonl it is read line by line.',
    );
  return content;
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
