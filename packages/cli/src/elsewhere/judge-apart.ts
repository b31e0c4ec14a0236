import { statSync } from 'node:fs';
import { book, createLinter, limitsOf, type Linter, type Ruling } from '@smslint/rules';
import { entryKey } from '../cache/entry-key.js';
import { readContent, toInput } from '../read-input.js';
import type { JudgedElsewhere } from './elsewhere.js';

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
  try {
    const { requests, findings, suppressed, trace } = await linter(toInput(content, limitsOf(ruling)).file, ruling, {
      trial: true,
    });
    return { content, kept: { requests, findings, suppressed, trace } };
  } catch {
    // It fails again in its turn, as it would have without other threads.
    return { content, kept: undefined };
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
