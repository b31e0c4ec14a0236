import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, emptyRecord, readRecord, tick, type ReviewRecord } from './record.js';

test('a tick stays until it is taken away, and others with it', () => {
  const ticked = tick(tick(tick(emptyRecord, 'a', 3, true), 'a', 1, true), 'b', 2, true);
  expect(ticked.ticks).toEqual({ a: [1, 3], b: [2] });
  expect(tick(ticked, 'a', 3, true).ticks).toEqual({ a: [1, 3], b: [2] });
  expect(tick(ticked, 'a', 3, false).ticks).toEqual({ a: [1], b: [2] });
});

test('a request may be called like something of every object', () => {
  expect(tick(emptyRecord, 'constructor', 1, true).ticks.constructor).toEqual([1]);
  expect(decide(emptyRecord, 'constructor', { name: 'Ann' }).decisions.constructor).toHaveProperty('name', 'Ann');
});

test('a decision is changed part by part', () => {
  const decided = decide(decide(emptyRecord, 'a', { outcome: 'approved' }), 'a', { name: 'Ann' });
  expect(decided.decisions).toEqual({ a: { outcome: 'approved', name: 'Ann', date: '', note: '' } });
});

test('a record that was kept comes back', () => {
  const decision = fc.record({
    outcome: fc.constantFrom('' as const, 'approved' as const, 'returned' as const),
    name: fc.string(),
    date: fc.string(),
    note: fc.string(),
  });
  const record: fc.Arbitrary<ReviewRecord> = fc.record({
    ticks: fc.dictionary(fc.oneof(fc.constant('constructor'), fc.stringMatching(/^[a-z-]{1,8}$/)), fc.array(fc.nat())),
    decisions: fc.dictionary(fc.oneof(fc.constant('constructor'), fc.stringMatching(/^[a-z-]{1,8}$/)), decision),
  });
  fc.assert(
    fc.property(record, (given) => {
      expect(readRecord(JSON.stringify(given))).toEqual(given);
    }),
  );
});

test('whatever else is there is an empty record, or one that can be used', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const record = readRecord(text);
      expect(tick(record, 'a', 1, true).ticks.a).toContain(1);
      expect(decide(record, 'a', {}).decisions.a?.name).toBeTypeOf('string');
    }),
  );
  for (const text of [null, undefined, '', 'null', '[]', '{"ticks":{"a":["x"]},"decisions":5}'])
    expect(readRecord(text)).toEqual(emptyRecord);
});
