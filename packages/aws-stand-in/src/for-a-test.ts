import { onTestFinished, vi } from 'vitest';
import { startStandIn, type StandIn } from './start-stand-in.js';
import type { Seed } from './state/seed.js';

/** Stands in for AWS until the test is over; the SDK is sent there as people send it, by the environment. */
export async function standIn(seed: Seed = {}): Promise<StandIn> {
  const aws = await startStandIn(seed);
  vi.stubEnv('AWS_PROFILE', undefined);
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true');
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await aws.stop();
  });
  return aws;
}
