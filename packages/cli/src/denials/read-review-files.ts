import { faultText, readReviews, type Review, type SavedData } from '@smslint/providers/aws/denials';
import { readSavedFiles } from '../saved-files.js';
import { UsageError } from '../usage-error.js';

const command = 'aws pinpoint-sms-voice-v2 describe-registration-versions --registration-id … --output json';

/**
 * Reads what AWS said of registrations from files, and from all `*.json` of folders.
 * @throws UsageError where one cannot be read or used, with each fault and its place, or none is about a version
 */
export async function readReviewFiles(paths: readonly string[], cwd: string): Promise<Review[]> {
  const reviews = soundReviews(
    await readSavedFiles(paths, '--saved', cwd),
    'The saved responses of AWS cannot be used.',
    `Save them anew with ${command}; docs/providers.md has all commands.`,
  );
  if (reviews.length > 0) return reviews;
  throw new UsageError('The saved responses of AWS hold no version of a registration.', `Add that of ${command}.`);
}

/**
 * What responses of AWS say of registrations.
 * @throws UsageError with each fault and its place
 */
export function soundReviews(data: readonly SavedData[], message: string, hint: string): Review[] {
  const { reviews, faults } = readReviews(data);
  if (faults.length === 0) return [...reviews];
  throw new UsageError(message, hint, faults.map(faultText));
}
