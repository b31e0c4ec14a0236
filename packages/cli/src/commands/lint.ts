import { book, type BaselineEntry } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { exitCodes } from '../exit-code.js';
import { reportUnopened } from '../inputs.js';
import { widthOf, type Io } from '../io.js';
import type { LintedFile } from '../lint-content.js';
import { lintRun, prepareRun, type Merged, type PreparedRun } from '../lint-requests.js';
import { readLintSettings, type LintArguments, type LintSettings } from '../lint-settings.js';
import { formats, formatsWithDetails, lintFormats } from '../reporters/index.js';
import type { FileCount } from '../stats/stats-text.js';
import type { Stopwatch } from '../stats/stopwatch.js';
import { timed } from '../stats/timed.js';
import { thresholdsFrom, watchOutcome, type Thresholds } from '../thresholds.js';
import { visible } from '../visible.js';
import { openReports, type ReportedRun } from '../write-report.js';

/**
 * Checks requests and reports what was found.
 * @param merged the files, and what was found in them, where other machines have linted them
 * @throws UsageError
 */
export async function lint(args: LintArguments, io: Io, merged?: Merged): Promise<number> {
  const settings = readLintSettings(args, io, merged ? formats : lintFormats);
  const stopwatch = settings.stats ? (await import('../stats/stopwatch.js')).startStopwatch() : undefined;
  const fixer = settings.fix && (await import('../fix/fixer.js')).createFixer(settings.fix, args.color, io);
  const run = await prepareRun(settings, args, { stopwatch, merged }, io);
  const thresholdsOf = thresholdsOfFiles(run, settings);
  const watch = watchOutcome(thresholdsOf);
  const unopened: Pick<LintedFile, 'path' | 'failure'>[] = [];
  const count = { files: 0, cached: 0 };
  let accepted: readonly BaselineEntry[] | undefined;
  const makeBlob = await blobMaker(run, settings, args, io);
  const blob = makeBlob && ((results: readonly LintedFile[]) => makeBlob(results, accepted));
  const head = { ...reportedRun(run, thresholdsOf), blob };
  const reports = await timed(stopwatch, 'report', () => openReports(head, settings, io));
  try {
    const hear = async (part: LintedFile): Promise<boolean> => {
      watch.add(part);
      // A large file comes in parts, and is named once.
      if (part.failure !== undefined && unopened.at(-1)?.path !== part.path)
        unopened.push({ path: part.path, failure: part.failure });
      if (!part.requests[0]?.document) count.files++;
      if (part.isCached) count.cached++;
      const isRead = await timed(stopwatch, 'report', () => reports.add(part));
      // What is mended is mended whether or not somebody reads of it.
      return isRead || fixer !== undefined;
    };
    const end = await lintRun(
      run,
      { fixer, stopwatch, merged, readsWhole: blob !== undefined, withDetails: saysDetails(settings) },
      hear,
      io,
    );
    accepted = end.accepted;
    fixer?.finish();
    await timed(stopwatch, 'report', () => reports.finish(end.stale));

    const { fails, reasons } = watch.outcome();
    const notes = [...reasons, ...end.notes, ...emptyShard(run, settings)].map((note) => `smslint: ${note}`);
    for (const line of [...notes, ...end.complaints]) io.stderr.write(`${visible(line)}\n`);
    const isUnopened = reportUnopened(unopened, io);
    if (stopwatch) await writeStats(stopwatch, count, io);
    if (isUnopened) return exitCodes.failure;
    if (fails || end.complaints.length > 0) return exitCodes.findings;
    // The reader has gone, and what was not judged may be anything.
    return end.isWhole ? exitCodes.clean : exitCodes.failure;
  } finally {
    reports.close();
  }
}

/** What reports say of a run before it begins. */
function reportedRun(
  { selection, configuration, book: shared, settings: { input } }: PreparedRun,
  thresholdsOf: (file: string) => Thresholds,
): ReportedRun {
  const books = new Set(selection.files.map((path) => configuration(path).ruling.book));
  return {
    book: shared,
    books: books.size > 0 ? [...books] : [book],
    bookOf: (file) => configuration(file).ruling.book,
    failOn: (file) => thresholdsOf(file).failOn,
    isFilter: 'stdinName' in input && input.isFilter === true,
  };
}

/** The thresholds of a file; mostly it is the one that was asked about last. */
function thresholdsOfFiles({ configuration }: PreparedRun, { thresholds }: LintSettings): (file: string) => Thresholds {
  let last: { readonly file: string; readonly of: Thresholds } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, of: thresholdsFrom(thresholds, configuration(file).config) };
    return last.of;
  };
}

/** Loads what makes the text of a blob, where one is asked for. */
async function blobMaker(
  { selection, selected }: PreparedRun,
  { formats: shown, outputFiles, shard }: LintSettings,
  args: LintArguments,
  { cwd }: Io,
) {
  if (![...shown, ...outputFiles.map(({ format }) => format)].includes('blob')) return undefined;
  const { blobText } = await import('../elsewhere/blob-text.js');
  return (results: readonly LintedFile[], accepted: readonly BaselineEntry[] | undefined): string =>
    blobText({ results, selection: { ...selection, files: selected }, accepted, shard, args }, cwd);
}

/** Whether what requests say and need is to be written while the run goes on. */
function saysDetails({ formats: shown, outputFiles }: LintSettings): boolean {
  return [...shown, ...outputFiles.map(({ format }) => format)].some((format) => formatsWithDetails.includes(format));
}

function emptyShard({ selected, selection: { whole = [] } }: PreparedRun, { shard }: LintSettings): string[] {
  if (!shard || selected.length > 0 || whole.length === 0) return [];
  const of = counted(whole.length, 'file');
  return [`None of ${of} is in shard ${shard.index}/${shard.count}: nothing to check.`];
}

async function writeStats(stopwatch: Stopwatch, count: FileCount, { stderr }: Io): Promise<void> {
  const { statsText } = await import('../stats/stats-text.js');
  stderr.write(statsText(stopwatch.measured(), count, widthOf(stderr)));
}
