import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageRequest } from '../../testing/page-request.js';
import { filtered, noFilter, sorted, type SortKey } from './select-requests.js';

const requests = [
  pageRequest({ key: 'a', name: 'Alder', numberType: 'long-code', countries: ['CA'], score: 100, verdict: 'pass' }),
  pageRequest({ key: 'b', name: 'beech', numberType: '10dlc', countries: ['US', 'CA'], score: 60, verdict: 'fail' }),
  pageRequest({ key: 'c', name: 'Cedar', numberType: null, file: 'old/beech.yaml', score: 60, verdict: 'fail' }),
];

const keys = (found: readonly { readonly key: string }[]): string => found.map(({ key }) => key).join('');

describe('a filter lets through', () => {
  test.each([
    [{}, 'abc'],
    [{ verdict: 'fail' }, 'bc'],
    [{ type: '10dlc' }, 'b'],
    [{ country: 'CA' }, 'ab'],
    [{ country: 'CA', verdict: 'pass' }, 'a'],
    [{ search: 'BEECH' }, 'bc'],
    [{ search: ' beech  us ' }, 'b'],
    [{ search: 'long code' }, 'a'],
    [{ search: 'fir' }, ''],
  ] as const)('%j: %s', (filter, expected) => {
    expect(keys(filtered(requests, { ...noFilter, ...filter }))).toBe(expected);
  });
});

describe('an order', () => {
  test.each([
    ['name', false, 'abc'],
    ['name', true, 'cba'],
    ['score', false, 'bca'],
    ['score', true, 'abc'],
    ['type', false, 'bac'],
    ['open', true, 'cba'],
  ] as const)('by %s, descending %s', (by, isDescending, expected) => {
    const open = ({ key }: { readonly key: string }): number => 'abc'.indexOf(key);
    expect(keys(sorted(requests, { by, isDescending }, open))).toBe(expected);
  });

  test('loses none, and leaves equal ones as they stand', () => {
    const by = fc.constantFrom<SortKey>('name', 'score', 'verdict', 'type', 'countries', 'error', 'warning', 'open');
    const some = fc.array(
      fc.integer({ min: 0, max: 3 }).map((score) => pageRequest({ score, key: 'x' })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, by, fc.boolean(), (given, key, isDescending) => {
        const found = sorted(given, { by: key, isDescending }, () => 0);
        expect(new Set(found)).toEqual(new Set(given));
        if (key !== 'score') expect(found).toEqual(given);
      }),
    );
  });
});
