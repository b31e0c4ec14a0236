import { chooseVersion, stageOf, type Review, type SavedData } from '@smslint/providers/aws/denials';
import { fetchAnswers, type AwsAccount } from '@smslint/providers/aws/live';
import { soundReviews } from './read-review-files.js';

/**
 * Asks AWS for a registration, its versions, and the fields of the version that is looked at, where that was denied.
 * @param id its id or ARN
 * @param number the version; undefined for the newest that was submitted
 * @throws AwsFault, or UsageError where what AWS answers cannot be used
 */
export async function askReview(account: AwsAccount, id: string, number: number | undefined): Promise<Review[]> {
  const data = [
    ...(await fetchAnswers(account, 'DescribeRegistrations', { RegistrationIds: [id] })),
    ...(await fetchAnswers(account, 'DescribeRegistrationVersions', { RegistrationId: id })),
  ];
  const [review] = toReviews(data);
  const choice = review && chooseVersion(review, number);
  if (!choice || !('version' in choice) || stageOf(choice.version) !== 'denied') return toReviews(data);
  const { VersionNumber } = choice.version;
  const fields = await fetchAnswers(account, 'DescribeRegistrationFieldValues', { RegistrationId: id, VersionNumber });
  return toReviews([...data, ...fields]);
}

function toReviews(data: readonly SavedData[]): Review[] {
  return soundReviews(data, 'AWS answered what cannot be used.', 'Please report it: npm bugs smslint.');
}
