import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, durationText, moneyText, numberText, rateText } from './words.js';

test('figures read as people write them', () => {
  expect([0, 0.5, 28_000, 1234567.891, -1234.5].map(numberText)).toEqual([
    '0',
    '0.5',
    '28,000',
    '1,234,567.89',
    '-1,234.5',
  ]);
  expect([0, 1, 221.2, 0.0079, 1234.5, 34.865, 0.000001].map(moneyText)).toEqual([
    '0',
    '1',
    '221.20',
    '0.0079',
    '1,234.50',
    '34.865',
    '0.000001',
  ]);
  expect([1, 2, 1500].map((count) => counted(count, 'part'))).toEqual(['1 part', '2 parts', '1,500 parts']);
  expect([1, 0.333333, 31.6667, 1234.5].map(rateText)).toEqual([
    '1 message part a second',
    '0.333 message parts a second',
    '31.7 message parts a second',
    '1,230 message parts a second',
  ]);
});

test('durations are rounded up, and said in two units at most', () => {
  expect([1.33, 95, 119.5, 120, 300, 9500, 36_000, 172_799, 172_800, 200_000].map(durationText)).toEqual([
    '2 s',
    '95 s',
    '120 s',
    '2 min',
    '5 min',
    '2 h 39 min',
    '10 h',
    '48 h',
    '2 d',
    '2 d 8 h',
  ]);
});

test('it is what the locale of the United States has, without asking it', () => {
  const cents = fc.integer({ min: -1e11, max: 1e11 }).map((count) => count / 100);
  fc.assert(
    fc.property(cents, (value) => {
      expect(numberText(value)).toBe(value.toLocaleString('en-US', { maximumFractionDigits: 2 }));
      const minimumFractionDigits = Number.isInteger(value) ? 0 : 2;
      expect(moneyText(value)).toBe(value.toLocaleString('en-US', { minimumFractionDigits, maximumFractionDigits: 6 }));
    }),
  );
});
