import { assembleReport, book, createLinter, type FileResult, type Ruling } from '@smslint/rules';
import { discover } from '../discover.js';
import { exitCodes } from '../exit-code.js';
import { readInputs, reportUnopened } from '../inputs.js';
import type { Io } from '../io.js';
import { readLintSettings, type LintArguments } from '../lint-settings.js';
import { checkOutputFiles } from '../output-files.js';
import { packageVersion } from '../package-info.js';
import { profileNamed } from '../profile-named.js';
import type { Input } from '../read-input.js';
import type { Run } from '../reporter-options.js';
import { judgeOutcome } from '../thresholds.js';
import { writeReport } from '../write-report.js';

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

  const ruling: Ruling = { book, ...(profile !== undefined && { profile }), overrides: [] };
  const linter = createLinter(book);
  const results: FileResult[] = [];
  const unopened: Input[] = [];
  for await (const input of readInputs(settings.input, paths, io)) {
    results.push(await linter(input.file, ruling));
    if (input.failure !== undefined) unopened.push(input);
  }
  const report = assembleReport(results, book, packageVersion());
  const run: Run = {
    texts: new Map(results.map(({ file }) => [file.path, file.text])),
    rulingOf: () => ruling,
    failOn: () => settings.thresholds.failOn,
    complete: unopened.length === 0,
  };
  await writeReport(report, run, settings, io);

  const { fails, reasons } = judgeOutcome(report, settings.thresholds);
  for (const reason of reasons) io.stderr.write(`smslint: ${reason}\n`);
  if (reportUnopened(unopened, io)) return exitCodes.failure;
  return fails ? exitCodes.findings : exitCodes.clean;
}
