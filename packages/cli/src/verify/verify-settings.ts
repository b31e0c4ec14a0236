import { wantsColour } from '../colour.js';
import type { Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { formatsForStdout, readOutputFile } from '../output-files.js';
import { formats as knownFormats } from '../reporters/index.js';
import { failOnLevels, type FailOn } from '../thresholds.js';
import { UsageError } from '../usage-error.js';
import type { ReportSettings } from '../write-report.js';

/** The arguments of the command verify as yargs reads them. */
export interface VerifyArguments {
  readonly file: string;
  readonly live?: readonly string[] | undefined;
  /** Files that a shell made of a pattern after --live. */
  readonly more?: readonly string[] | undefined;
  readonly request?: string | undefined;
  readonly number?: string | undefined;
  readonly 'opt-out-list'?: string | undefined;
  readonly 'plan-fix'?: boolean | undefined;
  readonly format?: readonly string[] | undefined;
  readonly 'output-file'?: readonly string[] | undefined;
  readonly quiet?: boolean | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly color?: boolean | undefined;
}

/** What the command verify is to do. */
export interface VerifySettings extends ReportSettings {
  readonly file: string;
  readonly live: readonly string[];
  /** The one request of the file that is compared: its id, or its number from 0; undefined for all. */
  readonly request: string | undefined;
  readonly number: string | undefined;
  readonly optOutList: string | undefined;
  readonly planFix: boolean;
  readonly failOn: FailOn;
}

/**
 * Reads the arguments of the command verify.
 * @throws UsageError
 */
export function readVerifySettings(args: VerifyArguments, io: Io): VerifySettings {
  const { file, request, number, quiet = false, 'plan-fix': planFix = false, 'fail-on': failOn } = args;
  if (args.live === undefined) {
    throw new UsageError(
      'verify needs the live number: --live FILE.',
      'Save it with aws pinpoint-sms-voice-v2 describe-phone-numbers and describe-keywords; docs/providers.md has the commands.',
    );
  }
  const report = planFix ? io.stderr : io.stdout;
  const outputFiles = (args['output-file'] ?? []).map((given) => readOutputFile(given, knownFormats));
  return {
    file,
    live: [...args.live, ...(args.more ?? [])],
    request,
    number,
    optOutList: args['opt-out-list'],
    planFix,
    failOn: failOn === undefined ? 'error' : oneOf('value of --fail-on', failOnLevels, failOn),
    formats: formatsForStdout(args.format, outputFiles, knownFormats, report.isTTY === true ? 'codeframe' : 'stylish'),
    outputFiles,
    quiet,
    hideSuppressed: false,
    colour: wantsColour(args.color, { ...io, stdout: report }),
    report,
  };
}
