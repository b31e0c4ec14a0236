import { fetchKeywords, fetchNumbers, fetchRegistrations, type AwsAccount } from '@smslint/providers/aws/live';
import type { SavedData } from '@smslint/providers/aws';
import { findNumber } from '@smslint/providers/aws/verify';
import { soundAccount } from '../aws/sound-account.js';
import { UsageError } from '../usage-error.js';

/** What of an account becomes a request. */
export interface Wanted {
  /** A phone number, its id or its ARN. */
  readonly number: string | undefined;
  /** The ids of registrations. */
  readonly registrations: readonly string[];
}

/**
 * Asks AWS for what a request is made of: a number with its keywords and the numbers of the same registration,
 * and registrations, by default that of the number.
 * @throws AwsFault, or UsageError where the account has no such number
 */
export async function fetchWanted(account: AwsAccount, { number, registrations }: Wanted): Promise<SavedData[]> {
  if (number === undefined) return fetchRegistrations(account, registrations);
  const { numbers } = soundAccount(await fetchNumbers(account, undefined));
  const found = findNumber({ numbers }, number);
  if ('reason' in found) throw new UsageError(`${found.reason.slice(0, -1)} in ${account.region}.`, found.hint);
  const { RegistrationId } = found.number;
  const ids = registrations.length > 0 || RegistrationId === undefined ? registrations : [RegistrationId];
  // A request is about all numbers that were asked for together.
  const together = numbers.filter((one) => one === found.number || isOf(one, RegistrationId));
  return [
    { name: 'DescribePhoneNumbers', value: { PhoneNumbers: together } },
    ...(await fetchKeywords(account, found.number)),
    ...(await fetchRegistrations(account, ids)),
  ];
}

function isOf(number: { readonly RegistrationId?: string | undefined }, registration: string | undefined): boolean {
  return registration !== undefined && number.RegistrationId === registration;
}
