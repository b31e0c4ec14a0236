import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Seed } from '@smslint/aws-stand-in';

/** The id of the number of fixtures/verify. */
export const fixtureNumber = 'phone-0a1b2c3d4e5f60718293a4b5c6d7e8f9';

const folder = fileURLToPath(new URL('../../../../fixtures/verify/', import.meta.url));

/** The request of fixtures/verify. */
export const fixtureRequest = readFileSync(`${folder}alerts.sms.yaml`, 'utf8');

/** What is saved of the account of fixtures/verify, as it should be or after some weeks, for a stand-in to hold. */
export function fixtureSeed(name: 'live' | 'drifted'): Seed {
  const read = (file: string) => JSON.parse(readFileSync(`${folder}${name}/${file}.json`, 'utf8')) as never;
  const { PhoneNumbers }: { PhoneNumbers: NonNullable<Seed['numbers']> } = read('numbers');
  const { Keywords }: { Keywords: NonNullable<Seed['keywords']>[string] } = read('keywords');
  const { SpendLimits }: { SpendLimits: NonNullable<Seed['spendLimits']> } = read('spend-limits');
  return {
    region: 'ca-central-1',
    numbers: PhoneNumbers.map((one) => ({ ...one, CreatedTimestamp: 1_767_225_600 })),
    keywords: { [fixtureNumber]: Keywords },
    spendLimits: SpendLimits,
  };
}
