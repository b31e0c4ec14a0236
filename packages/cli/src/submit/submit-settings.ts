import { awsSettings, type AwsArguments, type AwsSettings } from '../aws/aws-settings.js';
import type { ConfigArguments } from '../config/configuration.js';
import { readInputSettings } from '../inputs.js';
import type { RunSettings } from '../lint-requests.js';
import { UsageError } from '../usage-error.js';

/** The arguments of the command submit as yargs reads them. */
export interface SubmitArguments extends ConfigArguments, Omit<AwsArguments, 'live'> {
  readonly file: string;
  readonly request?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly again?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly state?: string | undefined;
  readonly field?: readonly string[] | undefined;
  readonly code?: readonly string[] | undefined;
  readonly 'suppressions-location'?: string | undefined;
}

/** What the command submit is to do. */
export interface SubmitSettings {
  readonly from: RunSettings;
  /** Which request of the file: its id, or its number from 0. */
  readonly request: string | undefined;
  /** Whether something is sent at all. */
  readonly sends: boolean;
  /** Whether what was denied is sent again as it is. */
  readonly again: boolean;
  readonly isForced: boolean;
  readonly state: string | undefined;
  /** Values by the paths of their fields. */
  readonly fields: ReadonlyMap<string, string>;
  readonly codes: readonly string[];
  readonly aws: AwsSettings;
}

/**
 * Reads the arguments of the command submit.
 * @throws UsageError
 */
export function readSubmitSettings(args: SubmitArguments): SubmitSettings {
  const { file, request, yes: sends = false, again = false, force: isForced = false, state, code: codes = [] } = args;
  if (request?.trim() === '') throw new UsageError('--request is empty.', 'Give the id of a request, or its number.');
  if (state?.trim() === '') throw new UsageError('--state is empty.', 'Name a file, such as alerts.submission.json.');
  const aws = awsSettings(args);
  return {
    request,
    sends,
    again,
    isForced,
    state,
    fields: readFields(args.field ?? []),
    codes,
    aws,
    from: {
      input: readInputSettings({ paths: [file] }),
      scope: undefined,
      cache: undefined,
      suppressions: { location: args['suppressions-location'], passesOnStale: true, change: undefined },
      outputFiles: [],
    },
  };
}

function readFields(given: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const one of given) {
    const [, path, value] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    if (path === undefined || path === '' || value === undefined || value.trim() === '') {
      throw new UsageError(
        `--field expects PATH=VALUE, found "${one}".`,
        'For example: --field contactInfo.firstName=Ada.',
      );
    }
    if (fields.has(path)) throw new UsageError(`--field ${path} is given more than once.`, 'Keep one of them.');
    fields.set(path, value);
  }
  return fields;
}
