import { faultText, readLive, type LiveAccount } from '@smslint/providers/aws/verify';
import { readSavedFiles } from '../saved-files.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads saved responses of AWS from files, and from all `*.json` of folders.
 * @throws UsageError where one cannot be read or used, with each fault and its place
 */
export async function readLiveFiles(paths: readonly string[], cwd: string): Promise<LiveAccount> {
  const { account, faults } = readLive(await readSavedFiles(paths, '--saved', cwd));
  if (faults.length === 0) return account;
  throw new UsageError(
    'The saved responses of AWS cannot be used.',
    'Save them anew with aws pinpoint-sms-voice-v2 describe-… --output json; docs/providers.md has the commands.',
    faults.map(faultText),
  );
}
