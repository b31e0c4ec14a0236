import { AwsError } from '../aws-error.js';
import type { FaultPlan, Trouble } from '../faults.js';
import { readBody, readInput } from '../model/read-input.js';
import { doWork } from '../operations/do-work.js';
import type { Account } from '../state/account.js';
import { errorAnswer, garbled, proxyAnswer, successAnswer, type Answer } from './answer.js';
import type { Call, Outcome } from './call.js';
import type { DoOnce } from './do-once.js';
import type { SignedCall } from './read-call.js';

/** What a call needs besides itself. */
export interface Surroundings {
  readonly account: Account;
  readonly doOnce: DoOnce;
  readonly faults: FaultPlan;
}

/** What becomes of a call. */
export interface Handled {
  readonly call: Call;
  /** Nothing comes: the connection is cut, or hangs. */
  readonly answer: Answer | 'cut' | 'hang';
  /** How long the answer waits, in milliseconds. */
  readonly wait: number;
}

/** Checks a call, does its work unless a fault is planned for it, and says what is answered. */
export function handleCall({ account, doOnce, faults }: Surroundings, signed: SignedCall, body: string): Handled {
  const { operation, service, region } = signed;
  const trouble = faults.next(operation);
  let input: unknown;
  const handled = (outcome: Outcome, answer: Handled['answer'], wait = 0): Handled => ({
    call: { operation, input, region, outcome, isAnswered: typeof answer === 'object' },
    answer,
    wait,
  });
  try {
    input = readBody(body);
    if (trouble === 'hang') return handled('not done', 'hang');
    if (trouble === 'cut before') return handled('not done', 'cut');
    if (trouble === 'no json') return handled('not done', proxyAnswer);
    if (isError(trouble)) throw new AwsError(trouble.error, trouble.message ?? 'As it was planned');
    const checked = readInput(operation, input);
    input = checked;
    const { output, isRepeat } = doOnce(operation, checked, () => doWork(account, operation, checked));
    const outcome = isRepeat ? 'repeated' : 'done';
    const answer = successAnswer(service, output);
    if (trouble === 'cut after') return handled(outcome, 'cut');
    if (trouble === 'garbled') return handled(outcome, garbled(answer));
    return handled(outcome, answer, trouble?.slowBy);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return handled(error.name, trouble === 'cut after' ? 'cut' : errorAnswer(error));
  }
}

function isError(trouble: Trouble | undefined): trouble is Extract<Trouble, { error: unknown }> {
  return typeof trouble === 'object' && 'error' in trouble;
}
