import { callAws } from '../aws/call-aws.js';
import type { AwsSettings } from '../aws/aws-settings.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { askKeywords, askLive } from './ask-live.js';
import type { Chosen, Pair } from './choose-live.js';
import { carryOut, planMending, showMending } from './mend-keywords.js';
import type { Mend } from './verify-settings.js';

/** How numbers of an account are compared. */
interface LiveRun {
  readonly settings: AwsSettings;
  readonly chosen: Chosen;
  readonly mend: Mend | undefined;
  /** Reports on the comparison, and gives the exit code. */
  readonly conclude: (pairs: readonly Pair[]) => Promise<number>;
}

/**
 * Compares requests with the numbers that AWS has, and mends keywords where that is asked for; what is reported is what is left.
 * @throws UsageError
 */
export async function verifyLive({ settings, chosen, mend, conclude }: LiveRun, io: Io): Promise<number> {
  return callAws(settings, io, async (aws) => {
    const pairs = await aws.showing(callsFor(chosen), () => askLive(chosen, aws));
    if (mend !== 'calls' && mend !== 'done') return conclude(pairs);
    const mending = planMending(pairs, chosen.number !== undefined);
    if (mend === 'calls' || mending.calls.length === 0) {
      showMending(mending, io);
      return conclude(pairs);
    }
    const failed = await carryOut(mending, io);
    const after = await aws.showing(pairs.length, async () => {
      const read = [];
      for (const pair of pairs) read.push(await askKeywords(pair));
      return read;
    });
    const code = await conclude(after);
    return failed > 0 && code === exitCodes.clean ? exitCodes.findings : code;
  });
}

/** Numbers, spend limits and opt-out lists once, keywords of each number. */
function callsFor({ documents }: Chosen): number {
  return 3 + documents.length;
}
