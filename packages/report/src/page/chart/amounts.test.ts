import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, durationText, rateText, shortAmount, shortUsd, usdText } from './amounts.js';

const amounts = fc.oneof(
  fc.double({ min: 0, max: 1e27, noNaN: true }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.constantFrom(
    0,
    0.01,
    0.0965,
    1,
    99.5,
    100,
    999.5,
    9999,
    9999.5,
    10_000,
    999_499,
    999_500,
    1e6,
    999.5e12,
    1e15,
    1e18,
  ),
);
const bad = /NaN|undefined|Infinity|e\+/;

describe('amounts', () => {
  it('writes them as people read them', () => {
    expect([0, 0.5, 28_000, 1234567.891].map(amountText)).toEqual(['0', '0.5', '28,000', '1,234,567.89']);
    expect([0, 1, 221.2, 0.0079, 1234.5, 0.000001].map(usdText)).toEqual([
      '0 USD',
      '1 USD',
      '221.20 USD',
      '0.0079 USD',
      '1,234.50 USD',
      '0.000001 USD',
    ]);
    expect([0, 2000, 10_000, 12_500, 1.5e6, 2e9, 1.5e18, 0.2].map(shortAmount)).toEqual([
      '0',
      '2,000',
      '10,000',
      '12,500',
      '1.5M',
      '2bn',
      '1.5e18',
      '0.2',
    ]);
    expect([0.0222222, 0.5, 1, 31.6667].map(rateText)).toEqual(['0.0222', '0.5', '1', '31.67']);
    expect([0.001, 0.5, 221.2, 266, 12_345].map(shortUsd)).toEqual([
      '<0.01 USD',
      '0.50 USD',
      '221.20 USD',
      '266 USD',
      '12,345 USD',
    ]);
  });

  it('writes durations as the plan does, and longer ones in days and years', () => {
    expect([1.33, 95, 300, 9500, 36_000, 200_000, 1e7, 1e8].map(durationText)).toEqual([
      '2 s',
      '95 s',
      '5 min',
      '2 h 39 min',
      '10 h',
      '2 d 8 h',
      '116 d',
      '3.2 yr',
    ]);
  });

  it('keeps to the length that charts have room for', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(shortAmount(amount).length).toBeLessThanOrEqual(6);
        expect(shortUsd(amount).length).toBeLessThanOrEqual(10);
        expect(durationText(amount).length).toBeLessThanOrEqual(11);
        for (const write of [amountText, usdText, shortAmount, shortUsd, durationText, rateText]) {
          expect(write(amount)).not.toMatch(bad);
        }
      }),
    );
  });
});
