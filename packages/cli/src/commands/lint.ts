import { resolve } from 'node:path';
import {
  assembleReport,
  book,
  createLinter,
  type Baseline,
  type JudgedFile,
  type Report,
  type Ruling,
} from '@smslint/rules';
import { discover } from '../discover.js';
import { exitCodes } from '../exit-code.js';
import { readInputs, reportUnopened } from '../inputs.js';
import { defaultWidth, widthOf, type Io } from '../io.js';
import { readLintSettings, type LintArguments, type LintSettings } from '../lint-settings.js';
import { checkOutputFiles } from '../output-files.js';
import { packageVersion } from '../package-info.js';
import { profileNamed } from '../profile-named.js';
import type { Input } from '../read-input.js';
import { loadReporter } from '../reporters/index.js';
import type { ReporterOptions } from '../reporters/reporter.js';
import { findSuppressions, type SuppressionsFile } from '../suppressions/suppressions-file.js';
import { judgeOutcome } from '../thresholds.js';
import { writeWhole } from '../write-whole.js';

/**
 * Checks requests and reports what was found.
 * @throws UsageError
 */
export async function lint(args: LintArguments, io: Io): Promise<number> {
  const settings = readLintSettings(args, io);
  const { profile } = settings;
  if (profile !== undefined) profileNamed(profile);
  const paths = 'paths' in settings.input ? await discover(settings.input.paths, io.cwd) : [];
  checkOutputFiles(settings.outputFiles, paths, io.cwd);

  const file = findSuppressions(settings.suppressions, settings.outputFiles, io.cwd);
  const lintAll = (baseline?: Baseline): Promise<Run> => lintFiles(settings, paths, baseline, io);
  const { run, stale, complaints } = file
    ? await lintUnder(file, settings, lintAll, io)
    : { run: await lintAll(), stale: [], complaints: [] };
  const results = run.judged.map(({ result }) => result);
  const report = assembleReport(results, book, packageVersion(), stale);
  await write(report, new Map(results.map(({ file }) => [file.path, file.text])), settings, io);

  const { fails, reasons } = judgeOutcome(report, settings.thresholds);
  for (const reason of reasons) io.stderr.write(`smslint: ${reason}\n`);
  for (const line of complaints) io.stderr.write(`${line}\n`);
  if (reportUnopened(run.unopened, io)) return exitCodes.failure;
  return fails || complaints.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** What became of the files of a run. */
interface Run {
  readonly judged: readonly JudgedFile[];
  readonly unopened: readonly Input[];
}

async function lintFiles(
  { input, profile }: LintSettings,
  paths: readonly string[],
  baseline: Baseline | undefined,
  io: Io,
): Promise<Run> {
  const linter = createLinter(book, profile === undefined ? {} : { profile });
  const ruling: Ruling = {
    book,
    ...(profile !== undefined && { profile }),
    overrides: [],
    ...(baseline && { baseline }),
  };
  const judged: JudgedFile[] = [];
  const unopened: Input[] = [];
  for await (const read of readInputs(input, paths, io)) {
    judged.push({ result: await linter(read.file, ruling), ruling });
    if (read.failure !== undefined) unopened.push(read);
  }
  return { judged, unopened };
}

/** Most runs have no baseline, and do without its code. */
async function lintUnder(
  file: SuppressionsFile,
  { input, suppressions }: LintSettings,
  lintAll: (baseline: Baseline) => Promise<Run>,
  io: Io,
) {
  const { lintUnderBaseline, reachOf } = await import('../suppressions/index.js');
  const reach = reachOf('paths' in input ? input.paths : [], io.cwd);
  return lintUnderBaseline({ file, settings: suppressions, reachOf: reach, io }, lintAll);
}

async function write(
  report: Report,
  texts: ReadonlyMap<string, string>,
  settings: LintSettings,
  io: Io,
): Promise<void> {
  const { formats, outputFiles, colour, quiet } = settings;
  const options: ReporterOptions = {
    colour,
    quiet,
    terminal: io.stdout.isTTY === true,
    width: widthOf(io.stdout),
    source: (file) => texts.get(file),
  };
  for (const format of formats) io.stdout.write((await loadReporter(format))(report, options));
  for (const { format, path } of outputFiles) {
    const text = (await loadReporter(format))(report, {
      ...options,
      colour: false,
      terminal: false,
      width: defaultWidth,
    });
    await writeWhole(resolve(io.cwd, path), text, path);
  }
}
