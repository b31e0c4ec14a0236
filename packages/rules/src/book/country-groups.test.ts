import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { faultsOf, faultsOfProfile, faultsOfRule } from '../testing/book-files.js';
import { withCountriesOfGroups } from './country-groups.js';

const groups = { 'some-group': ['CA', 'FR'], 'other-group': ['DE'] };

function resolved(value: unknown): unknown {
  return withCountriesOfGroups(value, groups, (path, message) => expect.fail(`${path.join('.')}: ${message}`));
}

describe('a group of countries stands', () => {
  test('where a rule applies, and where its severity differs', () => {
    expect(resolved({ applies: { countries: ['some-group'] } })).toEqual({ applies: { countries: ['CA', 'FR'] } });
    expect(resolved({ severity: [{ countries: ['other-group', 'IT'], is: 'error' }, { is: 'info' }] })).toEqual({
      severity: [{ countries: ['DE', 'IT'], is: 'error' }, { is: 'info' }],
    });
    expect(resolved({ applies: { countries: 'any' } })).toEqual({ applies: { countries: 'any' } });
  });

  test('for the list of a setting and of a comparison', () => {
    expect(resolved({ settings: { refuses: { countries: ['some-group'] } } })).toEqual({
      settings: { refuses: ['CA', 'FR'] },
    });
    const when = { all: [{ fact: 'country', operator: 'in', value: { countries: ['some-group', 'GB'] } }] };
    expect(resolved({ when })).toEqual({
      when: { all: [{ fact: 'country', operator: 'in', value: ['CA', 'FR', 'GB'] }] },
    });
  });

  test('for no more than its list, where that has more beside it', () => {
    const refuses = { countries: ['some-group'], since: 2023 };
    expect(resolved({ settings: { refuses } })).toEqual({
      settings: { refuses: { countries: ['CA', 'FR'], since: 2023 } },
    });
    expect(resolved({ settings: { countries: ['some-group'] } })).toEqual({ settings: { countries: ['CA', 'FR'] } });
    expect(resolved({ settings: { refuses: { countries: 'any' } } })).toEqual({
      settings: { refuses: { countries: 'any' } },
    });
  });

  test('once, whatever names a country twice', () => {
    expect(resolved({ applies: { countries: ['FR', 'some-group'] } })).toEqual({
      applies: { countries: ['FR', 'CA'] },
    });
  });

  test('in no example, which is a request', () => {
    const rule = { examples: { good: [{ request: { countries: ['some-group'] } }] } };
    expect(resolved(rule)).toEqual(rule);
  });
});

describe('a name that is none', () => {
  const meant = 'unknown country or group "us-and-territory"; did you mean us-and-territories?';

  test.each([
    { applies: { countries: ['CA', 'us-and-territory'] } },
    { severity: [{ countries: ['us-and-territory'], is: 'error' }, { is: 'info' }] },
    { settings: { most: { countries: ['us-and-territory'] } } },
    { when: { fact: '/region', operator: 'in', value: { countries: ['us-and-territory'] } } },
  ])('is told in %j', (changes) => {
    expect(faultsOfRule(changes)).toEqual([expect.stringMatching(/^keywords\/some-rule\.yaml:\d+:\d+ /)]);
    expect(faultsOfRule(changes)[0]).toContain(meant);
  });

  test('is told in a profile, and in rates', () => {
    const rules = { 'some-rule': { settings: { most: { countries: ['us-and-territory'] } } } };
    expect(faultsOfProfile({ rules })[0]).toContain(meant);
    const throughput = JSON.stringify({
      ...book.data.throughput,
      rates: { ...book.data.throughput.rates, '10dlc': [{ countries: ['us-and-territory'], partsPerSecond: 1 }] },
    });
    expect(faultsOf({ 'data/throughput.yaml': throughput })[0]).toContain(meant);
  });

  test('is told without a guess where none is near', () => {
    expect(faultsOfRule({ applies: { countries: ['everywhere-else'] } })[0]).toContain('expected a code such as CA');
  });
});

describe('the groups of the book', () => {
  test('are countries', () => {
    const file = (list: unknown): string =>
      JSON.stringify({ ...book.data['country-groups'], groups: { 'us-and-territories': list } });
    expect(faultsOf({ 'data/country-groups.yaml': file(['US']) })).toEqual([]);
    expect(faultsOf({ 'data/country-groups.yaml': file(['U.S.']) })[0]).toMatch(/^data\/country-groups\.yaml:\d+/);
    expect(faultsOf({ 'data/country-groups.yaml': undefined })).toEqual([
      'data/country-groups.yaml: the file is missing',
    ]);
  });

  test('agree with what is known of each country', () => {
    const { countries } = book.data.countries;
    const { groups: all } = book.data['country-groups'];
    const by = (key: 'longCodeBy' | 'shortCodeBy'): string[] =>
      Object.keys(countries).filter((code) => countries[code as 'CA']?.[key] === 'console');
    expect([...(all['console-long-code'] ?? [])].sort()).toEqual(by('longCodeBy').sort());
    expect([...(all['console-short-code'] ?? [])].sort()).toEqual(by('shortCodeBy').sort());
    for (const code of all['no-sender-id'] ?? []) expect(countries[code]?.senderId, code).toBe('no');
    for (const code of all['registered-sender-id'] ?? []) {
      expect(countries[code]?.registration, code).toContain('sender-id');
      expect(book.data['sender-ids'].registries[code]?.name, code).toBeDefined();
    }
  });
});
