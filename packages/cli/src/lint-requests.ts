import { assembleReport, type Report } from '@smslint/rules';
import { sharedBook, type ConfigArguments, type Configuration } from './config/configuration.js';
import { configureRun } from './config/configure-run.js';
import type { Fixer } from './fix/fixer.js';
import type { Io } from './io.js';
import type { LintedFile } from './lint-content.js';
import { lintFiles } from './lint-files.js';
import type { LintSettings } from './lint-settings.js';
import { checkOutputFiles, type OutputFile } from './output-files.js';
import { packageVersion } from './package-info.js';
import { select } from './selection.js';
import type { Stopwatch } from './stats/stopwatch.js';
import { timed } from './stats/timed.js';
import { findSuppressions } from './suppressions/suppressions-file.js';
import { underBaseline } from './suppressions/under-baseline.js';

/** What a run reads and keeps, and the reports that it is to write. */
export interface RunSettings extends Pick<LintSettings, 'input' | 'scope' | 'cache' | 'suppressions'> {
  readonly outputFiles: readonly OutputFile<string>[];
}

/** What a run made of its requests. */
export interface LintedRequests {
  readonly report: Report;
  readonly results: readonly LintedFile[];
  readonly configuration: Configuration;
  /** What is to be said about the run itself. */
  readonly notes: readonly string[];
  /** What is to be said of the baseline, by lines; none where stale entries are to pass. */
  readonly complaints: readonly string[];
}

/**
 * Lints the requests that the settings select, under the configuration of each and the baseline.
 * @throws UsageError
 */
export async function lintRequests(
  settings: RunSettings,
  args: ConfigArguments,
  { fixer, stopwatch }: { readonly fixer?: Fixer | undefined; readonly stopwatch?: Stopwatch | undefined },
  io: Io,
): Promise<LintedRequests> {
  const { input, scope, cache, outputFiles } = settings;
  const selection = await timed(stopwatch, 'discover', () => select(input, scope, io));
  checkOutputFiles(outputFiles, selection.files, io.cwd);
  const { configuration, files } = await configureRun(input, selection.files, args, io);

  const suppressions = findSuppressions(settings.suppressions, outputFiles, io.cwd);
  const { run, stale, complaints } = await underBaseline(suppressions, settings, selection, io, (baseline) => {
    const rulingOf = (path: string) => ({ ...configuration(path).ruling, ...(baseline && { baseline }) });
    return lintFiles({ ...selection, files }, rulingOf, { cache, fixer, stopwatch }, io);
  });
  const results = run.judged;
  const book = sharedBook(
    results.map(({ path }) => ({ file: path })),
    configuration,
  );
  const report = assembleReport(results, book, packageVersion(), stale);
  return { report, results, configuration, notes: [...selection.notes, ...run.notes], complaints };
}
