import { readAnswerSource, type AnswerArguments, type AnswerSource } from '../aws/answer-source.js';
import { readFindingsSettings, type FindingsArguments, type FindingsSettings } from '../findings-settings.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';

/** The arguments of the command verify as yargs reads them. */
export interface VerifyArguments extends AnswerArguments, FindingsArguments {
  readonly file: string;
  readonly request?: string | undefined;
  readonly number?: string | undefined;
  readonly 'opt-out-list'?: string | undefined;
  readonly 'plan-fix'?: boolean | undefined;
  readonly apply?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

/** What the command verify is to do. */
export interface VerifySettings extends FindingsSettings {
  readonly file: string;
  /** Where the live number is read: from files, or from AWS itself. */
  readonly source: AnswerSource;
  /** The one request of the file that is compared: its id, or its number from 0; undefined for all. */
  readonly request: string | undefined;
  readonly number: string | undefined;
  readonly optOutList: string | undefined;
  readonly mend: Mend | undefined;
}

/** What becomes of keywords that differ: commands are printed, or calls are shown, or made too. */
export type Mend = 'commands' | 'calls' | 'done';

/**
 * Reads the arguments of the command verify.
 * @throws UsageError
 */
export function readVerifySettings(args: VerifyArguments, io: Io): VerifySettings {
  const { file, request, number } = args;
  const source = readAnswerSource(args, 'verify needs the live number');
  const mend = readMend(args, 'live' in source);
  const report = mend === undefined ? io.stdout : io.stderr;
  return {
    ...readFindingsSettings(args, { report, otherwise: 'error' }, io),
    file,
    source,
    request,
    number,
    optOutList: args['opt-out-list'],
    mend,
  };
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
