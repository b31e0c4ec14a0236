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
export interface DenialsArguments extends ConfigArguments {
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
  readonly saved: readonly string[];
  /** The one request of the file that was denied: its id, or its number from 0; undefined for all. */
  readonly request: string | undefined;
  /** The one registration that is looked at, by its id or ARN; undefined for all that were saved. */
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
  if (args.saved === undefined) {
    throw new UsageError(
      'denials needs what AWS said: --saved FILE.',
      'Save it with aws pinpoint-sms-voice-v2 describe-registration-versions and describe-registration-field-values; docs/providers.md has the commands.',
    );
  }
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
    saved: [...args.saved, ...(args.more ?? [])],
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

function readVersion(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new UsageError(`--version-number expects a whole number from 1, found "${given}".`);
}
