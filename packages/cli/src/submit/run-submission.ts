import { AwsFault, openAccount } from '@smslint/providers/aws/live';
import { Stop, submit, type Outcome, type Submission } from '@smslint/providers/aws/submit';
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
  readonly region: string;
  readonly rate: number | undefined;
  readonly again: boolean;
}

/**
 * Sends a submission as far as it goes, and says what became of each part of it.
 * @throws UsageError
 */
export async function runSubmission(
  submission: Submission,
  { document, stateFile, files, region, rate, again }: SubmissionRun,
  io: Io,
): Promise<number> {
  const kept = await loadState(stateFile, document, region);
  const keep = keepState(stateFile);
  await keep(kept);
  const say = (line: string): void => void io.stderr.write(`${visible(`smslint: ${line}`)}\n`);
  try {
    const account = await openAccount({ region, ...(rate !== undefined && { rate }) });
    const now = io.now ?? (() => new Date());
    const outcomes = await submit({ account, state: kept, keep, files, onStep: say, now }, submission, { again });
    for (const outcome of outcomes) io.stdout.write(`${visible(outcomeLine(outcome))}\n`);
    say(`what AWS made is kept in ${stateFile.shown}: the next run goes on from there.`);
    return outcomes.some(({ stage }) => stage === 'needs-somebody') ? exitCodes.findings : exitCodes.clean;
  } catch (error) {
    if (!(error instanceof AwsFault) && !(error instanceof Stop)) throw error;
    for (const line of [
      error.message,
      error.hint,
      `What was made until now is kept in ${stateFile.shown}: run it again to go on.`,
    ])
      say(line);
    return error instanceof Stop ? exitCodes.findings : exitCodes.failure;
  }
}

function outcomeLine({ name, id, status, message }: Outcome): string {
  return `${name} ${id}: ${status}. ${message}`;
}
