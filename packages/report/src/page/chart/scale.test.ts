import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTo, percent } from './scale.js';

describe('axisTo', () => {
  it('ends at a round number', () => {
    expect(axisTo(9500, 4)).toEqual({ max: 10_000, ticks: [0, 2000, 4000, 6000, 8000, 10_000] });
  });

  it('holds every amount, with a few marks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e20, noNaN: true }), (most) => {
        const { max, ticks } = axisTo(most, 4);
        expect(max).toBeGreaterThanOrEqual(most);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('percent', () => {
  it('stays within 0 and 100, whatever it is given', () => {
    expect(percent(1, 4)).toBe(25);
    expect([percent(5, 0), percent(0, 0), percent(-1, 5), percent(9, 3), percent(Number.NaN, 1)]).toEqual([
      0, 0, 0, 100, 0,
    ]);
  });
});
