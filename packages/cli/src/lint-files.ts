import { book, createLinter, limitsOf, RequestMemory, type Ruling } from '@smslint/rules';
import type { FindingsCache } from './cache/findings-cache.js';
import type { Elsewhere } from './elsewhere/elsewhere.js';
import type { StretchesAhead } from './elsewhere/stretches-ahead.js';
import type { Fixer } from './fix/fixer.js';
import type { Io } from './io.js';
import { lintContent, type LintedFile } from './lint-content.js';
import { lintStretch, takeStretch } from './lint-stretch.js';
import { progressOf } from './progress.js';
import type { Selection } from './selection.js';
import type { Stopwatch } from './stats/stopwatch.js';
import { timed } from './stats/timed.js';

/** How the files of a run are linted, whatever is in them. */
export interface Means {
  readonly cache: FindingsCache | undefined;
  /** Mends what can be mended, where that is asked for. */
  readonly fixer: Fixer | undefined;
  /** Judges files beside this thread, where that is asked for. */
  readonly elsewhere: Elsewhere | undefined;
  /** Gives the stretches of large files, some of them judged beside this thread, where that is asked for. */
  readonly ahead: StretchesAhead;
  /** Whether every file is to be read as a whole, however large. */
  readonly readsWhole: boolean;
  readonly stopwatch: Stopwatch | undefined;
}

/** From how many files on a run lasts. */
const manyFiles = 1000;

/** After so many requests it is looked again whether a run that lasts takes too much. */
const manyRequests = 500;

/**
 * Lints the files of a run, one after the other, and gives each as soon as it is judged; a large one stretch by stretch.
 * @param rulingOf how a file is judged, by its absolute path
 */
export async function* lintFiles(
  { files, read, readStretches, isStdin }: Selection,
  rulingOf: (path: string) => Ruling,
  { cache, fixer, elsewhere, ahead, readsWhole, stopwatch }: Means,
  io: Io,
): AsyncGenerator<LintedFile> {
  const memory = new RequestMemory();
  const linter = createLinter(book, {}, { memory, watch: stopwatch?.watch });
  const progress = progressOf(files.length, io);
  const tools = { linter, memory, cache, fixer, stopwatch };
  let lasts = files.length >= manyFiles;
  let requests = 0;
  if (lasts) await io.prepareForLong?.();
  const counted = async (part: LintedFile): Promise<LintedFile> => {
    requests += part.requests.length;
    if (lasts && requests >= manyRequests) {
      requests = 0;
      await io.prepareForLong?.();
    }
    return part;
  };
  try {
    for (const path of files) {
      const ruling = rulingOf(path);
      const taken = await elsewhere?.take(path, ruling);
      const isWhole = taken !== undefined || readsWhole || fixer !== undefined || (!isStdin && speaksOfWhole(ruling));
      const large = isWhole ? undefined : await readStretches(path, limitsOf(ruling));
      if (large) {
        lasts = true;
        await io.prepareForLong?.();
        const own = isStdin ? withoutExpectations(ruling) : ruling;
        for await (const { stretch, found, refuse } of await ahead.of(large, path, own)) {
          const known = found && takeStretch(stretch, own, found, memory);
          if (found && !known) refuse();
          yield await counted(known ?? (await lintStretch(stretch, own, tools)));
        }
      } else {
        const content = taken?.content ?? (await timed(stopwatch, 'read', () => read(path, limitsOf(ruling))));
        yield await counted(await lintContent(content, ruling, tools, taken?.kept));
      }
      await progress?.advance();
    }
  } finally {
    progress?.stop();
  }
}

/** A filter's requests are judged one by one: that an override is of no use to one says nothing of the others. */
function withoutExpectations(ruling: Ruling): Ruling {
  return { ...ruling, overrides: ruling.overrides.map((override) => ({ ...override, isExpected: false })) };
}

/** Whether it shows only at the end of a file that something in its configuration is of no use. */
function speaksOfWhole({ overrides }: Ruling): boolean {
  return overrides.some(({ pointer, isExpected }) => pointer !== undefined && isExpected);
}
