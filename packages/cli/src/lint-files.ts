import { book, createLinter, RequestMemory, type Ruling } from '@smslint/rules';
import type { FindingsCache } from './cache/findings-cache.js';
import type { Fixer } from './fix/fixer.js';
import type { Io } from './io.js';
import { lintContent, lintStretch, type LintedFile } from './lint-content.js';
import { progressOf } from './progress.js';
import type { Selection } from './selection.js';
import type { Stopwatch } from './stats/stopwatch.js';
import { timed } from './stats/timed.js';

/** How the files of a run are linted, whatever is in them. */
export interface Means {
  readonly cache: FindingsCache | undefined;
  /** Mends what can be mended, where that is asked for. */
  readonly fixer: Fixer | undefined;
  readonly stopwatch: Stopwatch | undefined;
}

/** From how many files on a run lasts. */
const manyFiles = 1000;

/**
 * Lints the files of a run, one after the other, and gives each as soon as it is judged; a large one stretch by stretch.
 * @param rulingOf how a file is judged, by its absolute path
 */
export async function* lintFiles(
  { files, read, readStretches, isStdin }: Selection,
  rulingOf: (path: string) => Ruling,
  { cache, fixer, stopwatch }: Means,
  io: Io,
): AsyncGenerator<LintedFile> {
  const memory = new RequestMemory();
  const linter = createLinter(book, {}, { memory, watch: stopwatch?.watch });
  const progress = progressOf(files.length, io);
  if (files.length >= manyFiles) io.saveMemory?.();
  try {
    for (const path of files) {
      const ruling = rulingOf(path);
      const isWhole = fixer !== undefined || (!isStdin && speaksOfWhole(ruling));
      const stretches = isWhole ? undefined : await readStretches(path);
      if (stretches) {
        io.saveMemory?.();
        for await (const stretch of stretches) yield await lintStretch(stretch, ruling, { linter, stopwatch });
      } else {
        const content = await timed(stopwatch, 'read', () => read(path));
        yield await lintContent(content, ruling, { linter, memory, cache, fixer, stopwatch });
      }
      await progress?.advance();
    }
  } finally {
    progress?.stop();
  }
}

/** Whether it shows only at the end of a file that something in its configuration is of no use. */
function speaksOfWhole({ overrides }: Ruling): boolean {
  return overrides.some(({ pointer, isExpected }) => pointer !== undefined && isExpected);
}
