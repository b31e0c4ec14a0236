import { checkWithoutLive, readAwsSettings, type AwsArguments, type AwsSettings } from '../aws/aws-settings.js';
import { wantsColour } from '../colour.js';
import type { ConfigArguments } from '../config/configuration.js';
import type { Io } from '../io.js';
import type { RunSettings } from '../lint-requests.js';
import { oneOf } from '../one-of.js';
import { formatsForStdout, readOutputFile } from '../output-files.js';
import { formats as knownFormats } from '../reporters/index.js';
import { failOnLevels, type FailOn } from '../thresholds.js';
import { UsageError } from '../usage-error.js';
import type { ReportSettings } from '../write-report.js';

/** The arguments of the command denials as yargs reads them. */
export interface DenialsArguments extends AwsArguments, ConfigArguments {
  readonly file: string;
  readonly saved?: readonly string[] | undefined;
  /** Files that a shell made of a pattern after --saved. */
  readonly more?: readonly string[] | undefined;
  readonly request?: string | undefined;
  readonly registration?: string | undefined;
  readonly 'version-number'?: string | undefined;
  readonly 'suppressions-location'?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly 'output-file'?: readonly string[] | undefined;
  readonly quiet?: boolean | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly color?: boolean | undefined;
}

/** What the command denials is to do. */
export interface DenialsSettings extends ReportSettings {
  readonly from: RunSettings;
  /** Where it is read what AWS said: from files, or from AWS itself. */
  readonly source: { readonly saved: readonly string[] } | { readonly live: AwsSettings };
  /** The one request of the file that was denied: its id, or its number from 0; undefined for all. */
  readonly request: string | undefined;
  /** The one registration that is looked at, by its id or ARN; undefined for all that were saved, or those of the brands. */
  readonly registration: string | undefined;
  /** The version that is looked at; undefined for the newest that was submitted. */
  readonly version: number | undefined;
  readonly failOn: FailOn;
}

/**
 * Reads the arguments of the command denials.
 * @throws UsageError
 */
export function readDenialsSettings(args: DenialsArguments, io: Io): DenialsSettings {
  const { file, request, registration, quiet = false, 'fail-on': failOn } = args;
  for (const [name, value] of [
    ['--request', request],
    ['--registration', registration],
  ] as const) {
    if (value?.trim() === '') throw new UsageError(`${name} is empty.`, 'Give an id, or leave it out.');
  }
  const outputFiles = (args['output-file'] ?? []).map((given) => readOutputFile(given, knownFormats));
  return {
    from: {
      input: { paths: [file] },
      scope: undefined,
      cache: undefined,
      suppressions: { location: args['suppressions-location'], passesOnStale: true, change: undefined },
      outputFiles,
    },
    source: readSource(args),
    request,
    registration,
    version: readVersion(args['version-number']),
    failOn: failOn === undefined ? 'warning' : oneOf('value of --fail-on', failOnLevels, failOn),
    formats: formatsForStdout(
      args.format,
      outputFiles,
      knownFormats,
      io.stdout.isTTY === true ? 'codeframe' : 'stylish',
    ),
    outputFiles,
    quiet,
    hideSuppressed: false,
    colour: wantsColour(args.color, io),
    report: io.stdout,
  };
}

function readSource(args: DenialsArguments): DenialsSettings['source'] {
  const { saved, more = [] } = args;
  const live = readAwsSettings(args);
  if (live === undefined) {
    checkWithoutLive(args);
    if (saved !== undefined) return { saved: [...saved, ...more] };
    throw new UsageError(
      'denials needs what AWS said: --live, which asks AWS, or --saved FILE.',
      'docs/providers.md has the commands that save it, and what --live needs.',
    );
  }
  if (saved !== undefined) throw new UsageError('--saved and --live exclude each other.', 'Keep one of them.');
  const [file] = more;
  if (file === undefined) return { live };
  throw new UsageError('--live asks AWS, and takes no files.', `Did you mean --saved ${file}?`);
}

function readVersion(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new UsageError(`--version-number expects a whole number from 1, found "${given}".`);
}
