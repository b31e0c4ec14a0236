import { AwsFault, openAccount, type AwsAccount } from '@smslint/providers/aws/live';
import { progressOf, type Progress } from '../progress.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import type { AwsSettings } from './aws-settings.js';
import { interruptible } from './interruptible.js';

/** AWS, as far as a run may call it. */
export interface Aws {
  /**
   * The account in the Region of the command line, else in the given one, else in that of the SDK.
   * @throws AwsFault where there is none
   */
  readonly accountIn: (region: string | undefined) => Promise<AwsAccount>;
  /** Shows people how far some work is that makes about as many calls. */
  readonly showing: <Result>(calls: number, work: () => Promise<Result>) => Promise<Result>;
}

/**
 * Does work that calls AWS, and gives its exit code. Ctrl-C ends the call that is on its way, and the work with it.
 * @throws UsageError where AWS does not do what was asked
 */
export async function callAws(settings: AwsSettings, io: Io, work: (aws: Aws) => Promise<number>): Promise<number> {
  // The SDK's own switch for a warning about the version of Node, which is no matter of those who run smslint.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const ending = await interruptible((signal) => work(awsOf(settings, io, signal)));
  if ('result' in ending) return ending.result;
  const { error, stoppedWith } = ending;
  if (!(error instanceof AwsFault)) throw error;
  if (error.code !== 'AbortError' || stoppedWith === undefined) throw new UsageError(error.message, error.hint);
  io.stderr.write(`${visible(`smslint: ${error.message} ${error.hint}`)}\n`);
  return stoppedWith;
}

const asking = { what: 'Asking AWS', unit: 'calls', least: 2 };

function awsOf({ region: chosen, rate }: AwsSettings, io: Io, signal: AbortSignal): Aws {
  const accounts = new Map<string | undefined, Promise<AwsAccount>>();
  let progress: Progress | undefined;
  const onCall = (): void => void progress?.advance();
  return {
    accountIn: async (wanted) => {
      const region = chosen ?? wanted;
      const account = accounts.get(region) ?? openAccount({ region, rate, signal, onCall });
      accounts.set(region, account);
      return account;
    },
    async showing(calls, show) {
      progress = progressOf(calls, io, asking);
      try {
        return await show();
      } finally {
        progress?.stop();
        progress = undefined;
      }
    },
  };
}
