import { exitCodes } from '../exit-code.js';
import { reportUnopened } from '../inputs.js';
import { widthOf, type Io } from '../io.js';
import type { LintedFile } from '../lint-content.js';
import { lintRequests } from '../lint-requests.js';
import { readLintSettings, type LintArguments } from '../lint-settings.js';
import type { Stopwatch } from '../stats/stopwatch.js';
import { timed } from '../stats/timed.js';
import { judgeOutcome, thresholdsFrom, type Thresholds } from '../thresholds.js';
import { visible } from '../visible.js';
import { writeReport } from '../write-report.js';

/**
 * Checks requests and reports what was found.
 * @throws UsageError
 */
export async function lint(args: LintArguments, io: Io): Promise<number> {
  const settings = readLintSettings(args, io);
  const stopwatch = settings.stats ? (await import('../stats/stopwatch.js')).startStopwatch() : undefined;
  const fixer = settings.fix && (await import('../fix/fixer.js')).createFixer(settings.fix, args.color, io);
  const run = await lintRequests(settings, args, { fixer, stopwatch }, io);
  fixer?.finish();
  const { report, results, configuration, complaints } = run;
  const thresholdsOf = (file: string): Thresholds => thresholdsFrom(settings.thresholds, configuration(file).config);
  await timed(stopwatch, 'report', () =>
    writeReport(report, { results, failOn: (file) => thresholdsOf(file).failOn }, settings, io),
  );

  const { fails, reasons } = judgeOutcome(report, thresholdsOf);
  const notes = [...reasons, ...run.notes].map((note) => `smslint: ${note}`);
  for (const line of [...notes, ...complaints]) io.stderr.write(`${visible(line)}\n`);
  const isUnopened = reportUnopened(results, io);
  if (stopwatch) await writeStats(stopwatch, results, io);
  if (isUnopened) return exitCodes.failure;
  return fails || complaints.length > 0 ? exitCodes.findings : exitCodes.clean;
}

async function writeStats(stopwatch: Stopwatch, results: readonly LintedFile[], { stderr }: Io): Promise<void> {
  const { statsText } = await import('../stats/stats-text.js');
  const cached = results.filter(({ isCached }) => isCached).length;
  stderr.write(statsText(stopwatch.measured(), { files: results.length, cached }, widthOf(stderr)));
}
