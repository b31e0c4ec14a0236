import { describe, expect, test } from 'vitest';
import { contextWith, type Patch } from '../testing/requests.js';
import { unknownCost, unknownsOf } from './unknown.js';

/** A request that leaves nothing open. */
const told: Patch = {
  samples: ['A text of one part.'],
  traffic: { messagesPerMonth: 20_000, peak: { messages: 600, withinMinutes: 30 } },
  spend: { currentMonthlyUsd: 1, pricePerMessagePartUsd: 0.00581 },
  number: { monthlyCostUsd: 1 },
};

/** What a request leaves open, with the field that would say, as one line each. */
const open = (patch: Patch = {}): string[] =>
  unknownsOf(contextWith({ ...told, ...patch })).map(({ what, fill }) => `${what} ${fill ?? '-'}`);

test('a request that says everything leaves nothing open', () => {
  expect(open()).toEqual([]);
});

describe('the messages', () => {
  test('without samples are taken to have one part', () => {
    const assumed = ['How many parts a message has: 1 is assumed. /samples'];
    expect(open({ samples: null })).toEqual(assumed);
    expect(open({ samples: [' '] })).toEqual(assumed);
  });

  test('with variables are as long as nobody can know', () => {
    const lengths = ['How long the values of [variables] are: they are counted as long as their names. -'];
    expect(open({ samples: ['Plain.', 'Hello [name].'] })).toEqual(lengths);
    expect(open({ samples: ['Plain.', 'Hello.'] })).toEqual([]);
  });
});

describe('the traffic', () => {
  const burst =
    'The busiest burst, and with it the load, the numbers needed and the identity that carries it. /traffic/peak';
  const day = 'How much is sent a day. /traffic/messagesPerMonth';

  test('has a burst and a month, which are asked for one by one', () => {
    const { traffic } = told as { traffic: object };
    expect(open({ traffic: { ...traffic, peak: null } })).toEqual([burst]);
    expect(open({ traffic: { ...traffic, messagesPerMonth: null } })).toEqual([
      day,
      'What a month costs: the messages a month is not given. /traffic/messagesPerMonth',
    ]);
    const byCountry = { ...traffic, messagesPerMonth: null, messagesByCountry: { CA: 10 } };
    expect(open({ traffic: byCountry })).toEqual([]);
  });

  test('has a rate, which is not known everywhere', () => {
    const shortCode = { type: 'short-code', monthlyCostUsd: 1 };
    expect(open({ number: shortCode, countries: ['GB'] })).toEqual([
      'The rate of the number type in GB: no figure is known. -',
    ]);
    expect(open({ number: shortCode, countries: ['GB', 'FR', 'CA'] })[0]).toContain(' in GB, FR: ');
  });
});

describe('a 10DLC campaign', () => {
  const campaign = (brand: Patch, useCase: Patch = {}): string[] =>
    open({ number: { type: '10dlc', monthlyCostUsd: 1 }, countries: ['US'], brand, useCase });
  const vetting = 'The vetting score: the brand is taken for one that was not vetted. /brand/vettingScore';
  const granted = 'What the carriers grant this campaign: no figure is published. -';

  test('is limited by the vetting score, which may be nought', () => {
    expect(campaign({})).toEqual([vetting]);
    expect(campaign({ vettingScore: 0 })).toEqual([]);
    expect(campaign({ vettingScore: 90 })).toEqual([]);
  });

  test('has no score where that makes no difference', () => {
    expect(campaign({ legalType: 'sole-proprietor' })).toEqual([granted]);
  });

  test('may have limits that nobody publishes', () => {
    expect(campaign({ vettingScore: 50 })).toEqual([granted]);
    expect(campaign({ vettingScore: 25 }, { category: 'MIXED' })).toEqual([granted]);
  });
});

describe('the account', () => {
  const limit = 'The spend limit of the account now';

  test('has a limit, for which AWS has a figure', () => {
    const spend = { currentMonthlyUsd: null, pricePerMessagePartUsd: 0.00581 };
    expect(open({ spend, provider: 'aws' })).toEqual([
      `${limit}: 1 USD is assumed, as for a new account. /spend/currentMonthlyUsd`,
    ]);
    expect(open({ spend, provider: 'twilio' })).toEqual([`${limit}. /spend/currentMonthlyUsd`]);
    expect(open({ spend: null })).toEqual([
      'What a month costs: the price of a message part is not given. /spend/pricePerMessagePartUsd',
      `${limit}: 1 USD is assumed, as for a new account. /spend/currentMonthlyUsd`,
    ]);
  });

  test('pays for its numbers', () => {
    expect(open({ number: { monthlyCostUsd: null } })).toEqual([
      'What the numbers themselves cost a month. /number/monthlyCostUsd',
    ]);
    expect(open({ number: { monthlyCostUsd: 0 } })).toEqual([]);
  });
});

describe('what is missing for the cost of a month', () => {
  const missing = (patch: Patch): string[] =>
    unknownCost(contextWith({ ...told, ...patch })).map(({ what, fill }) => `${what} ${fill}`);

  test('is nothing where it is known', () => {
    expect(missing({})).toEqual([]);
  });

  test('is the traffic, the price, or that of a country', () => {
    const month = 'the messages a month /traffic/messagesPerMonth';
    const price = 'the price of a message part /spend/pricePerMessagePartUsd';
    expect(missing({ traffic: null, spend: null })).toEqual([month, price]);
    expect(missing({ traffic: null })).toEqual([month]);
    expect(missing({ spend: null })).toEqual([price]);
    const countries = ['CA', 'GB'];
    const prices = { pricePerMessagePartUsd: { CA: 1 } };
    const byCountry = { messagesPerMonth: null, messagesByCountry: { CA: 10, GB: 10 } };
    expect(missing({ countries, spend: prices, traffic: byCountry })).toEqual([
      'the price for GB /spend/pricePerMessagePartUsd/GB',
    ]);
    expect(missing({ countries, spend: prices })).toEqual(['the messages by country /traffic/messagesByCountry']);
  });
});
