import { AwsFault } from '@smslint/providers/aws/live';
import { plannedParts, Stop, submit, type Outcome, type Submission } from '@smslint/providers/aws/submit';
import type { AwsSettings } from '../aws/aws-settings.js';
import { callAws } from '../aws/call-aws.js';
import type { ReadableDocument } from '../choose-request.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { visible } from '../visible.js';
import { keepState, loadState, type StateFile } from './state-file.js';

/** What a submission is sent with. */
export interface SubmissionRun {
  readonly document: ReadableDocument;
  readonly stateFile: StateFile;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly aws: AwsSettings & { readonly region: string };
  /** Whether what was denied is sent again as it is. */
  readonly again: boolean;
}

/**
 * Sends a submission as far as it goes, and says what became of each part of it.
 * @throws UsageError
 */
export async function runSubmission(
  submission: Submission,
  { document, stateFile, files, aws: settings, again }: SubmissionRun,
  io: Io,
): Promise<number> {
  const state = await loadState(stateFile, document, settings.region);
  const keep = keepState(stateFile);
  // Before anything is asked of AWS it is known that what AWS makes can be kept.
  await keep(state);
  const say = (line: string): void => void io.stderr.write(`${visible(`smslint: ${line}`)}\n`);
  // In place of the bar that people see.
  const onStep = io.stderr.isTTY === true ? () => undefined : say;
  const now = io.now ?? (() => new Date());
  return callAws(settings, io, async (aws) => {
    const account = await aws.accountIn(settings.region);
    try {
      const run = { account, state, keep, files, onStep, now };
      const outcomes = await aws.showing(callsOf(submission), () => submit(run, submission, { again }));
      for (const outcome of outcomes) io.stdout.write(`${visible(outcomeLine(outcome))}\n`);
      say(`what AWS made is kept in ${stateFile.shown}; run this again to see how it stands, and to go on.`);
      return outcomes.some(({ stage }) => stage === 'needs-somebody') ? exitCodes.findings : exitCodes.clean;
    } catch (error) {
      if (!(error instanceof AwsFault) && !(error instanceof Stop)) throw error;
      say(`what was begun is kept in ${stateFile.shown}; the next run goes on from there.`);
      if (error instanceof AwsFault) throw error;
      say(`${error.message} ${error.hint}`);
      return exitCodes.findings;
    }
  });
}

/** About how many calls it takes: those that change something, and for each part some that read. */
function callsOf(submission: Submission): number {
  return plannedParts(submission).reduce((sum, { calls }) => sum + calls.length + readsOfPart, 0);
}

const readsOfPart = 5;

function outcomeLine({ name, id, status, message }: Outcome): string {
  return `${name} ${id}: ${status}. ${message}`;
}
