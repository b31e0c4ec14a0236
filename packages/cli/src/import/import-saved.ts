import { importAws, ImportFault, type Imported, type SavedData } from '@smslint/providers/aws';
import { importTwilio, isTwilioCampaign } from '@smslint/providers/twilio';
import { UsageError } from '../usage-error.js';

/**
 * Makes a request of saved data, by the provider that they come from.
 * @throws UsageError
 */
export function importSaved(data: readonly SavedData[]): Imported & { readonly provider: 'AWS' | 'Twilio' } {
  const [first, ...rest] = data.filter(({ value }) => isTwilioCampaign(value));
  try {
    if (first === undefined) return { provider: 'AWS', ...importAws(data) };
    const other = rest[0] ?? data.find((one) => one !== first);
    if (other === undefined) return { provider: 'Twilio', ...importTwilio(first) };
    throw new ImportFault(`${other.name}: a campaign of Twilio is imported by itself, and ${first.name} is one.`);
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    throw new UsageError(
      `Cannot import ${error.message}`,
      'What can be imported: answers to DescribeRegistrationFieldValues, DescribePhoneNumbers and DescribeKeywords, or a usAppToPerson of Twilio.',
      error.more,
    );
  }
}
