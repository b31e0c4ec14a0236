import { resolve } from 'node:path';
import { reportHead, TotalsCount, type Book, type StaleEntry } from '@smslint/rules';
import { wantsLinks } from './hyperlinks.js';
import { withStdout, type Io } from './io.js';
import { appendJobSummary } from './job-summary.js';
import type { LintedFile } from './lint-content.js';
import type { LintSettings } from './lint-settings.js';
import { outletTo } from './outlet.js';
import { packageVersion } from './package-info.js';
import { booksOf, partOptions, runOptions, type RunHead } from './reporter-options.js';
import type { Growth } from './reporters/growth.js';
import { loadGrowing, type LintFormat } from './reporters/index.js';
import { openSpool, type DiskSpool } from './spool.js';
import { keepRun } from './whole-report.js';
import { writeWhole } from './write-whole.js';

/** How reports are written, and where. */
export type ReportSettings = Pick<
  LintSettings,
  'formats' | 'outputFiles' | 'colour' | 'quiet' | 'hideSuppressed' | 'report'
>;

/** What the reports on a run say of it before it begins. */
export interface ReportedRun extends RunHead {
  /** The book of all files; that of the house where they have several. */
  readonly book: Book;
  /** Whether somebody waits for each result, so that nothing is to be held back. */
  readonly isFilter: boolean;
}

/** The reports on a run, made while it goes on. */
export interface Reports {
  /**
   * Takes what became of a file, or of a stretch of it; false where nobody reads any more.
   * @throws UsageError where a report cannot hold it
   */
  add(part: LintedFile): Promise<boolean>;
  /**
   * Writes what is left, once the run is over.
   * @throws UsageError where a file cannot be written
   */
  finish(stale: readonly StaleEntry[]): Promise<void>;
  /** Gives back what the reports have taken of the disk. */
  close(): void;
}

/** A report in one format, for standard output or a file. */
interface Target {
  readonly format: LintFormat;
  /** The file; undefined for standard output. */
  readonly path: string | undefined;
  /** Undefined where the format is made of a whole run. */
  readonly growth: Growth | undefined;
  /** What is certain by now, and cannot be written yet. */
  readonly begun: DiskSpool;
}

/** Begins the reports in each format that was asked for, to standard output and to files. */
export async function openReports(run: ReportedRun, settings: ReportSettings, io: Io): Promise<Reports> {
  const { report: output } = settings;
  const spools: DiskSpool[] = [];
  const spool = (): DiskSpool => {
    const opened = openSpool();
    spools.push(opened);
    return opened;
  };
  const targets = await openTargets(run, settings, spool, io);
  const ofWhole = targets.find(({ growth }) => growth === undefined);
  const keeper = ofWhole && keepRun(ofWhole.format, run, settings, io);
  const outlet = outletTo(output);
  // A bar may be on a terminal meanwhile, and words about fixes on standard error.
  const isLive = run.isFilter || (output === io.stdout && output.isTTY !== true);
  const [live] = isLive ? targets.filter(({ path }) => path === undefined) : [];
  const isForReader = targets.every(({ path, format }) => path === undefined && format !== 'github');
  const totals = new TotalsCount();
  let complete = true;

  return {
    async add(part) {
      totals.add(part);
      complete &&= part.failure === undefined;
      keeper?.add(part);
      const options = partOptions(part);
      for (const target of targets) {
        const text = target.growth?.add(part, options) ?? '';
        if (target === live) await outlet.write(text);
        else target.begun.write(text);
      }
      return outlet.isRead() || !isForReader;
    },
    async finish(stale) {
      const whole = keeper?.finish(stale);
      const end = { staleSuppressions: stale, totals: totals.totals(), complete };
      for (const { format, path, growth, begun } of targets) {
        const rest = growth ? growth.finish(end) : [(await whole?.text(format, path !== undefined)) ?? ''];
        if (path !== undefined) await writeWhole(resolve(io.cwd, path), inTurn(begun.read(), rest), path, io.cwd);
        else for (const text of inTurn(begun.read(), rest)) await outlet.write(text);
      }
      if (targets.some(({ format }) => format === 'github'))
        await appendJobSummary(async () => (await whole?.text('markdown', true)) ?? '', io);
    },
    close() {
      for (const one of spools) one.close();
    },
  };
}

/**
 * Writes the reports on a run that is over.
 * @throws UsageError where a file cannot be written
 */
export async function writeReport(
  { results, ...run }: Pick<ReportedRun, 'book' | 'failOn' | 'rules'> & { readonly results: readonly LintedFile[] },
  settings: ReportSettings,
  io: Io,
): Promise<void> {
  const reports = await openReports({ ...run, ...booksOf(results), isFilter: false }, settings, io);
  try {
    for (const result of results) await reports.add(result);
    await reports.finish([]);
  } finally {
    reports.close();
  }
}

/** Those for standard output in turn, then those for files. */
async function openTargets(
  run: ReportedRun,
  settings: ReportSettings,
  spool: () => DiskSpool,
  io: Io,
): Promise<Target[]> {
  const { formats, outputFiles, colour, report: stdout } = settings;
  const head = reportHead(run.book, packageVersion());
  const links = await wantsLinks(colour, withStdout(io, stdout));
  const options = runOptions(run, { ...settings, links }, io);
  const forFile = { ...options, colour: false, links: false };
  const wanted = [...formats.map((format) => ({ format, path: undefined })), ...outputFiles];
  return Promise.all(
    wanted.map(async ({ format, path }) => {
      const grow = await loadGrowing(format);
      return { format, path, growth: grow?.(head, path === undefined ? options : forFile, spool), begun: spool() };
    }),
  );
}

function* inTurn(...texts: readonly Iterable<string>[]): Generator<string> {
  for (const one of texts) yield* one;
}
