import { AwsError } from '../aws-error.js';
import type { Account } from '../state/account.js';

/** @throws AwsError where the account has no support plan that comes with the API */
export function requirePlan({ hasSupportApi }: Account): void {
  if (hasSupportApi) return;
  throw new AwsError(
    'SubscriptionRequiredException',
    'Amazon Web Services Premium Support Subscription is required to use this service.',
  );
}

/** What AWS Support answers where a call would have been done, but for its dryRun. */
export function dry(): AwsError {
  return new AwsError('DryRunOperationException', 'The request is valid; nothing was done, since dryRun is true.');
}

/** A time of AWS Support, such as 2026-01-01T00:00:00.000Z. */
export function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
