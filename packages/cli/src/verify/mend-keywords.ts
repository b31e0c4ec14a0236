import { AwsFault } from '@smslint/providers/aws/live';
import { leftText, mendText, planFix, verifyNumber, type FixPlan } from '@smslint/providers/aws/verify';
import { counted } from '@smslint/rules/words';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import type { LivePair } from './ask-live.js';

interface PlannedCall {
  readonly pair: LivePair;
  readonly call: FixPlan['calls'][number];
}

/** The calls that mend the keywords of some numbers. */
export interface Mending {
  readonly calls: readonly PlannedCall[];
  /** What no call can mend, a line each. */
  readonly left: string;
}

/**
 * Plans the calls that mend keywords.
 * @param named whether the command line names the number
 * @throws UsageError where it is doubtful whether a number is the one that is meant
 */
export function planMending(pairs: readonly LivePair[], named: boolean): Mending {
  for (const pair of pairs) checkMeant(pair, pairs, named);
  const plans = pairs.map((pair) => ({ pair, plan: planFix(pair.document, pair.live) }));
  return {
    calls: plans.flatMap(({ pair, plan }) => plan.calls.map((call) => ({ pair, call }))),
    left: plans.map(({ plan }) => leftText(plan)).join(''),
  };
}

/** What is compared may be a guess; what is written to may not. */
function checkMeant(pair: LivePair, pairs: readonly LivePair[], named: boolean): void {
  const { PhoneNumber, PhoneNumberArn } = pair.live.number;
  const other = pairs.find((one) => one !== pair && one.live.number.PhoneNumberArn === PhoneNumberArn);
  if (other) {
    throw new UsageError(
      `${pair.title} and ${other.title} are compared with the same number, ${PhoneNumber}: its keywords cannot be both.`,
      'Choose one with --request.',
    );
  }
  const isOther = verifyNumber(pair.document, pair.live).some(
    ({ id }) => id === 'live-number-type' || id === 'live-country',
  );
  if (!isOther || named) return;
  throw new UsageError(
    `${pair.title}: ${PhoneNumber} is the only number, but of another type or country, so that it may not be the one.`,
    `If it is, name it: --number ${PhoneNumber}.`,
  );
}

/** Shows the calls that would be made. */
export function showMending({ calls, left }: Mending, { stdout, stderr }: Io): void {
  stdout.write(left);
  for (const { pair, call } of calls) stdout.write(mendText(call, pair.live));
  const note =
    calls.length === 0
      ? 'no keyword is to be put.'
      : `nothing was changed; --yes makes ${counted(calls.length, 'call')}.`;
  stderr.write(`smslint: ${note}\n`);
}

/**
 * Makes the calls, and says of each what became of it. One that AWS does not take as it is leaves the others as they are; any
 * other failure ends it.
 * @returns how many came to nothing
 * @throws AwsFault
 */
export async function carryOut({ calls, left }: Mending, { stdout, stderr }: Io): Promise<number> {
  stdout.write(left);
  let done = 0;
  let failed = 0;
  for (const { pair, call } of calls) {
    stdout.write(mendText(call, pair.live));
    try {
      await pair.account.call('PutKeyword', call);
      done++;
      stdout.write('  done\n');
    } catch (error) {
      if (!(error instanceof AwsFault)) throw error;
      failed++;
      stdout.write(`  failed: ${visible(error.message)}\n`);
      if (isAboutTheKeyword(error)) continue;
      const rest = calls.length - done - failed;
      stderr.write(
        `smslint: ${done} of ${counted(calls.length, 'call')} done, ${rest} not tried. Run it again: it compares anew, and does the rest.\n`,
      );
      throw error;
    }
  }
  stderr.write(`smslint: ${done} of ${counted(calls.length, 'call')} done.\n`);
  return failed;
}

/** Whether AWS objects to one keyword, so that another may be taken. */
function isAboutTheKeyword({ code }: AwsFault): boolean {
  return code === 'ValidationException' || code === 'ServiceQuotaExceededException';
}
