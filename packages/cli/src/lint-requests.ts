import { assembleReport, type Baseline, type Book, type Report, type StaleEntry } from '@smslint/rules';
import { sharedBook, type ConfigArguments, type Configuration } from './config/configuration.js';
import { configureRun } from './config/configure-run.js';
import type { Fixer } from './fix/fixer.js';
import type { Io } from './io.js';
import { joinStretches } from './join-stretches.js';
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
}

/** Who mends what is found, and who looks at the clock. */
interface Helpers {
  readonly fixer?: Fixer | undefined;
  readonly stopwatch?: Stopwatch | undefined;
}

/** A run that is about to begin: what it reads, and what holds for each file. */
export interface PreparedRun {
  readonly settings: RunSettings;
  readonly selection: Selection;
  readonly configuration: Configuration;
  readonly suppressions: SuppressionsFile | undefined;
  /** The book of all files; that of the house where they have several. */
  readonly book: Book;
}

/** Takes what became of a file, or of a stretch of it, as soon as it is judged; false where no more is wanted. */
export type Audience = (part: LintedFile) => Promise<boolean> | boolean;

/** What is to be said of a run once it is over. */
export interface RunEnd {
  /** The entries of the baseline that are of no more use. */
  readonly stale: readonly StaleEntry[];
  /** What is to be said about the run itself. */
  readonly notes: readonly string[];
  /** What is to be said of the baseline, by lines; none where stale entries are to pass. */
  readonly complaints: readonly string[];
}

/**
 * Finds what a run is to read, and what holds for it.
 * @throws UsageError
 */
export async function prepareRun(
  settings: RunSettings,
  args: ConfigArguments,
  { stopwatch }: Helpers,
  io: Io,
): Promise<PreparedRun> {
  const { input, scope, outputFiles } = settings;
  const selection = await timed(stopwatch, 'discover', () => select(input, scope, io));
  checkOutputFiles(outputFiles, selection.files, io.cwd);
  const { configuration, files } = await configureRun(input, selection.files, args, io);
  const suppressions = findSuppressions(settings.suppressions, outputFiles, io.cwd);
  const book = sharedBook(
    files.map((path) => ({ file: nameOf(path, io.cwd) })),
    configuration,
  );
  return { settings, selection: { ...selection, files }, configuration, suppressions, book };
}

/**
 * Lints the requests of a run, under the configuration of each and the baseline.
 * @throws UsageError
 */
export async function lintRun(
  { settings, selection, configuration, suppressions }: PreparedRun,
  { fixer, stopwatch }: Helpers,
  audience: Audience,
  io: Io,
): Promise<RunEnd> {
  const lintAll = async (heed: Audience, baseline?: Baseline): Promise<readonly string[]> => {
    const isCached = settings.cache !== undefined && !selection.isStdin && !fixer;
    const cache = isCached ? await openedCache(settings.cache, stopwatch, io) : undefined;
    const rulingOf = (path: string) => ({ ...configuration(path).ruling, ...(baseline && { baseline }) });
    for await (const part of lintFiles(selection, rulingOf, { cache, fixer, stopwatch }, io))
      if (!(await heed(part))) break;
    const note = cache && (await timed(stopwatch, 'cache', () => cache.write()));
    return note === undefined ? [] : [note];
  };
  const { notes, stale, complaints } = await underBaseline(suppressions, settings, selection, io, lintAll, audience);
  return { stale, complaints, notes: [...selection.notes, ...notes] };
}

/** What a run made of its requests. */
export interface LintedRequests extends RunEnd {
  readonly report: Report;
  readonly results: readonly LintedFile[];
}

/**
 * Lints the requests that the settings select, and holds what became of them all.
 * @throws UsageError
 */
export async function lintRequests(settings: RunSettings, args: ConfigArguments, io: Io): Promise<LintedRequests> {
  const run = await prepareRun(settings, args, {}, io);
  const parts: LintedFile[] = [];
  const end = await lintRun(run, {}, (part) => parts.push(part) > 0, io);
  const results = joinStretches(parts);
  return { ...end, results, report: assembleReport(results, run.book, packageVersion(), end.stale) };
}

async function openedCache(path: string, stopwatch: Stopwatch | undefined, { cwd }: Io) {
  const { openCache } = await import('./cache/findings-cache.js');
  return timed(stopwatch, 'cache', () => openCache(path, cwd, packageVersion()));
}
