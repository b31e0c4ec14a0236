import { describe, expect, test } from 'vitest';
import { contextWith, type Patch } from '../testing/requests.js';
import { adviceOf, type Advice } from './advice.js';

/** Small numbers, so that every amount can be followed by hand. */
const small: Patch = {
  samples: ['A text of one part.'],
  traffic: { messagesPerMonth: 20_000, peak: { messages: 600, withinMinutes: 30 } },
  spend: { currentMonthlyUsd: 1, pricePerMessagePartUsd: 0.00581 },
};

const advised = (patch: Patch = {}): Advice => adviceOf(contextWith({ ...small, ...patch }));

const burstOf = (messages: number, withinMinutes = 1): Patch => ({ peak: { messages, withinMinutes } });

describe('the identity', () => {
  test('is the one that is asked for where type and count are the same', () => {
    expect(advised().identity).toMatchObject({ type: 'long-code', count: 1, country: 'CA', sameAsAsked: true });
    expect(advised({ number: { count: 2 } }).identity).toMatchObject({ count: 1, sameAsAsked: false });
    expect(advised({ number: { type: 'short-code' } }).identity).toMatchObject({ count: 1, sameAsAsked: false });
  });

  test('is none without a burst, or where none is offered', () => {
    expect(advised({ traffic: null }).identity).toBeNull();
    expect(advised({ countries: ['CU'] }).identity).toBeNull();
  });
});

describe('what is asked for carries the burst', () => {
  const carries = (patch: Patch): boolean | null => advised(patch).askedCarries;

  test('or not, as its rate is', () => {
    expect(carries({ traffic: burstOf(60) })).toBe(true);
    expect(carries({ traffic: burstOf(61) })).toBe(false);
    expect(carries({ traffic: burstOf(120), number: { count: 2 } })).toBe(true);
    expect(carries({ traffic: null })).toBeNull();
  });

  test('in every country that offers it; toll-free numbers reach others', () => {
    expect(carries({ countries: ['FR'] })).toBeNull();
    expect(carries({ countries: ['CA', 'FR'] })).toBeNull();
    const tollFree = { type: 'toll-free' };
    expect(carries({ number: tollFree, countries: ['US'] })).toBe(true);
    expect(carries({ number: tollFree, countries: ['CA', 'US'] })).toBe(true);
  });

  test('of 10DLC where a day and a minute both fit', () => {
    const campaign = (messagesPerMonth: number | null, messages: number, brand: Patch = {}): boolean | null =>
      carries({
        number: { type: '10dlc' },
        countries: ['US'],
        brand,
        traffic: { messagesPerMonth, ...burstOf(messages) },
      });
    expect(campaign(20_000, 250)).toBe(true);
    // 251 x 0.3 parts a minute go to AT&T, which takes 75.
    expect(campaign(20_000, 251)).toBe(false);
    // 210,000 / 30 x 0.3 messages a day go to T-Mobile, which takes 2,000.
    expect(campaign(210_000, 250)).toBe(false);
    expect(campaign(20_000, 250, { vettingScore: 50 })).toBeNull();
  });
});

describe('the spend limit', () => {
  const spend = (patch: Patch): unknown => {
    const { spendLimitUsd, spendArithmetic } = advised(patch);
    return [spendLimitUsd, spendArithmetic];
  };

  test('is one that covers the need with some to spare, where that of now does not', () => {
    expect(spend({})).toEqual([140, '116.20 USD x 1.2 = 139.44 USD, rounded up to 140 USD']);
    const enough = { currentMonthlyUsd: 116.2, pricePerMessagePartUsd: 0.00581 };
    expect(spend({ spend: enough })).toEqual([null, '116.20 USD, the limit now, covers the need of 116.20 USD']);
  });

  test('is none where the need or the limit of now is unknown', () => {
    expect(spend({ traffic: null })).toEqual([null, 'the need is unknown']);
    const prices = { currentMonthlyUsd: null, pricePerMessagePartUsd: 0.00581 };
    expect(spend({ provider: 'twilio', spend: prices })).toEqual([null, 'no limit of the account is known']);
    expect(spend({ provider: 'aws', spend: prices })).toEqual(spend({}));
  });
});

describe('the rate to keep to', () => {
  test('is whole messages of the longest sample, and what the burst takes at it', () => {
    const samples = ['x', 'y'.repeat(161), 'z'.repeat(307)];
    expect(advised({ samples, number: { count: 1 }, traffic: burstOf(20) }).throttle).toEqual({
      partsPerSecond: 1,
      messagesPerMinute: 20,
      drainSeconds: 60,
      arithmetic:
        '1 number x 1 message part a second = 1 message part a second; x 60 s / 3 parts = 20 messages a minute',
    });
  });

  test('has no burst to take where none is told', () => {
    expect(advised({ traffic: null }).throttle).toMatchObject({ messagesPerMinute: 60, drainSeconds: null });
  });

  test('is that of the identity that is advised', () => {
    expect(advised({ traffic: burstOf(180) }).throttle?.arithmetic).toMatch(/^1 number x 3 message parts a second = /);
    expect(advised({ traffic: null, number: { count: 3 } }).throttle?.messagesPerMinute).toBe(180);
  });

  test('is none where no rate is known', () => {
    expect(advised({ number: { type: 'short-code' }, countries: ['GB'], traffic: null }).throttle).toBeNull();
    const campaign: Patch = { number: { type: '10dlc' }, countries: ['US'], traffic: null };
    expect(advised({ ...campaign, brand: { vettingScore: 50 } }).throttle).toBeNull();
    expect(advised(campaign).throttle).toMatchObject({ partsPerSecond: 4.166666, messagesPerMinute: 250 });
  });
});

describe('what the numbers cost', () => {
  test('is a month and once, as far as the request says', () => {
    const cost = (number: Patch): unknown => advised({ traffic: null, number: { count: 2, ...number } }).numbersCost;
    expect(cost({})).toEqual({ monthlyUsd: null, setupUsd: null, arithmetic: 'unknown' });
    expect(cost({ monthlyCostUsd: 1.1 })).toEqual({
      monthlyUsd: 2.2,
      setupUsd: null,
      arithmetic: '2 numbers x 1.10 USD = 2.20 USD a month',
    });
    expect(cost({ setupCostUsd: 0 })).toEqual({
      monthlyUsd: null,
      setupUsd: 0,
      arithmetic: '2 numbers x 0 USD = 0 USD once',
    });
  });

  test('is that of the count that is advised, and unknown for another type', () => {
    const number = { count: 3, monthlyCostUsd: 1 };
    expect(advised({ number }).numbersCost.monthlyUsd).toBe(1);
    expect(advised({ number, traffic: burstOf(180) }).numbersCost).toEqual({
      monthlyUsd: null,
      setupUsd: null,
      arithmetic: 'unknown: the prices given are those of another type',
    });
  });
});
