import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPointer, toPointer, valueAt } from './pointer.js';

describe('toPointer and fromPointer', () => {
  it.each([
    [[], ''],
    [[''], '/'],
    [['help', 'response'], '/help/response'],
    [['samples', 0], '/samples/0'],
    [['a/b', 'c~d', '~1'], '/a~1b/c~0d/~01'],
  ])('writes %j as %j', (path, pointer) => {
    expect(toPointer(path)).toBe(pointer);
    expect(fromPointer(pointer)).toEqual(path.map(String));
  });

  it('read back what they wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        expect(fromPointer(toPointer(path))).toEqual(path);
      }),
    );
  });
});

describe('valueAt', () => {
  const order = { lines: ['tea', 'milk'], 'a/b': { '': 1 }, none: null };

  it.each([
    ['', order],
    ['/lines/1', 'milk'],
    ['/a~1b/', 1],
    ['/none', null],
  ])('finds %j', (pointer, value) => {
    expect(valueAt(order, pointer)).toBe(value);
  });

  it.each(['/lines/2', '/lines/01', '/lines/length', '/lines/0/0', '/none/x', '/toString', '/__proto__'])(
    'finds nothing at %j',
    (pointer) => {
      expect(valueAt(order, pointer)).toBeUndefined();
    },
  );
});
