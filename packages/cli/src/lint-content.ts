import { decodeUtf8 } from '@smslint/core';
import type { FileResult, Linter, RequestMemory, Ruling } from '@smslint/rules';
import type { FindingsCache } from './cache/findings-cache.js';
import { toInput, type Content } from './read-input.js';
import type { Stopwatch } from './stats/stopwatch.js';

/** What became of a file, its text, and why it could not be opened, where it could not. */
export interface LintedFile extends Pick<FileResult, 'requests' | 'findings' | 'suppressed'> {
  readonly path: string;
  readonly text: string;
  readonly failure: string | undefined;
  readonly isCached: boolean;
}

/** What a run lints with. */
export interface LintTools {
  readonly linter: Linter;
  /** What the linter remembers of the run. */
  readonly memory: RequestMemory;
  readonly cache: FindingsCache | undefined;
  readonly stopwatch: Stopwatch | undefined;
}

/** Lints the content of a file, or takes what an earlier run found in it, where it would find the same. */
export async function lintContent(content: Content, ruling: Ruling, tools: LintTools): Promise<LintedFile> {
  const { linter, cache, stopwatch } = tools;
  const recalled = cache && (await timed(stopwatch, 'cache', () => recall(content, ruling, cache, tools.memory)));
  if (recalled) return recalled;
  const { file, failure } = await timed(stopwatch, 'read', () => toInput(content));
  const result = await timed(stopwatch, 'judge', () => linter(file, ruling));
  if (cache) await timed(stopwatch, 'cache', () => cache.keep(content, ruling, result));
  const { requests, findings, suppressed } = result;
  return { path: file.path, text: file.text, failure, requests, findings, suppressed, isCached: false };
}

function recall(content: Content, ruling: Ruling, cache: FindingsCache, memory: RequestMemory): LintedFile | undefined {
  const kept = cache.find(content, ruling);
  if (!kept || 'failure' in content || !memory.recall(kept.trace)) return undefined;
  const { text } = decodeUtf8(content.bytes);
  const { requests, findings, suppressed } = kept;
  return { path: content.name, text, failure: undefined, requests, findings, suppressed, isCached: true };
}

/** Carries out a part of a run, its time counted where someone wants to know it. */
export function timed<T>(
  stopwatch: Stopwatch | undefined,
  phase: Parameters<Stopwatch['time']>[0],
  work: () => T | Promise<T>,
): T | Promise<T> {
  return stopwatch ? stopwatch.time(phase, work) : work();
}
