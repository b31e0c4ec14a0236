import { requestSchema } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import { mergePatch } from '../book/examples.js';
import { book } from '../generated/book.js';
import { observe } from '../observe.js';
import { contextOf, type Patch } from '../testing/requests.js';
import type { FactValue } from './fact.js';
import { purposes } from '../book/vocabulary.js';

function factOf(name: string, useCase: Patch, samples: readonly string[] | null = []): FactValue {
  const request = requestSchema.parse(mergePatch(book.goodRequests['10dlc'], { useCase, samples }));
  const subject = { pointer: '/useCase/description', value: request.useCase.description };
  return observe({ name }, contextOf(request), subject);
}

test('every purpose has its cue', () => {
  expect(book.cues.heads.map(({ id }) => id)).toEqual(
    expect.arrayContaining(purposes.map((purpose) => `purpose-${purpose}`)),
  );
});

test('a text may have several purposes, and those that it denies are none', () => {
  const description = 'Members get reminders of booked visits and their monthly bill is due notices, never coupons.';
  expect(factOf('purposes', { description })).toEqual(['appointment', 'account']);
});

describe('use case and description', () => {
  const codes = 'Users get a one-time passcode when they sign in on a new device.';
  const visits = 'Clients who booked an appointment get a reminder the day before.';
  const offers = 'Shoppers get weekly specials, coupons and news of seasonal sales.';

  test.each([
    ['2FA', codes],
    ['ACCOUNT_NOTIFICATION', codes],
    ['CUSTOMER_CARE', visits],
    ['MARKETING', offers],
    ['OTHER', offers],
    ['no such use case', codes],
  ])('agree: %s, %s', (category, description) => {
    expect(factOf('contradictionsOfUseCase', { category, description })).toEqual([]);
  });

  test.each([
    ['2FA', visits],
    ['DELIVERY_NOTIFICATION', codes],
    ['CUSTOMER_CARE', offers],
  ])('contradict each other: %s, %s', (category, description) => {
    expect(factOf('contradictionsOfUseCase', { category, description })).toEqual(['/useCase/category']);
  });

  test('agree where the description tells of one declared purpose, or of one that has its own rule', () => {
    const contrary = (category: string, description: string): FactValue =>
      factOf('contraryPurposes', { category, description });
    expect(contrary('2FA', visits)).toEqual(['appointment']);
    expect(contrary('2FA', `${visits} ${codes}`)).toEqual([]);
    expect(contrary('2FA', `${visits} Donate to our fund for strays today.`)).toEqual([]);
    expect(contrary('2FA', 'Hello.')).toEqual([]);
  });

  test('the samples say which of the two is wrong', () => {
    const useCase = { category: '2FA', description: offers };
    expect(factOf('contradictionsOfUseCase', useCase, ['123456 is your verification code.'])).toEqual([
      '/useCase/description',
    ]);
    expect(factOf('contradictionsOfUseCase', useCase, ['20% off until Sunday.'])).toEqual(['/useCase/category']);
  });

  test('a few words do not contradict a use case of many purposes, unless the samples say the same', () => {
    const unclear = 'Shoppers hear of weekly specials.';
    const of = (category: string, samples: readonly string[] = []): FactValue =>
      factOf('contradictionsOfUseCase', { category, description: unclear }, samples);
    expect(factOf('contraryPurposes', { category: 'CUSTOMER_CARE', description: unclear })).toEqual(['marketing']);
    expect(of('CUSTOMER_CARE')).toEqual([]);
    expect(of('CUSTOMER_CARE', ['20% off until Sunday.'])).toEqual(['/useCase/category']);
    expect(of('2FA')).toEqual(['/useCase/category']);
    expect(of('2FA', ['123456 is your verification code.'])).toEqual([]);
  });

  test('contradict each other without samples, too', () => {
    expect(factOf('contradictionsOfUseCase', { category: '2FA', description: offers }, null)).toEqual([
      '/useCase/category',
    ]);
  });

  test('a mixed campaign may do what its sub use cases do', () => {
    const mixed = (...subCategories: string[]): FactValue =>
      factOf('contradictionsOfUseCase', { category: 'MIXED', subCategories, description: offers });
    expect(mixed('2FA', 'MARKETING')).toEqual([]);
    expect(mixed('2FA', 'DELIVERY_NOTIFICATION')).toEqual(['/useCase/category']);
    expect(mixed()).toEqual([]);
    expect(mixed('2FA', 'no such use case')).toEqual([]);
  });
});

test('an appeal is reported at the use case, or at the sample that alone makes it', () => {
  const description = 'Clients who booked an appointment get a reminder the day before.';
  const appeal = 'Donate to our fund for strays today.';
  expect(factOf('undeclaredCharity', { description: appeal })).toEqual(['/useCase/category']);
  expect(factOf('undeclaredCharity', { description }, ['See you at 9.', appeal])).toEqual(['/samples/1']);
  expect(factOf('undeclaredCharity', { category: 'CHARITY', description: appeal })).toEqual([]);
  for (const category of ['no such use case', null])
    expect(factOf('undeclaredCharity', { category, description: appeal }, [appeal])).toEqual([]);
  expect(factOf('undeclaredPolitics', { description: 'Neighbors ask you to vote yes on Measure 4.' })).toEqual([
    '/useCase/category',
  ]);
  const campaign = 'Donate to elect our candidate: vote yes on Measure 4.';
  expect(factOf('undeclaredCharity', { description: campaign })).toEqual([]);
  expect(factOf('undeclaredPolitics', { description: campaign })).toEqual(['/useCase/category']);
});
