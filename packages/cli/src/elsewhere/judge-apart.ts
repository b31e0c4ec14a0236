import { statSync } from 'node:fs';
import { readRequests, type RequestFile } from '@smslint/core';
import { book, createLinter, detailsOf, limitsOf, type Linter, type Ruling } from '@smslint/rules';
import { entryKey } from '../cache/entry-key.js';
import { limitsOfStretch } from '../lint-stretch.js';
import { readContent, toInput } from '../read-input.js';
import type { Stretch } from '../read-stretches.js';
import type { FoundElsewhere, JudgedElsewhere } from './elsewhere.js';
import { pack } from './packed.js';

/**
 * What one thread judges with.
 * @param cached the keys of what the cache of the run holds, by the names of files
 * @param outsideLinks whether files may be links out of the working directory
 */
export function apartTools(cwd: string, cached: ReadonlyMap<string, string>, outsideLinks: boolean): ApartTools {
  const isKnown: ApartTools['isKnown'] = (content, ruling) =>
    cached.size > 0 && cached.get(content.name) === entryKey(content, ruling);
  return { linter: createLinter(book), cwd, isKnown, outsideLinks };
}

/** What judging apart needs to know of a run. */
export interface ApartTools {
  readonly linter: Linter;
  readonly cwd: string;
  readonly outsideLinks: boolean;
  /** Whether the run knows already what is in a file. */
  readonly isKnown: (content: JudgedElsewhere['content'], ruling: Ruling) => boolean;
}

/**
 * Reads a file and judges it without the files before it. Undefined for files that are to be judged in their turn: large ones,
 * which would be passed between threads at a cost.
 * @param path absolute
 */
export async function judgeApart(
  path: string,
  ruling: Ruling,
  { linter, cwd, isKnown, outsideLinks }: ApartTools,
): Promise<JudgedElsewhere | undefined> {
  if (isLarge(path)) return undefined;
  const content = readContent(path, cwd, limitsOf(ruling), outsideLinks);
  if ('failure' in content || isKnown(content, ruling)) return { content, kept: undefined };
  return { content, kept: await foundIn(() => toInput(content, limitsOf(ruling)).file, ruling, linter) };
}

/** Judges a stretch of a file without what stands before it. */
export function judgeStretchApart(
  { name, content, before }: Stretch,
  ruling: Ruling,
  linter: Linter,
): Promise<FoundElsewhere | undefined> {
  return foundIn(() => readRequests(name, content, 'jsonl', before, limitsOfStretch(ruling)), ruling, linter);
}

/** What is found in a file by itself; undefined where smslint fails on it: it fails again in its turn, as it would have without other threads. */
async function foundIn(read: () => RequestFile, ruling: Ruling, linter: Linter): Promise<FoundElsewhere | undefined> {
  try {
    const { file, requests, findings, suppressed, trace } = await linter(read(), ruling, { trial: true });
    return { requests, findings, suppressed, trace, file };
  } catch {
    return undefined;
  }
}

/**
 * What was found in a file, packed for another thread, which cannot have the file; undefined where smslint fails on it.
 * @param withDetails whether reports are to say what requests say and need
 */
export function forOthers(
  found: FoundElsewhere | undefined,
  ruling: Ruling,
  withDetails: boolean,
): FoundElsewhere | undefined {
  if (!found) return undefined;
  const { file, ...plain } = found;
  if (!file || !withDetails) return pack(plain, ruling.book);
  try {
    const details = new Map(file.documents.map((read) => [read.index, detailsOf(read, ruling)]));
    return pack({ ...plain, details }, ruling.book);
  } catch {
    return undefined;
  }
}

/** From how many bytes on a file is judged in its turn. */
const mostBytes = 1024 * 1024;

function isLarge(path: string): boolean {
  try {
    return statSync(path).size > mostBytes;
  } catch {
    return false;
  }
}
