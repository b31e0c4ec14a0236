import type { SavedData } from '../../answers/saved-data.js';
import { fetchAnswers } from './fetch-answers.js';
import type { AwsAccount } from './open-account.js';

/**
 * The fields of registrations, and of those that they are tied to, as a campaign of 10DLC is to its brand.
 * @param ids their ids or ARNs
 * @throws AwsFault
 */
export async function fetchRegistrations(account: AwsAccount, ids: readonly string[]): Promise<SavedData[]> {
  const found: SavedData[] = [];
  const asked = new Set<string>();
  const open = ids.map(idOf);
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (asked.has(id)) continue;
    asked.add(id);
    found.push(...(await fetchAnswers(account, 'DescribeRegistrationFieldValues', { RegistrationId: id })));
    open.push(...(await tiedTo(account, id)));
  }
  return found;
}

/** The registrations that a campaign of 10DLC is tied to; others are tied to numbers alone. */
async function tiedTo(account: AwsAccount, RegistrationId: string): Promise<string[]> {
  const pages = await fetchAnswers(account, 'ListRegistrationAssociations', { RegistrationId });
  return pages.flatMap(({ value }) => {
    const { RegistrationType, RegistrationAssociations } = value as Associations;
    if (RegistrationType !== 'US_TEN_DLC_CAMPAIGN_REGISTRATION') return [];
    const arns = (RegistrationAssociations ?? []).map(({ ResourceArn }) => ResourceArn ?? '');
    return arns.filter((arn) => arn.includes(':registration/')).map(idOf);
  });
}

interface Associations {
  readonly RegistrationType?: string;
  readonly RegistrationAssociations?: readonly { readonly ResourceArn?: string }[];
}

function idOf(name: string): string {
  return name.startsWith('arn:') ? (name.split('/').at(-1) ?? name) : name;
}
