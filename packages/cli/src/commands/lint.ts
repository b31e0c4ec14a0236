import { assembleReport, book, createLinter, RequestMemory, type Ruling } from '@smslint/rules';
import { exitCodes } from '../exit-code.js';
import { reportUnopened } from '../inputs.js';
import { widthOf, type Io } from '../io.js';
import { lintContent, timed, type LintedFile, type LintTools } from '../lint-content.js';
import { readLintSettings, type LintArguments, type LintSettings } from '../lint-settings.js';
import { checkOutputFiles } from '../output-files.js';
import { packageVersion } from '../package-info.js';
import { profileNamed } from '../profile-named.js';
import { progressOf } from '../progress.js';
import { select, type Selection } from '../selection.js';
import type { Stopwatch } from '../stats/stopwatch.js';
import { judgeOutcome } from '../thresholds.js';
import { visible } from '../visible.js';
import { writeReport } from '../write-report.js';

/**
 * Checks requests and reports what was found.
 * @throws UsageError
 */
export async function lint(args: LintArguments, io: Io): Promise<number> {
  const settings = readLintSettings(args, io);
  const { profile } = settings;
  if (profile !== undefined) profileNamed(profile);
  const stopwatch = settings.stats ? (await import('../stats/stopwatch.js')).startStopwatch() : undefined;
  const selection = await timed(stopwatch, 'discover', () => select(settings.input, settings.scope, io));
  checkOutputFiles(settings.outputFiles, selection.files, io.cwd);

  const ruling: Ruling = { book, ...(profile !== undefined && { profile }), overrides: [] };
  const tools = await prepare(settings, stopwatch, io);
  const results = await lintFiles(selection, ruling, tools, io);
  const report = assembleReport(results, book, packageVersion());
  await timed(stopwatch, 'report', () => writeReport(report, { results, books: [book] }, settings, io));
  const cacheNote = tools.cache && (await timed(stopwatch, 'cache', () => tools.cache?.write()));

  const { fails, reasons } = judgeOutcome(report, settings.thresholds);
  const notes = [...reasons, ...selection.notes, ...(cacheNote === undefined ? [] : [cacheNote])];
  for (const note of notes) io.stderr.write(`smslint: ${visible(note)}\n`);
  const isUnopened = reportUnopened(results, io);
  if (stopwatch) await writeStats(stopwatch, results, io);
  if (isUnopened) return exitCodes.failure;
  return fails ? exitCodes.findings : exitCodes.clean;
}

async function prepare({ cache, input }: LintSettings, stopwatch: Stopwatch | undefined, io: Io): Promise<LintTools> {
  const memory = new RequestMemory();
  const linter = createLinter(book, {}, { memory, watch: stopwatch?.watch });
  if (cache === undefined || 'stdinName' in input) return { linter, memory, cache: undefined, stopwatch };
  const { openCache } = await import('../cache/findings-cache.js');
  const opened = await timed(stopwatch, 'cache', () => openCache(cache, io.cwd, packageVersion()));
  return { linter, memory, cache: opened, stopwatch };
}

async function lintFiles({ files, read }: Selection, ruling: Ruling, tools: LintTools, io: Io): Promise<LintedFile[]> {
  const progress = progressOf(files.length, io);
  const results: LintedFile[] = [];
  try {
    for (const path of files) {
      const content = await timed(tools.stopwatch, 'read', () => read(path));
      results.push(await lintContent(content, ruling, tools));
      await progress?.advance();
    }
  } finally {
    progress?.stop();
  }
  return results;
}

async function writeStats(stopwatch: Stopwatch, results: readonly LintedFile[], { stderr }: Io): Promise<void> {
  const { statsText } = await import('../stats/stats-text.js');
  const cached = results.filter(({ isCached }) => isCached).length;
  stderr.write(statsText(stopwatch.measured(), { files: results.length, cached }, widthOf(stderr)));
}
