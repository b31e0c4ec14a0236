import pThrottle from 'p-throttle';
import { aroundAttempts, Unrepeated, type Attempts } from './attempts.js';
import { connect, type Connection } from './connection.js';
import { faultOf, openingFault } from './fault-of.js';
import { isOfSupport, isRepeatable, type InputOf, type OperationName, type OutputOf } from './operations.js';
import { untilAborted } from './until-aborted.js';

/** An account of AWS in one Region, called one call after another. */
export interface AwsAccount {
  readonly region: string;
  /**
   * Calls an operation, such as DescribeKeywords, with its input; the answer is the SDK's output without $metadata.
   * @throws AwsFault
   */
  readonly call: <Name extends OperationName>(operation: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
}

/** How an account is opened. */
export interface AccountSettings {
  /** Where none is given, the SDK looks for one: AWS_REGION, then the profile. */
  readonly region?: string | undefined;
  /** Calls a second, those that are tried again included; 1 by default. */
  readonly rate?: number | undefined;
  /** Ends the call that is on its way, and all that follow. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each call before it is made. */
  readonly onCall?: ((operation: OperationName) => void) | undefined;
  /** How long an answer may take, in milliseconds; 30 seconds by default. */
  readonly timeout?: number | undefined;
}

/**
 * Opens the account whose credentials the SDK finds, as it finds them for every program: environment, profile, role. Nothing is
 * asked of AWS yet.
 * @throws AwsFault where there is no Region
 */
export async function openAccount({
  region: wanted,
  rate = 1,
  signal,
  onCall,
  timeout = 30_000,
}: AccountSettings = {}): Promise<AwsAccount> {
  const turn = pThrottle({ limit: 1, interval: 1000 / rate, ...(signal && { signal }) })(() => Promise.resolve());
  const open = async (service: 'sms' | 'support'): Promise<Connection> => connect(service, { region: wanted, timeout });
  let sms: Connection, region: string;
  try {
    sms = await open('sms');
    region = await sms.region();
  } catch (error) {
    throw openingFault(error);
  }
  let support: Promise<Connection> | undefined;
  return {
    region,
    async call(operation, input) {
      onCall?.(operation);
      const attempts: Attempts = { isUncertain: false, secrets: new Set() };
      try {
        const connection = isOfSupport(operation) ? await (support ??= open('support')) : sms;
        const around = aroundAttempts(attempts, turn, isRepeatable(operation));
        return await untilAborted(connection.send(operation, input, around, signal), signal);
      } catch (error) {
        throw faultOf(error instanceof Unrepeated ? error.failure : error, { operation, region, attempts });
      }
    },
  };
}
