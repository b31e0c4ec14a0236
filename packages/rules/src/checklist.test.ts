import { describe, expect, test } from 'vitest';
import { checklistFor } from './checklist.js';
import { book } from './generated/book.js';
import { lintWith, requestWith, type Patch } from './testing/requests.js';

const { checks } = book.data['denial-codes'];
const checklist = (patch: Patch = {}) => checklistFor(requestWith(patch), { book });

/** The names of the checks that a request with a patch leaves to a person. */
function namesFor(patch: Patch = {}): string[] {
  const byCheck = new Map(Object.entries(checks).map(([name, { sentence }]) => [sentence, name]));
  return checklist(patch).map(({ check }) => byCheck.get(check) ?? check);
}

describe('a check is for requests', () => {
  test('that have what it looks at', () => {
    const termsUrl = 'https://example.org/terms';
    expect(namesFor({ brand: { termsUrl } })).toEqual(expect.arrayContaining(['terms-live', 'terms-read']));
    for (const absent of [null, ' '])
      for (const name of ['terms-live', 'terms-read'])
        expect(namesFor({ brand: { termsUrl: absent } })).not.toContain(name);
  });

  test('whose text no rule reads', () => {
    const brand = { privacyPolicyUrl: 'https://example.org/privacy' };
    expect(namesFor({ brand })).toContain('privacy-policy-read');
    const read = namesFor({ brand: { ...brand, privacyPolicyText: 'We keep your number to ourselves.' } });
    expect(read).not.toContain('privacy-policy-read');
    expect(read).toContain('privacy-policy-live');
  });

  test('of the types of number that it applies to', () => {
    expect(namesFor({ number: { type: '10dlc' }, countries: ['US'] })).toContain('brand-verified');
    expect(namesFor({ number: { type: 'long-code' } })).not.toContain('brand-verified');
  });

  test('whose flag is on', () => {
    expect(namesFor({ attributes: { ageGated: true } })).toContain('age-gate-live');
    for (const ageGated of [false, null]) expect(namesFor({ attributes: { ageGated } })).not.toContain('age-gate-live');
  });

  test('that have more than an empty list or map', () => {
    expect(namesFor({ optIn: { evidence: ['./form.png'] } })).toContain('opt-in-evidence');
    expect(namesFor({ optIn: { evidence: [] } })).not.toContain('opt-in-evidence');
    const bare = { legalName: null, taxId: null, address: {} };
    expect(namesFor({ brand: bare })).not.toContain('business-records');
    expect(namesFor({ brand: { ...bare, address: { city: 'Halifax' } } })).toContain('business-records');
  });
});

test('a check names the codes of the provider, or of AWS where the provider has none of its own', () => {
  const codesOf = (provider: string) =>
    checklist({ provider, brand: { website: 'https://example.org' } }).find(
      ({ check }) => check === checks['website-live']!.sentence,
    )?.codes;
  expect(codesOf('aws')).toContain('BRAND_URL_INVALID');
  expect(codesOf('other')).toEqual(codesOf('aws'));
  expect(codesOf('bandwidth')).toEqual(['1101', '1103']);
});

test('every check is for some request', () => {
  const brand = {
    ...{ website: 'https://example.org', privacyPolicyUrl: 'https://example.org/p', termsUrl: 'https://example.org/t' },
    ...{ privacyPolicyText: null, termsText: null, taxId: '123456789', registrationId: 'BR1' },
  };
  const optIn = { url: 'https://example.org/join', evidence: ['./form.png'] };
  const number = { type: '10dlc' };
  const all = { number, brand, optIn, countries: ['US'], attributes: { ageGated: true } };
  expect(namesFor(all)).toEqual(Object.keys(checks));
});

test('the linter gives each request its checklist', async () => {
  const { requests } = await lintWith({});
  expect(requests.map((request) => request.checklist)).toEqual([checklist()]);
  expect(checklist().length).toBeGreaterThan(0);
});
