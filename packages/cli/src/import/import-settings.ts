import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkWithoutLive, readAwsSettings, type AwsArguments, type AwsSettings } from '../aws/aws-settings.js';
import { isRequestName } from '../output-files.js';
import { UsageError } from '../usage-error.js';
import { checkWritable } from '../write-whole.js';
import type { Wanted } from './import-live.js';

/** The arguments of the command import as yargs reads them. */
export interface ImportArguments extends AwsArguments {
  readonly files: readonly string[] | undefined;
  readonly number?: string | undefined;
  readonly registration?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** What the command import is to do. */
export interface ImportSettings {
  readonly source: { readonly files: readonly string[] } | { readonly live: AwsSettings; readonly wanted: Wanted };
  /** The file to write; undefined for standard output. */
  readonly target: { readonly path: string; readonly shown: string } | undefined;
}

/**
 * Reads the arguments of the command import.
 * @throws UsageError
 */
export function readImportSettings(args: ImportArguments, cwd: string): ImportSettings {
  const { output, force = false } = args;
  const source = readSource(args);
  const target = output === undefined ? undefined : { path: resolve(cwd, output), shown: output };
  if (target) checkTarget(target.path, target.shown, force);
  return { source, target };
}

function readSource(args: ImportArguments): ImportSettings['source'] {
  const { files = [], number, registration: registrations = [] } = args;
  const live = readAwsSettings(args);
  if (live === undefined) {
    checkWithoutLive(args);
    if (number !== undefined || registrations.length > 0) {
      throw new UsageError(`${number === undefined ? '--registration' : '--number'} goes with --live, which asks AWS.`);
    }
    if (files.length > 0) return { files };
    throw new UsageError(
      'import needs files: JSON that was saved from the API of AWS or Twilio.',
      'Or ask AWS itself: smslint import --live --number +1….',
    );
  }
  const [file] = files;
  if (file !== undefined) {
    throw new UsageError('--live asks AWS, and takes no files.', `Leave out --live to import ${file}.`);
  }
  if ([number, ...registrations].some((one) => one?.trim() === '')) {
    throw new UsageError('--number or --registration is empty.', 'Give an id, such as phone-… or registration-….');
  }
  if (number !== undefined || registrations.length > 0) return { live, wanted: { number, registrations } };
  throw new UsageError(
    'import --live needs --number or --registration: what becomes a request.',
    'For example: --number +12065550100, or --registration registration-….',
  );
}

function checkTarget(path: string, shown: string, overwrites: boolean): void {
  if (!/\.sms\.ya?ml$/i.test(shown)) {
    const why = isRequestName(shown) ? 'the request is written as YAML' : 'smslint finds requests by that name';
    throw new UsageError(`${shown} does not end in .sms.yaml: ${why}.`, 'For example: -o requests/alerts.sms.yaml.');
  }
  checkWritable(path, shown);
  if (existsSync(path) && !overwrites) {
    throw new UsageError(`${shown} is there already, and was left as it is.`, 'Choose another name, or add --force.');
  }
}
