import { describe, expect, test } from 'vitest';
import { ceilings } from '../limits.js';
import { isMap, isSame, isWritable, withMember } from './plain-value.js';

describe('plain values are the same', () => {
  test.each<[unknown, unknown]>([
    ['a', 'a'],
    [Number.NaN, Number.NaN],
    [null, null],
    [[], []],
    [{}, {}],
    [
      [1, ['a', { b: null }]],
      [1, ['a', { b: null }]],
    ],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 1}')],
  ])('%j and %j', (one, other) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([true, true]);
  });

  test.each<[string, unknown, unknown]>([
    ['a number and its text', 1, '1'],
    ['one that is no number and one that is', Number.NaN, 0],
    ['what is said to be nothing and what is not said', null, undefined],
    ['a list and a map with its indices', ['a'], { 0: 'a' }],
    ['an empty list and an empty map', [], {}],
    ['an empty list and an empty text', [], ''],
    ['an empty map and null', {}, null],
    ['a list and its beginning', ['a', 'b'], ['a']],
    ['lists in another order', ['a', 'b'], ['b', 'a']],
    ['a map and a part of it', { a: 1, b: 2 }, { a: 1 }],
    ['maps with other keys', { a: undefined }, { b: undefined }],
    ['a key and what every object has', { toString: undefined }, { a: 1 }],
    ['maps that differ deep within', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ])('but not %s', (_, one, other) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([false, false]);
  });
});

describe('what can be written', () => {
  test.each<unknown>(['', 'a', 0, -1.5, true, [], {}, [['a'], { b: [false] }], Object.create(null)])('%j', (value) => {
    expect(isWritable(value)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['what is not said', undefined],
    ['an endless number', Number.POSITIVE_INFINITY],
    ['a large integer', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['null in a list', ['a', null]],
    ['a hole in a list', Array(1)],
    ['a date in a map', { a: new Date(0) }],
  ])('not %s', (_, value) => {
    expect(isWritable(value)).toBe(false);
  });

  test('no deeper than may be read again', () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? 'a' : levels % 2 ? [nested(levels - 1)] : { a: nested(levels - 1) };
    expect(isWritable(nested(ceilings.depth))).toBe(true);
    expect(isWritable(nested(ceilings.depth + 1))).toBe(false);
  });
});

test('a map is neither a list nor nothing', () => {
  expect([{}, Object.create(null), [], null, undefined, 'a'].map(isMap)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe('a map with a member', () => {
  test('is another map, which keeps the order of its keys', () => {
    const map = { a: 1, b: 2 };
    expect(JSON.stringify(withMember(map, 'a', 3))).toBe('{"a":3,"b":2}');
    expect(JSON.stringify(withMember(map, 'c', 3))).toBe('{"a":1,"b":2,"c":3}');
    expect(Object.keys(withMember(map, 'a', undefined))).toEqual(['b']);
    expect(map).toEqual({ a: 1, b: 2 });
  });

  test('may have any key', () => {
    const changed = withMember({}, '__proto__', 'a');
    expect(Object.keys(changed)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
    expect(withMember(withMember({}, 'a', 1) as Record<string, unknown>, 'a', 2)).toEqual({ a: 2 });
  });
});
