import { readAnswerSource, type AnswerArguments, type AnswerSource } from '../aws/answer-source.js';
import type { ConfigArguments } from '../config/configuration.js';
import { readFindingsSettings, type FindingsArguments, type FindingsSettings } from '../findings-settings.js';
import type { Io } from '../io.js';
import type { RunSettings } from '../lint-requests.js';
import { UsageError } from '../usage-error.js';

/** The arguments of the command denials as yargs reads them. */
export interface DenialsArguments extends AnswerArguments, ConfigArguments, FindingsArguments {
  readonly file: string;
  readonly request?: string | undefined;
  readonly registration?: string | undefined;
  readonly 'version-number'?: string | undefined;
  readonly 'suppressions-location'?: string | undefined;
}

/** What the command denials is to do. */
export interface DenialsSettings extends FindingsSettings {
  readonly from: RunSettings;
  /** Where it is read what AWS said: from files, or from AWS itself. */
  readonly source: AnswerSource;
  /** The one request of the file that was denied: its id, or its number from 0; undefined for all. */
  readonly request: string | undefined;
  /** The one registration that is looked at, by its id or ARN; undefined for all that were saved, or those of the brands. */
  readonly registration: string | undefined;
  /** The version that is looked at; undefined for the newest that was submitted. */
  readonly version: number | undefined;
}

/**
 * Reads the arguments of the command denials.
 * @throws UsageError
 */
export function readDenialsSettings(args: DenialsArguments, io: Io): DenialsSettings {
  const { file, request, registration } = args;
  for (const [name, value] of [
    ['--request', request],
    ['--registration', registration],
  ] as const) {
    if (value?.trim() === '') throw new UsageError(`${name} is empty.`, 'Give an id, or leave it out.');
  }
  const findings = readFindingsSettings(args, { report: io.stdout, otherwise: 'warning' }, io);
  return {
    ...findings,
    from: {
      input: { paths: [file] },
      scope: undefined,
      cache: undefined,
      suppressions: { location: args['suppressions-location'], passesOnStale: true, change: undefined },
      outputFiles: findings.outputFiles,
    },
    source: readAnswerSource(args, 'denials needs what AWS said'),
    request,
    registration,
    version: readVersion(args['version-number']),
  };
}

function readVersion(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new UsageError(`--version-number expects a whole number from 1, found "${given}".`);
}
