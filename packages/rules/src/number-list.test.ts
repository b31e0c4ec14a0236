import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberList } from './number-list.js';

test('it holds what was put into it, over the ends of its pieces, and begins anew', () => {
  const list = new NumberList();
  for (const length of [40_000, 3]) {
    for (let index = 0; index < length; index++) list.push(index * 3);
    expect(list.length).toBe(length);
    list.set(2, 2 ** 32 - 1);
    const wrong = Array.from({ length }, (_, index) => list.at(index)).filter((number, at) => number !== at * 3);
    expect(wrong).toEqual([2 ** 32 - 1]);
    expect(list.at(length)).toBe(0);
    list.clear();
    expect([list.length, list.at(0)]).toEqual([0, 0]);
  }
});

test('it says what an array says', () => {
  const anyNumbers = fc.array(fc.array(fc.nat(0xffffffff), { maxLength: 9 }), { maxLength: 9 });
  const property = fc.property(anyNumbers, (pushed) => {
    const list = new NumberList();
    for (const numbers of pushed) list.push(...numbers);
    const all = pushed.flat();
    expect(list.length).toBe(all.length);
    expect(all.map((_, index) => list.at(index))).toEqual(all);
  });
  fc.assert(property);
});
