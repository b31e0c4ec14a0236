import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextWith, factIn, lintWith, type Patch } from '../testing/requests.js';
import { costOf } from './cost.js';
import { limitPlanOf, limitsOf } from './limit.js';
import { sumOf } from './traffic.js';

const short = ['A text of one part.'];

/** Traffic and a price, for samples of one part unless said. */
function cost(messagesPerMonth: number | null, price: unknown, changes: Patch = {}): Patch {
  const spend = { currentMonthlyUsd: null, requestedMonthlyUsd: null, pricePerMessagePartUsd: price };
  return { samples: short, traffic: { messagesPerMonth, peak: null }, spend, ...changes };
}

const needOf = (patch: Patch): number | null => costOf(contextWith(patch)).needUsd;

describe('the need', () => {
  test.each([
    [5700, 0.07, 399],
    [126, 0.008, 1.008],
    [125, 0.008, 1],
    [172, 0.00581, 0.99932],
    [173, 0.00581, 1.00513],
    [0, 0.07, 0],
    [1000, 0, 0],
    [3, 0.1, 0.3],
    [1_000_000, 0.000001, 1],
    [10, 1e-7, 0.000001],
  ])('of %i messages at %d USD is %d USD', (messages, price, need) => expect(needOf(cost(messages, price))).toBe(need));

  test('counts the parts of the longest sample', () => {
    const two = { samples: ['x', 'x'.repeat(161)] };
    const { needUsd, needAtOnePartUsd } = costOf(contextWith(cost(5700, 0.07, two)));
    expect([needUsd, needAtOnePartUsd]).toEqual([798, 399]);
  });

  test('is exact in decimals', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(99_999), (messages, hundredThousandths) => {
        const exact = BigInt(messages) * BigInt(hundredThousandths);
        const text = exact.toString().padStart(6, '0');
        expect(needOf(cost(messages, hundredThousandths / 100_000))).toBe(
          Number(`${text.slice(0, -5)}.${text.slice(-5)}`),
        );
      }),
    );
  });

  test('is unknown without traffic or price', () => {
    expect(needOf(cost(null, 0.07))).toBeNull();
    expect(needOf(cost(5700, null))).toBeNull();
    expect(needOf({ traffic: null, spend: null })).toBeNull();
  });
});

describe('prices by country', () => {
  const abroad = (byCountry: object | null, price: unknown, messagesPerMonth: number | null = null): Patch => ({
    ...cost(null, price),
    countries: ['CA', 'GB'],
    traffic: { messagesPerMonth, messagesByCountry: byCountry, peak: null },
  });

  test('take the traffic of each', () => {
    expect(needOf(abroad({ CA: 1000, GB: 100 }, { CA: 0.00581, GB: 0.04 }))).toBe(9.81);
    expect(needOf(abroad({ CA: 1000, GB: 100 }, 0.01))).toBe(11);
  });

  test('are not needed where nothing is sent', () => {
    expect(needOf(abroad({ CA: 1000, GB: 0 }, { CA: 0.00581 }))).toBe(5.81);
  });

  test('that are missing are named, and leave the need unknown', () => {
    const context = contextWith(abroad({ CA: 1000, GB: 100 }, { CA: 0.00581 }));
    expect(costOf(context)).toMatchObject({ needUsd: null, needAtOnePartUsd: null, unpriced: ['GB'] });
    expect(factIn('unknownOfSpend', abroad({ GB: 9 }, { CA: 1 }))).toEqual(['the price for GB']);
  });

  test('need the traffic by country, except for a single one', () => {
    expect(needOf(abroad(null, { CA: 0.01, GB: 0.04 }, 1000))).toBeNull();
    expect(needOf(cost(1000, { CA: 0.01 }))).toBe(10);
    expect(costOf(contextWith(cost(1000, { GB: 0.01 }))).unpriced).toEqual(['CA']);
  });

  test('and traffic by country stands in for the month', () => {
    expect(needOf(abroad({ CA: 60, GB: 40 }, 0.01))).toBe(1);
    expect(sumOf({ CA: 60, GB: 40 })).toBe(100);
    expect(sumOf({})).toBe(0);
    expect(sumOf(undefined)).toBeNull();
  });
});

test('the limit that holds is the requested one, else the current one, else 1 USD', () => {
  const limits = (spend: Patch) => limitsOf(contextWith({ spend }));
  expect(limitsOf(contextWith({ spend: null }))).toEqual({ currentUsd: 1, requestedUsd: null, limitUsd: 1 });
  expect(limits({ currentMonthlyUsd: 50, requestedMonthlyUsd: null })).toEqual({
    currentUsd: 50,
    requestedUsd: null,
    limitUsd: 50,
  });
  expect(limits({ currentMonthlyUsd: 50, requestedMonthlyUsd: 200 })).toEqual({
    currentUsd: 50,
    requestedUsd: 200,
    limitUsd: 200,
  });
  expect(limits({ currentMonthlyUsd: 0, requestedMonthlyUsd: 0 })).toEqual({
    currentUsd: 0,
    requestedUsd: 0,
    limitUsd: 0,
  });
});

test('another provider has no limit of a new account', () => {
  const other = { provider: 'twilio', spend: null };
  expect(limitsOf(contextWith(other))).toEqual({ currentUsd: null, requestedUsd: null, limitUsd: null });
  expect(limitPlanOf(contextWith({ ...cost(5700, 0.07), provider: 'twilio' }))).toMatchObject({
    enough: null,
    adviceUsd: 479,
  });
});

describe('the limit against the need', () => {
  const asked = (requestedMonthlyUsd: number) =>
    limitPlanOf(contextWith({ ...cost(5700, 0.07), spend: { requestedMonthlyUsd, pricePerMessagePartUsd: 0.07 } }));

  test('is enough where they are equal, and advises a fifth more, rounded up', () => {
    expect(asked(399)).toEqual({
      currentUsd: 1,
      requestedUsd: 399,
      limitUsd: 399,
      enough: true,
      adviceUsd: 479,
      arithmetic: '399 USD x 1.2 = 478.80 USD, rounded up to 479 USD',
    });
    expect(asked(398.999999).enough).toBe(false);
  });

  test('needs no rounding where the advice is whole', () => {
    expect(limitPlanOf(contextWith(cost(5, 1))).arithmetic).toBe('5 USD x 1.2 = 6 USD');
  });

  test('is unknown where the need is', () => {
    expect(limitPlanOf(contextWith(cost(null, 1)))).toMatchObject({ enough: null, adviceUsd: null, arithmetic: null });
  });

  test('is advised whole, never below the need, and less than a dollar above need and fifth', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(99_999), (messages, hundredThousandths) => {
        const { adviceUsd } = limitPlanOf(contextWith(cost(messages, hundredThousandths / 100_000)));
        // In units of 1e-6 USD: 1.2 x messages x price x 1e6.
        const exact = BigInt(messages) * BigInt(hundredThousandths) * 12n;
        const advised = BigInt(adviceUsd ?? -1) * 1_000_000n;
        expect(advised >= exact).toBe(true);
        expect(advised - exact < 1_000_000n).toBe(true);
      }),
    );
  });
});

describe('the cost by country', () => {
  const lines = (patch: Patch) => costOf(contextWith(patch)).byCountry.map(({ arithmetic }) => arithmetic);

  test('says how each amount is made', () => {
    expect(lines(cost(20_000, 0.00581, { samples: ['x'.repeat(161)] }))).toEqual([
      '20,000 messages x 2 parts x 0.00581 USD = 232.40 USD',
    ]);
    const split = { traffic: { messagesPerMonth: null, messagesByCountry: { CA: 1000, GB: 1 }, peak: null } };
    const two = { countries: ['CA', 'GB'], samples: short, ...split };
    expect(lines({ ...two, spend: { pricePerMessagePartUsd: { CA: 0.00581, GB: 0.04 } } })).toEqual([
      '1,000 messages to CA x 1 part x 0.00581 USD = 5.81 USD',
      '1 message to GB x 1 part x 0.04 USD = 0.04 USD',
    ]);
    expect(lines({ ...two, spend: { pricePerMessagePartUsd: 0.01 } })).toHaveLength(2);
    const unsplit = { ...two, traffic: { messagesPerMonth: 1001, messagesByCountry: null, peak: null } };
    expect(lines({ ...unsplit, spend: { pricePerMessagePartUsd: 0.01 } })).toEqual([
      '1,001 messages x 1 part x 0.01 USD = 10.01 USD',
    ]);
  });

  test('adds up to the need, and the mean is never above it', () => {
    const samples = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 });
    const traffic = fc.record({ CA: fc.nat(100_000), GB: fc.nat(100_000) });
    fc.assert(
      fc.property(samples, traffic, fc.nat(9999), fc.nat(9999), (lengths, messagesByCountry, one, other) => {
        const { needUsd, meanUsd, needAtOnePartUsd, byCountry } = costOf(
          contextWith({
            countries: ['CA', 'GB'],
            samples: lengths.map((length) => 'x'.repeat(length)),
            traffic: { messagesPerMonth: null, messagesByCountry, peak: null },
            spend: { pricePerMessagePartUsd: { CA: one / 100_000, GB: other / 100_000 } },
          }),
        );
        const sum = byCountry.reduce((total, { costUsd }) => total + Math.round(costUsd * 1e6), 0);
        expect(sum).toBe(Math.round((needUsd ?? NaN) * 1e6));
        expect(meanUsd).toBeLessThanOrEqual(needUsd ?? NaN);
        expect(needAtOnePartUsd).toBeLessThanOrEqual(meanUsd ?? NaN);
      }),
    );
  });
});

describe('at the limit, through the whole way of a request', () => {
  const found = async (patch: Patch): Promise<string[]> =>
    (await lintWith(patch)).findings.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('spend-'));
  const asked = (requestedMonthlyUsd: number, messages: number, price: number): Patch => ({
    ...cost(messages, price),
    spend: { currentMonthlyUsd: 1, requestedMonthlyUsd, pricePerMessagePartUsd: price },
  });

  test('equal is enough, one millionth more is not', async () => {
    expect(await found(asked(399, 5700, 0.07))).toEqual([]);
    expect(await found(asked(398.999999, 5700, 0.07))).toEqual(['spend-below-volume']);
    expect(await found(asked(2.000001, 2_000_001, 0.000001))).toEqual([]);
    expect(await found(asked(2.000001, 2_000_002, 0.000001))).toEqual(['spend-below-volume']);
  });

  test('1 USD is what a new account may spend', async () => {
    expect(await found(cost(125, 0.008))).toEqual([]);
    expect(await found(cost(126, 0.008))).toEqual(['spend-threshold-missing']);
    expect(await found(cost(1_000_000, 0.000001))).toEqual([]);
    expect(await found(cost(1_000_001, 0.000001))).toEqual(['spend-threshold-missing']);
  });
});

describe('the facts about spend', () => {
  test('advise a fifth more than the need, rounded up', () => {
    expect(factIn('spendAdviceUsd', cost(5700, 0.07))).toBe(479); // 478.8
    expect(factIn('spendAdviceUsd', cost(5, 1))).toBe(6);
    expect(factIn('spendAdviceUsd', cost(null, 1))).toBeNull();
  });

  test('say how the need is computed, and what is missing', () => {
    expect(factIn('spendArithmetic', cost(5700, 0.07))).toBe('5,700 messages x 1 part x 0.07 USD');
    expect(factIn('spendArithmetic', cost(5700, { CA: 0.07 }, { samples: ['x'.repeat(161)] }))).toBe(
      '5,700 messages x 2 parts x 0.07 USD',
    );
    expect(factIn('unknownOfSpend', cost(5700, 0.07))).toEqual([]);
    expect(factIn('unknownOfSpend', cost(null, null))).toEqual(['the messages a month', 'the price of a message part']);
    expect(factIn('unknownOfSpend', { ...cost(9, { CA: 1, GB: 1 }), countries: ['CA', 'GB'] })).toEqual([
      'the messages by country',
    ]);
  });

  test('compare limit and need', () => {
    const asked = { ...cost(100, 1), spend: { requestedMonthlyUsd: 1234.5, pricePerMessagePartUsd: 1 } };
    expect(factIn('spendExcessUsd', asked)).toBe(1134.5);
    expect(factIn('spendFarAboveUsd', asked)).toBe(1000);
    expect(factIn('spendFarAboveUsd', cost(null, 1))).toBeNull();
    expect(factIn('spendExcessUsd', cost(null, 1))).toBeNull();
    expect(factIn('charactersForcingUcs2', { samples: ['a “b”', 'c – “d”'] })).toEqual(['“', '”', '–']);
  });
});
