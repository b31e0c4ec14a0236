import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { contextWith, lintWith, type Patch } from '../testing/requests.js';
import { burstOf, type BurstPlan } from './burst.js';
import { messagesOf } from './messages.js';
import { lowestRate, rateOf, throughputOf } from './rates.js';
import { durationText } from '../words.js';

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

/** The burst of the good request with a patch; there is one. */
function burstIn(patch: Patch): BurstPlan {
  const plan = burstOf(contextWith(patch));
  if (plan === null) throw new Error('The request has no burst.');
  return plan;
}

describe('the burst of a request', () => {
  test('is parts against parts a second', () => {
    const long = { samples: ['x'.repeat(161), 'x'], number: { count: 2 } };
    expect(burstIn(burst(100, 2, long))).toEqual({
      messages: 100,
      withinMinutes: 2,
      parts: 200,
      partsPerSecond: 200 / 120,
      capacityParts: 240,
      utilisation: 200 / 240,
      fits: true,
      drainSeconds: 100,
      numbersNeeded: 2,
      arithmetic: '100 messages x 2 parts = 200 parts in 2 min; 2 numbers x 1 a second x 120 s = 240 parts',
    });
  });

  test('is nothing without a peak, and never derived from the month', () => {
    expect(burstOf(contextWith({ samples: short, traffic: { peak: null, messagesPerMonth: 9_000_000 } }))).toBeNull();
    expect(burstOf(contextWith({ samples: null, traffic: null }))).toBeNull();
  });

  test('is known where no rate is, but not whether it fits', () => {
    expect(burstIn(burst(600, 1, { countries: ['US'] }))).toMatchObject({
      parts: 600,
      partsPerSecond: 10,
      capacityParts: null,
      utilisation: null,
      fits: null,
      drainSeconds: null,
      numbersNeeded: null,
      arithmetic: '600 messages x 1 part = 600 parts in 60 s',
    });
  });

  test('asks for one number where nothing is sent', () => {
    expect(burstIn(burst(0, 1))).toMatchObject({ parts: 0, utilisation: 0, fits: true, numbersNeeded: 1 });
  });
});

describe('the throughput of a request', () => {
  test('is that of all its numbers', () => {
    expect(throughputOf(contextWith({ number: { count: 3 }, countries: ['GB', 'CA'] }))).toEqual({
      partsPerSecondAndNumber: 1,
      numbers: 3,
      partsPerSecond: 3,
      byCountry: [
        { country: 'GB', partsPerSecond: 10 },
        { country: 'CA', partsPerSecond: 1 },
      ],
      arithmetic: '3 numbers x 1 message part a second = 3 message parts a second',
    });
  });

  test('stays unknown where no figure is published', () => {
    const shortCode = throughputOf(contextWith({ number: { type: 'short-code' }, countries: ['GB'] }));
    expect(shortCode).toMatchObject({ partsPerSecond: null, arithmetic: 'unknown: no figure is published' });
    const campaign = throughputOf(contextWith({ number: { type: '10dlc' }, countries: ['US'] }));
    expect(campaign.arithmetic).toBe('unknown: the campaign decides, and its numbers share it');
  });
});

describe('the parts of a message', () => {
  const plan = (samples: string[] | null) => messagesOf(contextWith({ samples }));

  test('are those of the longest sample, and on average', () => {
    expect(plan(['x', 'ж'.repeat(135), 'x'.repeat(161)])).toEqual({
      worstParts: 3,
      meanParts: 2,
      samples: [
        { pointer: '/samples/0', encoding: 'GSM-7', units: 1, parts: 1, forcesUcs2: [], hasVariables: false },
        { pointer: '/samples/1', encoding: 'UCS-2', units: 135, parts: 3, forcesUcs2: ['ж'], hasVariables: false },
        { pointer: '/samples/2', encoding: 'GSM-7', units: 161, parts: 2, forcesUcs2: [], hasVariables: false },
      ],
      arithmetic: 'longest sample: 3 parts; on average 6 / 3 = 2 parts',
    });
    expect(plan(['x', 'x', 'x'.repeat(161)]).meanParts).toBe(1.333333);
  });

  test('are one where there is no sample; blank ones are none', () => {
    const assumed = { worstParts: 1, meanParts: 1, samples: [], arithmetic: 'no samples: 1 part is assumed' };
    for (const samples of [null, [], ['', ' \n']]) expect(plan(samples)).toEqual(assumed);
    expect(plan(['', 'x'.repeat(161)])).toMatchObject({ worstParts: 2, meanParts: 2 });
    expect(plan(['', 'x'.repeat(161)]).samples.map(({ pointer }) => pointer)).toEqual(['/samples/1']);
  });

  test('hold variables or not', () => {
    expect(plan(['Hello [name], welcome.']).samples[0]?.hasVariables).toBe(true);
    expect(plan(['Hello [] ] [.']).samples[0]?.hasVariables).toBe(false);
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
        burstIn(burst(messages, hundredths / 100, { number: { count: numbers }, countries: [code] }));
      expect(at(most).parts).toBeLessThanOrEqual(at(most).capacityParts ?? NaN);
      expect(at(most + 1).parts).toBeGreaterThan(at(most + 1).capacityParts ?? NaN);
      expect([at(most).fits, at(most + 1).fits]).toEqual([true, false]);
      expect(at(most).utilisation).toBeLessThanOrEqual(1);
      expect(at(most + 1).utilisation).toBeGreaterThan(1);
    }),
  );
});

test('the numbers needed are enough, and one fewer is not', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), window, country, (messages, hundredths, code) => {
      const needed = burstIn(burst(messages, hundredths / 100, { countries: [code] })).numbersNeeded ?? NaN;
      const partsOf = (numbers: number): number => (code === 'CA' ? 1 : 10) * numbers * 60 * hundredths;
      expect(100 * messages).toBeLessThanOrEqual(partsOf(needed));
      if (needed > 1) expect(100 * messages).toBeGreaterThan(partsOf(needed - 1));
      expect(needed).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('more messages never drain sooner, and more numbers never later', () => {
  const messages = fc.nat(1_000_000);
  fc.assert(
    fc.property(messages, messages, window, count, country, (some, more, hundredths, numbers, code) => {
      const at = (load: number, by: number): BurstPlan =>
        burstIn(burst(load, hundredths / 100, { number: { count: by }, countries: [code] }));
      const drain = (load: number, by: number): number => at(load, by).drainSeconds ?? NaN;
      expect(drain(some + more, numbers)).toBeGreaterThanOrEqual(drain(some, numbers));
      expect(drain(some, numbers + 1)).toBeLessThanOrEqual(drain(some, numbers));
      expect(at(some + more, numbers).numbersNeeded).toBeGreaterThanOrEqual(at(some, numbers).numbersNeeded ?? NaN);
      expect(at(some, numbers + 1).numbersNeeded).toBe(at(some, numbers).numbersNeeded);
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
