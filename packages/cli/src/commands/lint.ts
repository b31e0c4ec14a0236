import { resolve } from 'node:path';
import { assembleReport, book, createLinter, type FileResult, type Report } from '@smslint/rules';
import { discover } from '../discover.js';
import type { Judge } from '../fix/fixer.js';
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

  const linter = createLinter(book, profile === undefined ? {} : { profile });
  const fixer = settings.fix && (await import('../fix/fixer.js')).createFixer(settings.fix, args.color, io);
  const results: FileResult[] = [];
  const unopened: Input[] = [];
  for await (const input of readInputs(settings.input, paths, io)) {
    const judge: Judge = (file, options) => linter(file, undefined, options);
    results.push(await (fixer ? fixer.fix(input, judge) : judge(input.file)));
    if (input.failure !== undefined) unopened.push(input);
  }
  fixer?.finish();
  const report = assembleReport(results, book, packageVersion());
  await write(report, new Map(results.map(({ file }) => [file.path, file.text])), settings, io);

  const { fails, reasons } = judgeOutcome(report, settings.thresholds);
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
  const { formats, outputFiles, colour, quiet, report: output } = settings;
  const options: ReporterOptions = {
    colour,
    quiet,
    terminal: output.isTTY === true,
    width: widthOf(output),
    source: (file) => texts.get(file),
  };
  for (const format of formats) output.write((await loadReporter(format))(report, options));
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
