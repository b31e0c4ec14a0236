import { checkWithoutLive, readAwsSettings, type AwsArguments, type AwsSettings } from '../aws/aws-settings.js';
import { wantsColour } from '../colour.js';
import type { Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { formatsForStdout, readOutputFile } from '../output-files.js';
import { formats as knownFormats } from '../reporters/index.js';
import { failOnLevels, type FailOn } from '../thresholds.js';
import { UsageError } from '../usage-error.js';
import type { ReportSettings } from '../write-report.js';

/** The arguments of the command verify as yargs reads them. */
export interface VerifyArguments extends AwsArguments {
  readonly file: string;
  readonly saved?: readonly string[] | undefined;
  /** Files that a shell made of a pattern after --saved. */
  readonly more?: readonly string[] | undefined;
  readonly request?: string | undefined;
  readonly number?: string | undefined;
  readonly 'opt-out-list'?: string | undefined;
  readonly 'plan-fix'?: boolean | undefined;
  readonly apply?: boolean | undefined;
  readonly yes?: boolean | undefined;
  readonly format?: readonly string[] | undefined;
  readonly 'output-file'?: readonly string[] | undefined;
  readonly quiet?: boolean | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly color?: boolean | undefined;
}

/** What the command verify is to do. */
export interface VerifySettings extends ReportSettings {
  readonly file: string;
  /** Where the live number is read: from files, or from AWS itself. */
  readonly source: { readonly saved: readonly string[] } | { readonly live: AwsSettings };
  /** The one request of the file that is compared: its id, or its number from 0; undefined for all. */
  readonly request: string | undefined;
  readonly number: string | undefined;
  readonly optOutList: string | undefined;
  readonly mend: Mend | undefined;
  readonly failOn: FailOn;
}

/** What becomes of keywords that differ: commands are printed, or calls are shown, or made too. */
export type Mend = 'commands' | 'calls' | 'done';

/**
 * Reads the arguments of the command verify.
 * @throws UsageError
 */
export function readVerifySettings(args: VerifyArguments, io: Io): VerifySettings {
  const { file, request, number, quiet = false, 'fail-on': failOn } = args;
  const source = readSource(args);
  const mend = readMend(args, 'live' in source);
  const report = mend === undefined ? io.stdout : io.stderr;
  const outputFiles = (args['output-file'] ?? []).map((given) => readOutputFile(given, knownFormats));
  return {
    file,
    source,
    request,
    number,
    optOutList: args['opt-out-list'],
    mend,
    failOn: failOn === undefined ? 'error' : oneOf('value of --fail-on', failOnLevels, failOn),
    formats: formatsForStdout(args.format, outputFiles, knownFormats, report.isTTY === true ? 'codeframe' : 'stylish'),
    outputFiles,
    quiet,
    hideSuppressed: false,
    colour: wantsColour(args.color, { ...io, stdout: report }),
    report,
  };
}

function readSource(args: VerifyArguments): VerifySettings['source'] {
  const { saved, more = [] } = args;
  const live = readAwsSettings(args);
  if (live === undefined) {
    checkWithoutLive(args);
    if (saved !== undefined) return { saved: [...saved, ...more] };
    throw new UsageError(
      'verify needs the live number: --live, which asks AWS, or --saved FILE.',
      'docs/providers.md has the commands that save it, and what --live needs.',
    );
  }
  if (saved !== undefined) throw new UsageError('--saved and --live exclude each other.', 'Keep one of them.');
  const [file] = more;
  if (file === undefined) return { live };
  throw new UsageError(`--live asks AWS, and takes no files.`, `Did you mean --saved ${file}?`);
}

function readMend({ 'plan-fix': plan, apply, yes }: VerifyArguments, isLive: boolean): Mend | undefined {
  if (apply !== true) {
    if (yes === true) throw new UsageError('--yes goes with --apply, whose calls it makes.');
    return plan === true ? 'commands' : undefined;
  }
  if (!isLive) {
    throw new UsageError(
      '--apply goes with --live: what was saved may no longer be so.',
      'With --saved, --plan-fix prints the commands.',
    );
  }
  if (plan === true) throw new UsageError('--plan-fix and --apply exclude each other.', 'Keep one of them.');
  return yes === true ? 'done' : 'calls';
}
