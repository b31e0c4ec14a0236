import { AwsFault } from '../live/aws-fault.js';
import type { AwsAccount } from '../live/open-account.js';
import type { SubmissionState } from './state.js';

/** What a run of a submission works with. */
export interface Run {
  readonly account: AwsAccount;
  /** What is kept between runs; `keep` writes it before anything else is asked of AWS. */
  state: SubmissionState;
  readonly keep: (state: SubmissionState) => Promise<void>;
  /** The content of each file that is uploaded, by its path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Told of each step that changes something, once it is done. */
  readonly onStep: (step: string) => void;
  readonly now: () => Date;
}

/** Changes what is kept between runs, and has it written. */
export async function keep(run: Run, change: Partial<SubmissionState>): Promise<void> {
  const state = { ...run.state, ...change };
  await run.keep(state);
  run.state = state;
}

/**
 * The id of what AWS makes once: that of an earlier run, or a new one. The token by which AWS knows a repeated call was kept
 * before the first call, so that a run that died before it got the answer is told the same id again.
 */
export async function madeOnce(
  run: Run,
  name: string,
  make: (clientToken: string) => Promise<string | undefined>,
): Promise<string> {
  const known = run.state.ids[name];
  if (known !== undefined) return known;
  const renewed = run.state.renewed?.[name];
  const id = await made(name, make(`${run.state.token}-${name}${renewed === undefined ? '' : `-${renewed + 1}`}`));
  if (id === undefined)
    throw new Stop(`AWS answered without an id for ${name}.`, 'Look in the console, then run this again.');
  await keep(run, { ids: { ...run.state.ids, [name]: id } });
  return id;
}

/** What an edit between two runs does to a call whose first answer was lost: AWS knows its token, with another input. */
async function made(name: string, making: Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await making;
  } catch (error) {
    if (!(error instanceof AwsFault) || error.code !== 'ConflictException') throw error;
    throw new Stop(
      `${name} cannot be made: ${error.message}`,
      'Where the request has changed since the last run, AWS may have begun what it said then: put that back, run this once, and change it after.',
    );
  }
}

/** Forgets what AWS made, since it is of no use; the next run makes it under another token. */
export async function forget(run: Run, name: string): Promise<void> {
  const ids = Object.fromEntries(Object.entries(run.state.ids).filter(([known]) => known !== name));
  await keep(run, { ids, renewed: { ...run.state.renewed, [name]: (run.state.renewed?.[name] ?? 0) + 1 } });
}

/** Why a submission goes no further, though AWS answered all that it was asked. */
export class Stop extends Error {
  override readonly name = 'Stop';
  /** What to do about it, in sentences. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
