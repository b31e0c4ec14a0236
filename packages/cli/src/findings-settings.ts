import { wantsColour } from './colour.js';
import type { Io } from './io.js';
import { oneOf } from './one-of.js';
import { formatsForStdout, readOutputFile } from './output-files.js';
import { formats as knownFormats } from './reporters/index.js';
import { failOnLevels, type FailOn } from './thresholds.js';
import type { ReportSettings } from './write-report.js';

/** The options about a report on findings, as yargs reads them. */
export interface FindingsArguments {
  readonly format?: readonly string[] | undefined;
  readonly 'output-file'?: readonly string[] | undefined;
  readonly quiet?: boolean | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly color?: boolean | undefined;
}

/** How findings are reported, and from which severity on they fail the run. */
export interface FindingsSettings extends ReportSettings {
  readonly failOn: FailOn;
}

/**
 * Reads how a command that finds what lint does not reports it.
 * @param otherwise the severity from which on a run fails where none is named
 * @throws UsageError
 */
export function readFindingsSettings(
  args: FindingsArguments,
  { report, otherwise }: { readonly report: Io['stdout']; readonly otherwise: FailOn },
  io: Io,
): FindingsSettings {
  const { quiet = false, 'fail-on': failOn } = args;
  const outputFiles = (args['output-file'] ?? []).map((given) => readOutputFile(given, knownFormats));
  return {
    failOn: failOn === undefined ? otherwise : oneOf('value of --fail-on', failOnLevels, failOn),
    formats: formatsForStdout(args.format, outputFiles, knownFormats, report.isTTY === true ? 'codeframe' : 'stylish'),
    outputFiles,
    quiet,
    hideSuppressed: false,
    colour: wantsColour(args.color, { env: io.env, stdout: report }),
    report,
  };
}
