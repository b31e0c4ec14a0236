import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { anyPatch } from '../testing/arbitraries.js';
import { contextWith, lintWith, patched, requestWith, type Patch } from '../testing/requests.js';
import { requestSchema } from '@smslint/core';
import { createPlanner, planOf, type Plan } from './plan.js';

const planWith = (patch: Patch = {}): Plan => planOf(contextWith(patch));

/** Small numbers, so that every amount can be followed by hand. */
const small: Patch = {
  samples: ['A text of one part.'],
  traffic: { messagesPerMonth: 20_000, peak: { messages: 600, withinMinutes: 30 } },
  spend: { currentMonthlyUsd: 1, requestedMonthlyUsd: null, pricePerMessagePartUsd: 0.00581 },
};

describe('the plan', () => {
  test('is plain JSON', () => {
    for (const patch of [small, { traffic: null, spend: null, samples: null }, { number: { type: '10dlc' } }]) {
      const plan = planWith(patch);
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    }
  });

  test('advises identity, limit and rate', () => {
    expect(planWith(small).recommendation).toEqual({
      identity: {
        type: 'long-code',
        count: 1,
        why: '0.333 message parts a second at the peak',
        country: 'CA',
        sameAsAsked: true,
      },
      askedCarries: true,
      spendLimitUsd: 140,
      spendArithmetic: '116.20 USD x 1.2 = 139.44 USD, rounded up to 140 USD',
      throttle: {
        partsPerSecond: 1,
        messagesPerMinute: 60,
        drainSeconds: 600,
        arithmetic:
          '1 number x 1 message part a second = 1 message part a second; x 60 s / 1 part = 60 messages a minute',
      },
      numbersCost: { monthlyUsd: null, setupUsd: null, arithmetic: 'unknown' },
    });
  });

  test('counts what the numbers cost, where it is given', () => {
    const two = { ...small, number: { count: 2, monthlyCostUsd: 1.15, setupCostUsd: 0.5 } };
    const { recommendation, cost } = planWith({ ...two, traffic: { peak: { messages: 5000, withinMinutes: 1 } } });
    expect(recommendation.numbersCost.arithmetic).toBe('unknown: the prices given are those of another type');
    expect(cost.totalUsd).toBe(37.16); // 6,000 messages a month and two numbers
    expect(planWith({ ...two, number: { ...two.number, count: 1 } }).recommendation.numbersCost).toEqual({
      monthlyUsd: 1.15,
      setupUsd: 0.5,
      arithmetic: '1 number x 1.15 USD = 1.15 USD a month; 1 number x 0.50 USD = 0.50 USD once',
    });
  });

  test('asks for no limit where the one of today covers the need', () => {
    const enough = { ...small, spend: { currentMonthlyUsd: 116.2, pricePerMessagePartUsd: 0.00581 } };
    expect(planWith(enough).recommendation).toMatchObject({
      spendLimitUsd: null,
      spendArithmetic: '116.20 USD, the limit now, covers the need of 116.20 USD',
    });
    const short = { ...small, spend: { currentMonthlyUsd: 116.19, pricePerMessagePartUsd: 0.00581 } };
    expect(planWith(short).recommendation.spendLimitUsd).toBe(140);
  });

  test('throttles a 10DLC campaign by what AT&T takes', () => {
    const { recommendation } = planWith({
      ...small,
      number: { type: '10dlc' },
      countries: ['US'],
      traffic: { peak: { messages: 5000, withinMinutes: 10 } },
    });
    expect(recommendation.identity).toMatchObject({ type: '10dlc', sameAsAsked: true });
    expect(recommendation.askedCarries).toBe(false);
    expect(recommendation.throttle).toEqual({
      partsPerSecond: 4.166666,
      messagesPerMinute: 250,
      drainSeconds: 1200,
      arithmetic:
        '75 parts a minute to AT&T / 0.3 of the recipients = 250 parts a minute = 4.17 message parts a second; x 60 s / 1 part = 250 messages a minute',
    });
  });

  test('says nothing of an identity that the country does not offer', () => {
    expect(planWith({ ...small, countries: ['FR'] }).recommendation.askedCarries).toBeNull();
  });

  test('names what is unknown and where to say it', () => {
    const fields = (patch: Patch) => planWith(patch).unknown.map(({ fill }) => fill);
    expect(fields({ traffic: null, spend: null, samples: null })).toEqual([
      '/samples',
      '/traffic/peak',
      '/traffic/messagesPerMonth',
      '/traffic/messagesPerMonth',
      '/spend/pricePerMessagePartUsd',
      '/spend/currentMonthlyUsd',
      '/number/monthlyCostUsd',
    ]);
    expect(fields({ ...small, number: { monthlyCostUsd: 1 } })).toEqual([]);
    const prices = { currentMonthlyUsd: 1, pricePerMessagePartUsd: { CA: 1 } };
    const split = { messagesPerMonth: 20, messagesByCountry: { CA: 10, GB: 10 } };
    expect(fields({ ...small, countries: ['CA', 'GB'], spend: prices })).toContain('/traffic/messagesByCountry');
    expect(fields({ ...small, countries: ['CA', 'GB'], spend: prices, traffic: split })).toContain(
      '/spend/pricePerMessagePartUsd/GB',
    );
    expect(fields({ ...small, number: { type: '10dlc' }, countries: ['US'] })).toContain('/brand/vettingScore');
    const whats = (patch: Patch) => planWith(patch).unknown.map(({ what }) => what);
    expect(whats({ ...small, number: { type: 'short-code' }, countries: ['GB'] })).toContain(
      'The rate of the number type in GB: no figure is known.',
    );
    expect(whats({ ...small, samples: ['Hello [name].'] })[0]).toMatch(/^How long the values of \[variables\] are/);
  });
});

describe('the numbers', () => {
  const numbers = (count: number, justification: string | null, messages = 60) =>
    planWith({ number: { count, justification }, samples: ['x'], traffic: { peak: { messages, withinMinutes: 1 } } })
      .numbers.snowshoeing;

  test.each([
    [1, 'we rotate numbers', 'no'],
    [2, null, 'no'],
    [3, null, 'yes'],
    [3, 'One number for each of our three piers.', 'explained'],
    [2, 'We rotate over both numbers to avoid carrier filters.', 'yes'],
  ])('%i with the reason %j are %s', (count, reason, expected) => {
    expect(numbers(count, reason)).toBe(expected);
  });

  test('that the burst needs are none too many', () => {
    expect(numbers(3, null, 120)).toBe('no');
    expect(numbers(4, null, 120)).toBe('yes');
  });

  test('are not judged without a burst', () => {
    expect(planWith({ number: { count: 9 }, traffic: { peak: null } }).numbers.snowshoeing).toBe('unknown');
    expect(planWith({ number: { count: 9, type: 'sender-id' } }).numbers.snowshoeing).toBe('no');
  });
});

describe('a planner', () => {
  test('takes the figures of a profile', () => {
    const request = requestWith({ countries: ['US'] });
    const rate = (profile?: string) =>
      createPlanner(book, profile === undefined ? {} : { profile })(request).plan.throughput.partsPerSecond;
    expect(rate()).toBeNull();
    expect(rate('aws-pinpoint-2023')).toBe(1);
    expect(() => rate('nobody')).toThrow(RangeError);
    expect(createPlanner(book)(requestWith({ provider: 'other' })).profile).toBe('aws');
  });
});

/** The rules whose verdict the plan gives too, each with what the plan says where it fires. */
const agreements: readonly { ruleIds: readonly string[]; fires: (plan: Plan) => boolean }[] = [
  { ruleIds: ['capacity-burst-exceeds-mps', 'longcode-us-mps'], fires: ({ burst }) => burst?.fits === false },
  { ruleIds: ['snowshoe-numbers'], fires: ({ numbers }) => numbers.snowshoeing === 'yes' },
  { ruleIds: ['snowshoe-numbers-explained'], fires: ({ numbers }) => numbers.snowshoeing === 'explained' },
  {
    ruleIds: ['spend-below-volume', 'spend-threshold-missing'],
    fires: ({ limit }) => limit.enough === false,
  },
];

test('no rule contradicts the plan', async () => {
  const provided = { provider: 'aws' };
  await fc.assert(
    fc.asyncProperty(anyPatch, async (patch) => {
      fc.pre(requestSchema.safeParse(patched({ ...patch, ...provided })).success);
      const { findings } = await lintWith({ ...patch, ...provided });
      const plan = planWith({ ...patch, ...provided });
      for (const { ruleIds, fires } of agreements) {
        expect(
          findings.some(({ ruleId }) => ruleIds.includes(ruleId)),
          ruleIds.join(),
        ).toBe(fires(plan));
      }
    }),
    { numRuns: 200 },
  );
}, 240_000);
