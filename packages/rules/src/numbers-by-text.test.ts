import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumbersByText } from './numbers-by-text.js';

test('it says what a map says, whatever is set, counted and cleared', () => {
  const anyStep = fc.oneof(
    { weight: 8, arbitrary: fc.record({ set: fc.string({ maxLength: 3 }), to: fc.nat(0xfffffffe) }) },
    { weight: 8, arbitrary: fc.record({ count: fc.string({ maxLength: 3 }) }) },
    fc.constant({ clear: true }),
  );
  const property = fc.property(fc.array(anyStep, { maxLength: 100 }), (steps) => {
    const [numbers, map] = [new NumbersByText(), new Map<string, number>()];
    for (const step of steps) {
      if ('clear' in step) {
        numbers.clear();
        map.clear();
      } else if ('count' in step) {
        if ((map.get(step.count) ?? 0) >= 0xfffffffe) continue;
        expect(numbers.count(step.count)).toBe(map.get(step.count) ?? 0);
        map.set(step.count, (map.get(step.count) ?? 0) + 1);
      } else {
        numbers.set(step.set, step.to);
        map.set(step.set, step.to);
      }
      for (const [text, number] of map) expect(numbers.get(text)).toBe(number);
    }
    expect(numbers.get('none of them')).toBeUndefined();
  });
  fc.assert(property);
});

test('texts that are much alike are told apart', () => {
  const numbers = new NumbersByText();
  const textOf = (index: number) => `request-${String(index).padStart(9, '0')}`;
  const count = 300_000;
  for (let index = 0; index < count; index++) numbers.set(textOf(index), index);
  let wrong = 0;
  for (let index = 0; index < count; index++) if (numbers.get(textOf(index)) !== index) wrong++;
  for (let index = count; index < 2 * count; index++) if (numbers.get(textOf(index)) !== undefined) wrong++;
  expect(wrong).toBe(0);
}, 60_000);
