import { standIn } from '@smslint/aws-stand-in/for-a-test';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../answers/read-answers.js';
import { fetchAnswers, fetchKeywords, fetchNumbers, fetchRegistrations, openAccount } from './index.js';

const account = () => openAccount({ rate: 1000 });

test('all pages are fetched, and read as saved ones are', async () => {
  const ids = Array.from({ length: 7 }, (_, index) => `phone-${index}`);
  const aws = await standIn({ pageSize: 3, numbers: ids.map((PhoneNumberId) => ({ PhoneNumberId })) });
  const pages = await fetchNumbers(await account(), undefined);
  expect(pages.map(({ name }) => name)).toEqual([
    'DescribePhoneNumbers',
    'DescribePhoneNumbers, page 2',
    'DescribePhoneNumbers, page 3',
  ]);
  expect(pages).toEqual(JSON.parse(JSON.stringify(pages)));
  const { answers, faults } = readAnswers(pages, ['PhoneNumbers']);
  expect([faults, answers.numbers.map(({ PhoneNumberId }) => PhoneNumberId)]).toEqual([[], ids]);
  expect(aws.calls).toHaveLength(3);
});

test('a number that is named by its id or ARN is asked for alone', async () => {
  const aws = await standIn({ pageSize: 1, numbers: [{ PhoneNumberId: 'phone-1' }, { PhoneNumberId: 'phone-2' }] });
  const arn = aws.account.numbers.get('phone-2')!.PhoneNumberArn!;
  for (const named of ['phone-2', arn]) {
    const pages = await fetchNumbers(await account(), named);
    expect(pages.map(({ value }) => value)).toMatchObject([{ PhoneNumbers: [{ PhoneNumberId: 'phone-2' }] }]);
  }
  expect(aws.calls).toHaveLength(2);
});

test('an answer that never ends is a fault', async () => {
  const loop = { region: 'x', call: () => Promise.resolve({ NextToken: 'again' }) };
  await expect(fetchAnswers(loop as never, 'DescribeSpendLimits', {})).rejects.toMatchObject({ code: 'AnswerError' });
});

describe('keywords', () => {
  test('are those of the number', async () => {
    const aws = await standIn({ numbers: [{ PhoneNumberId: 'phone-1', PoolId: 'pool-1' }] });
    const number = { ...aws.account.numbers.get('phone-1')! } as never;
    const pages = await fetchKeywords(await account(), number);
    expect(pages).toMatchObject([{ value: { OriginationIdentity: 'phone-1' } }]);
  });
});

test('a campaign leads to its brand', async () => {
  const aws = await standIn();
  const one = await account();
  const brand = await one.call('CreateRegistration', { RegistrationType: 'US_TEN_DLC_BRAND_REGISTRATION' });
  const campaign = await one.call('CreateRegistration', { RegistrationType: 'US_TEN_DLC_CAMPAIGN_REGISTRATION' });
  Object.assign(aws.account.registrations.get(brand.RegistrationId!)!, { RegistrationStatus: 'COMPLETE' });
  await one.call('CreateRegistrationAssociation', {
    RegistrationId: campaign.RegistrationId,
    ResourceId: brand.RegistrationId,
  });
  const pages = await fetchRegistrations(one, [campaign.RegistrationArn!]);
  expect(pages.map(({ value }) => (value as { RegistrationId: string }).RegistrationId)).toEqual([
    campaign.RegistrationId,
    brand.RegistrationId,
  ]);
});
