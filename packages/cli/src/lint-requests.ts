import {
  assembleReport,
  type Baseline,
  type BaselineEntry,
  type Book,
  type Report,
  type StaleEntry,
} from '@smslint/rules';
import { collectRun } from './collect-run.js';
import { followsOut, sharedBook, type ConfigArguments, type Configuration } from './config/configuration.js';
import { configureRun } from './config/configure-run.js';
import { threadsFor, type Concurrency } from './elsewhere/concurrency.js';
import type { Elsewhere } from './elsewhere/elsewhere.js';
import type { Shard } from './elsewhere/shard.js';
import { stretchesAhead } from './elsewhere/stretches-ahead.js';
import type { Fixer } from './fix/fixer.js';
import type { Io } from './io.js';
import type { LintedFile } from './lint-content.js';
import { lintFiles } from './lint-files.js';
import type { LintSettings } from './lint-settings.js';
import { checkOutputFiles, type OutputFile } from './output-files.js';
import { packageVersion } from './package-info.js';
import { nameOf } from './read-input.js';
import { select, type Selection } from './selection.js';
import type { Stopwatch } from './stats/stopwatch.js';
import { timed } from './stats/timed.js';
import { findSuppressions, type SuppressionsFile } from './suppressions/suppressions-file.js';
import { underBaseline } from './suppressions/under-baseline.js';

/** What a run reads and keeps, and the reports that it is to write. */
export interface RunSettings extends Pick<LintSettings, 'input' | 'scope' | 'cache' | 'suppressions'> {
  readonly outputFiles: readonly OutputFile<string>[];
  /** The part of the files that is read, where it is not all. */
  readonly shard?: Shard | undefined;
  /** How many threads judge; absent: this one alone. */
  readonly concurrency?: Concurrency | undefined;
}

/** Files that were judged on other machines: which they are, and what was found in them. */
export interface Merged {
  readonly selection: Selection;
  /**
   * @param files those that the configuration leaves, absolute
   * @param accepted the entries of the baseline that the run is under; undefined where there is none
   */
  readonly elsewhere: (files: readonly string[], accepted: readonly BaselineEntry[] | undefined) => Elsewhere;
}

/** Who mends what is found, who looks at the clock, and who has judged before. */
interface Helpers {
  readonly fixer?: Fixer | undefined;
  readonly stopwatch?: Stopwatch | undefined;
  readonly merged?: Merged | undefined;
  /** Whether every file is to be read as a whole, however large. */
  readonly readsWhole?: boolean;
  /** Whether reports are to say, while the run goes on, what requests say and need. */
  readonly withDetails?: boolean;
}

/** A run that is about to begin: what it reads, and what holds for each file. */
export interface PreparedRun {
  readonly settings: RunSettings;
  /** With the files that the configuration leaves. */
  readonly selection: Selection;
  /** The files before the configuration has left out any. */
  readonly selected: readonly string[];
  readonly args: ConfigArguments;
  readonly configuration: Configuration;
  readonly suppressions: SuppressionsFile | undefined;
  /** The book of all files; that of the house where they have several. */
  readonly book: Book;
}

/** Takes what became of a file, or of a stretch of it, as soon as it is judged; false where no more is wanted. */
export type Audience = (part: LintedFile) => Promise<boolean> | boolean;

/** What is to be said of a run once it is over. */
export interface RunEnd {
  /** Whether all of it was judged; not so where nobody wanted more. */
  readonly isWhole: boolean;
  /** The entries of the baseline that are of no more use. */
  readonly stale: readonly StaleEntry[];
  /** What is to be said about the run itself. */
  readonly notes: readonly string[];
  /** What is to be said of the baseline, by lines; none where stale entries are to pass. */
  readonly complaints: readonly string[];
}

/** The end of a run that can be merged with others. */
export interface LintedRun extends RunEnd {
  /** The entries of the baseline that the run was under; undefined where there is none. */
  readonly accepted: readonly BaselineEntry[] | undefined;
}

/**
 * Finds what a run is to read, and what holds for it.
 * @throws UsageError
 */
export async function prepareRun(
  settings: RunSettings,
  args: ConfigArguments,
  { stopwatch, merged }: Helpers,
  io: Io,
): Promise<PreparedRun> {
  const { input, scope, outputFiles, shard } = settings;
  const whole =
    merged?.selection ?? (await timed(stopwatch, 'discover', () => select(input, scope, io, followsOut(args))));
  const selection = shard ? (await import('./elsewhere/shard.js')).inShard(whole, shard, io.cwd) : whole;
  checkOutputFiles(outputFiles, selection.files, io.cwd);
  const { configuration, files } = await configureRun(input, selection.files, args, io);
  const suppressions = findSuppressions(settings.suppressions, outputFiles, io.cwd);
  const book = sharedBook(
    files.map((path) => ({ file: nameOf(path, io.cwd) })),
    configuration,
  );
  const selected = selection.files;
  return { settings, selection: { ...selection, files }, selected, args, configuration, suppressions, book };
}

/**
 * Lints the requests of a run, under the configuration of each and the baseline.
 * @throws UsageError
 */
export async function lintRun(
  { settings, selection, args, configuration, suppressions }: PreparedRun,
  { fixer, stopwatch, merged, readsWhole = false, withDetails = false }: Helpers,
  audience: Audience,
  io: Io,
): Promise<LintedRun> {
  const { files } = selection;
  // Fixes are made one after the other, and rules are timed in one thread.
  const isForMany = selection.isOnDisk && !fixer && !stopwatch;
  const concurrency = isForMany ? (settings.concurrency ?? 1) : 1;
  const threads = threadsFor(concurrency, files.length);
  let accepted: readonly BaselineEntry[] | undefined;
  const lintAll = async (heed: Audience, baseline?: Baseline, entries?: readonly BaselineEntry[]) => {
    accepted = entries;
    const isCached = settings.cache !== undefined && !selection.isStdin && !fixer;
    const cache = isCached ? await openedCache(settings.cache, stopwatch, io) : undefined;
    const rulingOf = (path: string) => ({ ...configuration(path).ruling, ...(baseline && { baseline }) });
    const shared = { files, cwd: io.cwd, args: plainArguments(args), accepted: entries, withDetails };
    const startCrew = async (): Promise<Elsewhere> => {
      const cached = cache?.keys() ?? new Map<string, string>();
      return (await import('./elsewhere/crew.js')).startCrew({ ...shared, threads, cached, rulingOf });
    };
    const elsewhere = merged?.elsewhere(files, entries) ?? (threads > 1 ? await startCrew() : undefined);
    // Threads that have files to judge are enough.
    const ahead = stretchesAhead(shared, threads > 1 ? 1 : concurrency);
    const notes: string[] = [];
    let [isWanted, isWhole] = [true, true];
    try {
      const means = { cache, fixer, elsewhere, ahead, readsWhole, stopwatch };
      for await (const part of lintFiles(selection, rulingOf, means, io)) {
        isWhole = isWanted;
        if (!isWhole) break;
        isWanted = await heed(part);
      }
    } finally {
      notes.push(...(elsewhere?.close() ?? []), ...ahead.close());
    }
    const note = cache && (await timed(stopwatch, 'cache', () => cache.write()));
    return { notes: note === undefined ? notes : [...notes, note], isWhole };
  };
  const { notes, ...end } = await underBaseline(suppressions, settings, selection, io, lintAll, audience);
  return { ...end, notes: [...selection.notes, ...notes], accepted };
}

/** What a run made of its requests. */
export interface LintedRequests extends RunEnd {
  readonly report: Report;
  readonly results: readonly LintedFile[];
}

/**
 * Lints the requests that the settings select, and holds what became of them all.
 * @param wanting what needs them all, for messages
 * @throws UsageError
 */
export async function lintRequests(
  wanting: string,
  settings: RunSettings,
  args: ConfigArguments,
  io: Io,
): Promise<LintedRequests> {
  const run = await prepareRun(settings, args, {}, io);
  const collection = collectRun(wanting);
  const collect = (part: LintedFile): boolean => {
    collection.add(part);
    return true;
  };
  const end = await lintRun(run, {}, collect, io);
  const results = collection.files();
  return { ...end, results, report: assembleReport(results, run.book, packageVersion(), end.stale) };
}

async function openedCache(path: string, stopwatch: Stopwatch | undefined, io: Io) {
  const { openCache } = await import('./cache/findings-cache.js');
  return timed(stopwatch, 'cache', () => openCache(path, io, packageVersion()));
}

/** Those of the arguments that say how files are judged, as plain data for other threads. */
function plainArguments({ profile, engine, config, limit, ...allowed }: ConfigArguments): ConfigArguments {
  const { 'allow-plugins': plugins, 'allow-outside': outside, 'ignore-comments': comments } = allowed;
  const { 'outside-links': links } = allowed;
  const permitted = {
    'allow-plugins': plugins,
    'allow-outside': outside,
    'ignore-comments': comments,
    'outside-links': links,
  };
  return { profile, engine, config, limit, ...permitted };
}
