import { UsageError } from '../usage-error.js';

/** The options of the commands that can ask AWS itself, as yargs reads them. */
export interface AwsArguments {
  readonly live?: boolean | undefined;
  readonly region?: string | undefined;
  readonly rate?: string | undefined;
}

/** How AWS is asked. */
export interface AwsSettings {
  /** The Region that goes before those of requests. */
  readonly region: string | undefined;
  /** Calls a second. */
  readonly rate: number;
}

/**
 * Reads how AWS is to be asked; undefined where it is not.
 * @throws UsageError
 */
export function readAwsSettings({ live = false, ...args }: AwsArguments): AwsSettings | undefined {
  return live ? awsSettings(args) : undefined;
}

/**
 * Reads the Region and the rate at which AWS is asked.
 * @throws UsageError
 */
export function awsSettings({ region, rate = '1' }: Omit<AwsArguments, 'live'>): AwsSettings {
  if (region !== undefined && !/^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region)) {
    throw new UsageError(`--region expects a Region of AWS, found "${region}".`, 'For example: --region us-east-1.');
  }
  const calls = /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(rate) ? Number(rate) : NaN;
  if (calls >= slowest && calls <= fastest) return { region, rate: calls };
  throw new UsageError(
    `--rate expects calls a second from ${slowest} to ${fastest}, found "${rate}".`,
    'AWS takes 1 a second of most calls about numbers.',
  );
}

const slowest = 0.01;
const fastest = 100;

/**
 * Makes sure that options about live calls are given with --live.
 * @throws UsageError
 */
export function checkWithoutLive({ region, rate }: AwsArguments): void {
  const lonely = [region === undefined ? [] : ['--region'], rate === undefined ? [] : ['--rate']].flat()[0];
  if (lonely !== undefined) throw new UsageError(`${lonely} goes with --live, which asks AWS.`);
}
