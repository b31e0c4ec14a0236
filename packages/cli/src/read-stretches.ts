import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isUtf16, syntaxOf, type Before, type Limits } from '@smslint/core';
import type { Io } from './io.js';
import { outsideLink } from './outside-link.js';
import { nameOf } from './read-input.js';
import { isSystemError, reasonOf, UsageError } from './usage-error.js';
import { countLines, wholeLines } from './whole-lines.js';

/** Some lines of a file of JSON Lines that is read piece by piece. */
export interface Stretch {
  /** The name of the file in reports. */
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly before: Before;
  /** Whether more of the file follows. */
  readonly goesOn: boolean;
}

/** A file that is read stretch by stretch. */
export interface LargeFile {
  /** How large it is, where that is known; else 0. */
  readonly bytes: number;
  readonly stretches: AsyncIterable<Stretch>;
}

/** From how many bytes on a file is read in stretches, and how many are read at once. */
const leastLarge = 4 * 1024 * 1024;
const chunkSize = 32 * 1024;

const start: Before = { lines: 0, documents: 0 };

/**
 * The stretches of a file of JSON Lines that is too large to be held, each with some lines. Undefined of other files, and of one
 * that cannot be read.
 * @param outsideLinks whether the file may be a link out of the working directory, or be reached through one
 */
export async function stretchesOf(
  path: string,
  cwd: string,
  limits: Limits,
  outsideLinks: boolean,
): Promise<LargeFile | undefined> {
  if (syntaxOf(path) !== 'jsonl') return undefined;
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() === true && stats.size >= leastLarge && (outsideLinks || outsideLink(path, cwd) === undefined)
    ? { bytes: stats.size, stretches: stretchesOfLarge(path, nameOf(path, cwd), limits) }
    : undefined;
}

/** A file that is no UTF-8 is refused as a whole, so it is read to its end before any of it is judged. */
async function* stretchesOfLarge(path: string, name: string, limits: Limits): AsyncGenerator<Stretch> {
  const unreadable = await unreadablePart(path, name, limits);
  if (unreadable) {
    yield unreadable;
    return;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let before = start;
  let next: Stretch | undefined;
  for await (const bytes of wholeLines(chunksOf(path), mostOfLine(limits))) {
    const content = decoder.decode(bytes);
    const { ended, full } = countLines(content);
    if (full > 0) {
      if (next) yield next;
      next = { name, content, before, goesOn: true };
    }
    before = { lines: before.lines + ended, documents: before.documents + full };
  }
  yield next ? { ...next, goesOn: false } : { name, content: '', before: start, goesOn: false };
}

/** The bytes that show that a line is too long, whatever characters they are. */
function mostOfLine({ bytes }: Limits): number {
  return 3 * bytes + 4;
}

function chunksOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Uint8Array>;
}

/** The first lines of a file that are no UTF-8, where there are any; of UTF-16 its beginning. */
async function unreadablePart(path: string, name: string, limits: Limits): Promise<Stretch | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 0;
  for await (const bytes of wholeLines(chunksOf(path), mostOfLine(limits))) {
    const part = { name, content: bytes, before: { lines, documents: 0 }, goesOn: false };
    if (lines === 0 && isUtf16(bytes)) return part;
    try {
      lines += countLines(decoder.decode(bytes)).ended;
    } catch {
      return part;
    }
  }
  return undefined;
}

/** The lines of standard input that hold something, each as soon as it has come. */
export async function* linesOfStdin(
  name: string,
  limits: Limits,
  { stdin }: Pick<Io, 'stdin'>,
): AsyncGenerator<Stretch> {
  let before = start;
  try {
    for await (const bytes of wholeLines(stdin, mostOfLine(limits))) {
      const text = bytes.toString('latin1');
      let at = 0;
      for (const { end, next } of linesIn(text)) {
        const content = bytes.subarray(at, end);
        at = next;
        const isFull = content.toString().trim() !== '';
        if (isFull) yield { name, content, before, goesOn: true };
        before = { lines: before.lines + 1, documents: before.documents + (isFull ? 1 : 0) };
      }
    }
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read standard input: ${reasonOf(error)}.`);
    throw error;
  }
}

/** Where each line ends, and where the next begins; without an expression that takes a whole line, which can overflow its stack. */
function* linesIn(text: string): Generator<{ readonly end: number; readonly next: number }> {
  let last = 0;
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\n|\r/g)) {
    last = index + lineBreak.length;
    yield { end: index, next: last };
  }
  if (last < text.length) yield { end: text.length, next: text.length };
}
