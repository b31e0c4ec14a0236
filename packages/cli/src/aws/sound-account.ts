import { faultText, readLive, type LiveAccount, type SavedData } from '@smslint/providers/aws/verify';
import { UsageError } from '../usage-error.js';

/**
 * What live answers of AWS say of an account.
 * @throws UsageError with each fault and its place
 */
export function soundAccount(data: readonly SavedData[]): LiveAccount {
  const { account, faults } = readLive(data);
  if (faults.length === 0) return account;
  throw new UsageError(
    'AWS answered what cannot be used.',
    'Please report it: npm bugs smslint.',
    faults.map(faultText),
  );
}
