import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, placeLabels, shortened } from './labels.js';

describe('placeLabels', () => {
  it('puts labels beside each other where there is room, else below', () => {
    const place = (...at: number[]): number[] =>
      placeLabels(
        at.map((one) => ({ at: one, text: 'ten long..' })),
        320,
      ).map(({ row }) => row);
    expect(place(0, 100)).toEqual([0, 0]);
    expect(place(98, 100)).toEqual([0, 1]);
  });

  it('lets none touch another, nor leave the picture', () => {
    const label = fc.record({
      at: fc.double({ min: 0, max: 100, noNaN: true }),
      text: fc.string({ minLength: 1, maxLength: 19 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), fc.integer({ min: 320, max: 900 }), (labels, width) => {
        const placed = placeLabels(labels, 320);
        expect(placed).toHaveLength(labels.length);
        for (const one of placed) {
          const [start, end] = extentOf(one, width);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(width);
          for (const other of placed) {
            if (other === one || other.row !== one.row) continue;
            const [from, to] = extentOf(other, width);
            expect(end < from || to < start).toBe(true);
          }
        }
      }),
    );
  });

  it('draws no line through the label of another on the same side', () => {
    const places = fc.array(fc.double({ min: 51, max: 100, noNaN: true }), { maxLength: 5 });
    fc.assert(
      fc.property(places, (all) => {
        const placed = placeLabels(
          all.map((at) => ({ at, text: 'limit 100 USD' })),
          320,
        );
        for (const one of placed) {
          for (const other of placed) {
            if (other.row >= one.row) continue;
            const [start, end] = extentOf(other, 320);
            const line = (one.label.at / 100) * 320;
            expect(line <= start || line >= end).toBe(true);
          }
        }
      }),
    );
  });
});

describe('shortened', () => {
  it('cuts between characters', () => {
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened('😀😀😀😀', 3)).toBe('😀😀…');
  });
});
