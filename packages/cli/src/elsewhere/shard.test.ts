import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../usage-error.js';
import { inShard, readShard, shardOf } from './shard.js';

describe('which shard a file is in', () => {
  test('is the same for ever: shards of different versions would leave files out', () => {
    expect(['a.sms.yaml', 'requests/b.sms.yaml', '../c.sms.json'].map((name) => shardOf(name, 5))).toEqual([1, 2, 1]);
    expect(shardOf('caf\u00e9.sms.yaml', 1000)).toBe(shardOf('cafe\u0301.sms.yaml', 1000));
  });

  test('is exactly one, whatever it is called', () => {
    const anyCase = fc.record({
      names: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(anyCase, ({ names, count }) => {
        const files = [...new Set(names.map((name) => `/at/${encodeURIComponent(`x${name}`)}`))];
        const selection = {
          files,
          isStdin: false,
          isOnDisk: true,
          oldNames: new Map(),
          notes: [],
          read: () => Promise.reject(new Error()),
          readStretches: () => Promise.reject(new Error()),
        };
        const shards = Array.from(
          { length: count },
          (_, at) => inShard(selection, { index: at + 1, count }, '/at').files,
        );
        expect(shards.flat().sort()).toEqual([...files].sort());
      }),
    );
  });

  test('spreads files evenly', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `requests/${at}.sms.yaml`);
    const sizes = [1, 2, 3, 4].map((index) => names.filter((name) => shardOf(name, 4) === index).length);
    expect(Math.min(...sizes)).toBeGreaterThan(2300);
  });
});

describe('--shard', () => {
  test('is a part of so many', () => {
    expect(readShard({ shard: '2/5' })).toEqual({ index: 2, count: 5 });
    expect(readShard({ shard: '1/1' })).toEqual({ index: 1, count: 1 });
    expect(readShard({})).toBeUndefined();
  });

  test.each(['0/5', '6/5', 'a/b', '', '5', '1/0', '-1/5', '1/5/2', '1.5/5', ' 1/5', '1/99999999999'])(
    'is not %j',
    (shard) => expect(() => readShard({ shard })).toThrow(UsageError),
  );

  test('goes neither with standard input nor with a change of the baseline', () => {
    expect(() => readShard({ shard: '1/2', stdin: true })).toThrow('--shard and --stdin exclude each other.');
    expect(() => readShard({ shard: '1/2', 'suppress-all': true })).toThrow(
      '--suppress-all and --shard exclude each other.',
    );
    expect(() => readShard({ shard: '1/2', 'suppress-rule': ['x'] })).toThrow('--suppress-rule and --shard');
    expect(() => readShard({ shard: '1/2', 'prune-suppressions': true })).toThrow('--prune-suppressions and --shard');
  });
});
