import { describe, expect, test } from 'vitest';
import { byPlaceOfAccepted, comparePointers, keyOf, type AcceptedFinding } from './accepted-finding.js';

const base: AcceptedFinding = { rule: 'r', request: 'm', file: 'm.yaml', document: 1, pointer: '/m', text: 'm' };

describe('accepted findings stand in order', () => {
  // Each differs from the one before in what comes first of all that tells them apart; what comes after would turn them round.
  const inOrder: readonly AcceptedFinding[] = [
    { ...base, file: 'a.yaml', document: 9, request: 'z', pointer: '/z', rule: 'z', text: 'z', reason: 'z' },
    { ...base, document: 0, request: 'z', pointer: '/z', rule: 'z', text: 'z', reason: 'z' },
    { rule: 'z', file: 'm.yaml', document: 1, pointer: '/z', text: 'z', reason: 'z' },
    { ...base, request: 'a', pointer: '/z', rule: 'z', text: 'z', reason: 'z' },
    { ...base, pointer: '/a/9', rule: 'z', text: 'z', reason: 'z' },
    { ...base, pointer: '/a/10', rule: 'z', text: 'z', reason: 'z' },
    { ...base, rule: 'a', text: 'z', reason: 'z' },
    { ...base, text: 'a', reason: 'z' },
    base,
    { ...base, reason: 'a' },
    { ...base, reason: 'b' },
    { ...base, text: 'n' },
    { ...base, rule: 's' },
    { ...base, request: 'n', rule: 'a' },
    { ...base, document: 2, request: 'a' },
    { ...base, file: 'n.yaml', document: 0 },
  ];

  test('of file, request, place, rule, text and reason', () => {
    expect([...inOrder].reverse().sort(byPlaceOfAccepted)).toEqual(inOrder);
  });

  test('which is total: two are equal only where nothing tells them apart', () => {
    for (const [at, one] of inOrder.entries()) {
      for (const [index, other] of inOrder.entries())
        expect(Math.sign(byPlaceOfAccepted(one, other)) + 0, `${at} ${index}`).toBe(Math.sign(at - index) + 0);
    }
  });
});

test.each([
  ['/a', '/b'],
  ['/a/9', '/a/10'],
  ['/a/9/z', '/a/10/a'],
  ['/a', '/a/0'],
  ['', '/a'],
  ['/a/10', '/a/9b'],
  ['/10/a', '/9b/a'],
])('the place %j comes before %j', (before, after) => {
  expect(comparePointers(before, after)).toBeLessThan(0);
  expect(comparePointers(after, before)).toBeGreaterThan(0);
  expect(comparePointers(after, after)).toBe(0);
});

test('an id says which request it is; without one its file and place there do', () => {
  expect(keyOf({ ...base, file: 'n.yaml', document: 7, text: 'n' })).toBe(keyOf(base));
  const { request, ...nameless } = base;
  expect(request).toBe('m');
  const keys = [nameless, { ...nameless, file: 'n.yaml' }, { ...nameless, document: 2 }, base].map(keyOf);
  expect(new Set(keys).size).toBe(4);
  expect(new Set([base, { ...base, rule: 's' }, { ...base, pointer: '/n' }].map(keyOf)).size).toBe(3);
});
