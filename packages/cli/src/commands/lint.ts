import { resolve } from 'node:path';
import { assembleReport, book, createLinter, type FileResult, type Report } from '@smslint/rules';
import { discover } from '../discover.js';
import { exitCodes } from '../exit-code.js';
import { defaultWidth, widthOf, type Io } from '../io.js';
import { readLintSettings, type LintArguments, type LintSettings } from '../lint-settings.js';
import { packageVersion } from '../package-info.js';
import { plural } from '../plural.js';
import { profileNamed } from '../profile-named.js';
import { readRequestFile, readStdin, type Input } from '../read-input.js';
import { loadReporter } from '../reporters/index.js';
import type { ReporterOptions } from '../reporters/reporter.js';
import { judgeOutcome } from '../thresholds.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import { checkWritable, writeWhole } from '../write-whole.js';

/**
 * Checks requests and reports what was found.
 * @throws UsageError
 */
export async function lint(args: LintArguments, io: Io): Promise<number> {
  const settings = readLintSettings(args, io);
  const { profile } = settings;
  if (profile !== undefined) profileNamed(profile);
  const paths = 'paths' in settings.input ? await discover(settings.input.paths, io.cwd) : [];
  checkOutputFiles(settings, paths, io.cwd);

  const linter = createLinter(book, profile === undefined ? {} : { profile });
  const results: FileResult[] = [];
  const unopened: Input[] = [];
  for await (const input of read(settings, paths, io)) {
    results.push(await linter(input.file));
    if (input.failure !== undefined) unopened.push(input);
  }
  const report = assembleReport(results, book, packageVersion());
  await write(report, new Map(results.map(({ file }) => [file.path, file.text])), settings, io);

  const { fails, reasons } = judgeOutcome(report, settings.thresholds);
  for (const reason of reasons) io.stderr.write(`smslint: ${reason}\n`);
  if (unopened.length > 0) {
    const names = unopened.map(({ file, failure }) => `${file.path} (${failure ?? ''})`).join(', ');
    io.stderr.write(visible(`smslint: ${plural(unopened.length, 'file')} could not be opened: ${names}.`) + '\n');
    return exitCodes.failure;
  }
  return fails ? exitCodes.findings : exitCodes.clean;
}

async function* read({ input }: LintSettings, paths: readonly string[], io: Io): AsyncGenerator<Input> {
  if ('stdinName' in input) yield await readStdin(input.stdinName, io);
  for (const path of paths) yield await readRequestFile(path, io.cwd);
}

function checkOutputFiles({ outputFiles }: LintSettings, requestFiles: readonly string[], cwd: string): void {
  const taken = new Set<string>();
  for (const { path } of outputFiles) {
    const target = resolve(cwd, path);
    if (requestFiles.includes(target) || isRequestName(path)) {
      throw new UsageError(
        `${path} has the name of a request: it is not overwritten.`,
        'Give the report another name.',
      );
    }
    if (taken.has(target)) throw new UsageError(`Two reports cannot both be written to ${path}.`);
    taken.add(target);
    checkWritable(target, path);
  }
}

/** Reports and requests in one folder must not be taken for one another, nor a slip cost a request. */
function isRequestName(path: string): boolean {
  return /\.sms\.(?:ya?ml|json|jsonl|ndjson)$/i.test(path);
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
