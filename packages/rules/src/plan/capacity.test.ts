import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { contextWith, lintWith, type Patch } from '../testing/requests.js';
import { capacityOf, durationText, longestSample } from './capacity.js';
import { lowestRate, rateOf } from './rates.js';

const short = ['A text of one part.'];

function burst(messages: number, withinMinutes: number, changes: Patch = {}): Patch {
  return { samples: short, traffic: { peak: { messages, withinMinutes } }, ...changes };
}

describe('the rate of a number', () => {
  const { throughput } = book.data;

  test.each([
    ['long-code', 'CA', 1],
    ['long-code', 'GB', 10],
    ['long-code', 'US', null],
    ['long-code', 'PR', null],
    ['toll-free', 'US', 3],
    ['short-code', 'US', 100],
    ['short-code', 'GB', null],
    ['10dlc', 'US', null],
    ['sender-id', 'FR', 10],
  ] as const)('of the type %s in %s is %s', (type, country, rate) => {
    expect(rateOf(throughput, type, country)).toBe(rate);
  });

  test('over several countries is the lowest that is known', () => {
    expect(lowestRate(throughput, 'long-code', ['GB', 'CA', 'FR'])).toBe(1);
    expect(lowestRate(throughput, 'long-code', ['FR', 'GB'])).toBe(10);
    expect(lowestRate(throughput, 'long-code', ['US', 'GB'])).toBe(10);
    expect(lowestRate(throughput, '10dlc', ['US'])).toBeNull();
    expect(lowestRate(throughput, 'long-code', [])).toBeNull();
  });

  test('in 2023 was 1 for long codes in the United States too', () => {
    expect(rateOf(book.data['throughput-2023'], 'long-code', 'US')).toBe(1);
    expect(rateOf(book.data['throughput-2023'], 'long-code', 'MX')).toBe(10);
  });
});

describe('the capacity of a request', () => {
  test('is parts against parts a second', () => {
    const long = { samples: ['x'.repeat(161), 'x'], number: { count: 2 } };
    expect(capacityOf(contextWith(burst(100, 2, long)))).toEqual({
      partsPerMessage: 2,
      rate: 1,
      burstParts: 200,
      capacityParts: 240,
      drainSeconds: 100,
      numbersNeeded: 2,
      peakRate: 200 / 120,
    });
  });

  test('is unknown without a peak, but parts and rate are not', () => {
    const nothing = { burstParts: null, capacityParts: null, drainSeconds: null, numbersNeeded: null, peakRate: null };
    const monthly = contextWith({ samples: short, traffic: { peak: null, messagesPerMonth: 9_000_000 } });
    expect(capacityOf(monthly)).toEqual({ partsPerMessage: 1, rate: 1, ...nothing });
    expect(capacityOf(contextWith({ samples: null, traffic: null }))).toEqual({
      partsPerMessage: 1,
      rate: 1,
      ...nothing,
    });
  });

  test('is unknown where no rate is, but the burst is not', () => {
    expect(capacityOf(contextWith(burst(600, 1, { countries: ['US'] })))).toMatchObject({
      rate: null,
      burstParts: 600,
      capacityParts: null,
      numbersNeeded: null,
      peakRate: 10,
    });
  });

  test('takes the longest sample, or one part where there is none', () => {
    expect(longestSample([])).toBe(1);
    expect(longestSample(['', 'x'])).toBe(1);
    expect(longestSample(['x', 'ж'.repeat(135), 'x'.repeat(161)])).toBe(3);
  });
});

/** Windows with fractions of a minute, as hundredths. */
const window = fc.integer({ min: 1, max: 100_000 });
const count = fc.integer({ min: 1, max: 25 });
const country = fc.constantFrom('CA', 'GB');

test('a burst of exactly the capacity fits, one message more does not', () => {
  fc.assert(
    fc.property(window, count, country, (hundredths, numbers, code) => {
      const rate = code === 'CA' ? 1 : 10;
      // What the numbers send in the window, in whole messages.
      const most = Math.floor((rate * numbers * 60 * hundredths) / 100);
      const at = (messages: number) =>
        capacityOf(contextWith(burst(messages, hundredths / 100, { number: { count: numbers }, countries: [code] })));
      expect(at(most).burstParts).toBeLessThanOrEqual(at(most).capacityParts ?? NaN);
      expect(at(most + 1).burstParts).toBeGreaterThan(at(most + 1).capacityParts ?? NaN);
    }),
  );
});

test('the numbers needed are enough, and one fewer is not', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), window, country, (messages, hundredths, code) => {
      const needed =
        capacityOf(contextWith(burst(messages, hundredths / 100, { countries: [code] }))).numbersNeeded ?? NaN;
      const partsOf = (numbers: number): number => (code === 'CA' ? 1 : 10) * numbers * 60 * hundredths;
      expect(100 * messages).toBeLessThanOrEqual(partsOf(needed));
      if (needed > 1) expect(100 * messages).toBeGreaterThan(partsOf(needed - 1));
      expect(needed).toBeGreaterThanOrEqual(1);
    }),
  );
});

test.each([
  [{}, 1800, 30, 'longcode-us-mps'],
  [{ number: { count: 3, justification: 'One for each of three piers' } }, 5400, 30, 'longcode-us-mps'],
  [{}, 6, 0.1, 'longcode-us-mps'],
  [{ countries: ['BE'] }, 18_000, 30, 'capacity-burst-exceeds-mps'],
  [{ number: { type: 'toll-free' }, countries: ['US'] }, 5400, 30, 'capacity-burst-exceeds-mps'],
  [{ number: { type: 'short-code' }, countries: ['CA'] }, 6000, 1, 'capacity-burst-exceeds-mps'],
])('with %j a burst of %i in %d minutes is inside, one more is %s', async (changes, messages, minutes, ruleId) => {
  const found = async (peak: number): Promise<string[]> => {
    const { findings } = await lintWith(burst(peak, minutes, { ...changes }));
    return findings.map((finding) => finding.ruleId).filter((id) => id === ruleId);
  };
  expect(await found(messages)).toEqual([]);
  expect(await found(messages + 1)).toEqual([ruleId]);
});

test.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [45, '45 s'],
  [119, '119 s'],
  [120, '2 min'],
  [121, '3 min'],
  [720, '12 min'],
  [7140, '119 min'],
  [7141, '2 h'],
  [7200, '2 h'],
  [10_000, '2 h 47 min'],
  [86_400, '24 h'],
])('%d seconds are %s', (seconds, text) => expect(durationText(seconds)).toBe(text));
