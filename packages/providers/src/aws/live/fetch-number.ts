import type { SavedData } from '../../answers/saved-data.js';
import type { PhoneNumberInformation } from '../answers/shapes.js';
import { fetchAnswers } from './fetch-answers.js';
import type { AwsAccount } from './open-account.js';

/**
 * The phone numbers of an account: the one that is named by its id or ARN, else all, since AWS finds none by its digits.
 * @throws AwsFault
 */
export async function fetchNumbers(account: AwsAccount, named: string | undefined): Promise<SavedData[]> {
  const isId = named !== undefined && /^(?:phone-|arn:)/.test(named);
  return fetchAnswers(account, 'DescribePhoneNumbers', isId ? { PhoneNumberIds: [named] } : {});
}

/**
 * The keywords of a number: its own, else those of its pool, which all numbers of a pool share.
 * @throws AwsFault
 */
export async function fetchKeywords(
  account: AwsAccount,
  { PhoneNumberId, PhoneNumberArn, PoolId }: PhoneNumberInformation,
): Promise<SavedData[]> {
  const own = await keywordsOf(account, PhoneNumberId ?? PhoneNumberArn);
  return PoolId === undefined || own.some(listsSome) ? own : keywordsOf(account, PoolId);
}

async function keywordsOf(account: AwsAccount, identity: string): Promise<SavedData[]> {
  return fetchAnswers(account, 'DescribeKeywords', { OriginationIdentity: identity });
}

function listsSome({ value }: SavedData): boolean {
  const { Keywords } = value as { readonly Keywords?: readonly unknown[] };
  return (Keywords?.length ?? 0) > 0;
}
