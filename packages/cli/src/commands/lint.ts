import { resolve } from 'node:path';
import { assembleReport, book, createLinter, type FileResult, type Report } from '@smslint/rules';
import { sharedBook } from '../config/configuration.js';
import { configureRun } from '../config/configure-run.js';
import { discover } from '../discover.js';
import { exitCodes } from '../exit-code.js';
import { readInputs, reportUnopened } from '../inputs.js';
import { defaultWidth, widthOf, type Io } from '../io.js';
import { readLintSettings, type LintArguments, type LintSettings } from '../lint-settings.js';
import { checkOutputFiles } from '../output-files.js';
import { packageVersion } from '../package-info.js';
import type { Input } from '../read-input.js';
import { loadReporter } from '../reporters/index.js';
import type { ReporterOptions } from '../reporters/reporter.js';
import { judgeOutcome, thresholdsFrom } from '../thresholds.js';
import { writeWhole } from '../write-whole.js';

/**
 * Checks requests and reports what was found.
 * @throws UsageError
 */
export async function lint(args: LintArguments, io: Io): Promise<number> {
  const settings = readLintSettings(args, io);
  const found = 'paths' in settings.input ? await discover(settings.input.paths, io.cwd) : [];
  checkOutputFiles(settings.outputFiles, found, io.cwd);
  const { configuration, input: inputSettings, paths } = await configureRun(settings.input, found, args, io);

  const linter = createLinter(book);
  const results: FileResult[] = [];
  const unopened: Input[] = [];
  for await (const input of readInputs(inputSettings, paths, io)) {
    results.push(await linter(input.file, configuration(input.file.path).ruling));
    if (input.failure !== undefined) unopened.push(input);
  }
  const report = assembleReport(
    results,
    sharedBook(
      results.flatMap(({ requests }) => requests),
      configuration,
    ),
    packageVersion(),
  );
  await write(report, new Map(results.map(({ file }) => [file.path, file.text])), settings, io);

  const { fails, reasons } = judgeOutcome(report, (file) =>
    thresholdsFrom(settings.thresholds, configuration(file).config),
  );
  for (const reason of reasons) io.stderr.write(`smslint: ${reason}\n`);
  if (reportUnopened(unopened, io)) return exitCodes.failure;
  return fails ? exitCodes.findings : exitCodes.clean;
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
