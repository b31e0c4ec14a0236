import { book, createLinter, RequestMemory, type Ruling } from '@smslint/rules';
import type { Fixer } from './fix/fixer.js';
import type { Io } from './io.js';
import { lintContent, type LintedFile } from './lint-content.js';
import { packageVersion } from './package-info.js';
import { progressOf } from './progress.js';
import type { Selection } from './selection.js';
import type { Stopwatch } from './stats/stopwatch.js';
import { timed } from './stats/timed.js';

/** What became of the files of a run. */
export interface LintRun {
  readonly judged: readonly LintedFile[];
  /** What is to be said about the run itself. */
  readonly notes: readonly string[];
}

/** How the files of a run are linted, whatever is in them. */
interface Means {
  /** The path of the cache, where one is wanted. */
  readonly cache: string | undefined;
  /** Mends what can be mended, where that is asked for. */
  readonly fixer: Fixer | undefined;
  readonly stopwatch: Stopwatch | undefined;
}

/**
 * Lints the files of a run, one after the other.
 * @param rulingOf how a file is judged, by its absolute path
 */
export async function lintFiles(
  { files, read, isStdin }: Selection,
  rulingOf: (path: string) => Ruling,
  { cache: cachePath, fixer, stopwatch }: Means,
  io: Io,
): Promise<LintRun> {
  const memory = new RequestMemory();
  const linter = createLinter(book, {}, { memory, watch: stopwatch?.watch });
  const cache = cachePath === undefined || isStdin || fixer ? undefined : await openedCache(cachePath, stopwatch, io);
  const progress = progressOf(files.length, io);
  const judged: LintedFile[] = [];
  try {
    for (const path of files) {
      const content = await timed(stopwatch, 'read', () => read(path));
      judged.push(await lintContent(content, rulingOf(path), { linter, memory, cache, fixer, stopwatch }));
      await progress?.advance();
    }
  } finally {
    progress?.stop();
  }
  const note = cache && (await timed(stopwatch, 'cache', () => cache.write()));
  return { judged, notes: note === undefined ? [] : [note] };
}

async function openedCache(path: string, stopwatch: Stopwatch | undefined, { cwd }: Io) {
  const { openCache } = await import('./cache/findings-cache.js');
  return timed(stopwatch, 'cache', () => openCache(path, cwd, packageVersion()));
}
