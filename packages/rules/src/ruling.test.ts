import { describe, expect, test } from 'vitest';
import { book } from './generated/book.js';
import { createLinter, type FileResult } from './lint.js';
import { changesFor, mergeChanges, rulingKey, type Override, type Ruling } from './ruling.js';
import { fileWith, linesFile, type Patch } from './testing/requests.js';

/** A HELP reply without a contact: one error, help-missing-contact. */
const noContact = { help: { response: 'Harbourlight Ferries: ask at the desk for help.' } };

function overrideWith(changes: Partial<Override>): Override {
  return { rules: {}, origin: 'smslint.config.yaml:3', isExpected: false, ...changes };
}

function rulingWith(...overrides: Partial<Override>[]): Ruling {
  return { book, profile: 'aws', overrides: overrides.map(overrideWith) };
}

function lint(patch: Patch, ruling?: Ruling): Promise<FileResult> {
  return createLinter(book, { profile: 'aws' })(fileWith(patch), ruling);
}

function severitiesIn({ findings }: FileResult, ruleId: string): string[] {
  return findings.filter((finding) => finding.ruleId === ruleId).map(({ severity }) => severity);
}

const rule = 'help-missing-contact';

describe('changes everywhere', () => {
  test('without a ruling the rule is an error', async () => {
    expect(severitiesIn(await lint(noContact), rule)).toEqual(['error']);
  });

  test('a severity, off, and the later over the earlier', async () => {
    expect(severitiesIn(await lint(noContact, rulingWith({ rules: { [rule]: 'warning' } })), rule)).toEqual([
      'warning',
    ]);
    const off = await lint(noContact, rulingWith({ rules: { [rule]: 'off' } }));
    expect([severitiesIn(off, rule), off.suppressed]).toEqual([[], []]);
    const later = rulingWith({ rules: { [rule]: 'off' } }, { rules: { [rule]: 'info' } });
    expect(severitiesIn(await lint(noContact, later), rule)).toEqual(['info']);
  });

  test('a severity turns on what the profile has off; settings alone do not', async () => {
    const profile = 'aws-pinpoint-2023';
    const off = 'country-registration-required';
    expect(book.profiles.find(({ name }) => name === profile)?.rules[off]).toBe('off');
    const unregistered = { countries: ['NO'], region: 'eu-north-1', brand: { registrationId: null } };
    const severities = async (rules: Override['rules']) =>
      severitiesIn(await lint(unregistered, { book, profile, overrides: [overrideWith({ rules })] }), off);
    expect(await severities({})).toEqual([]);
    expect(await severities({ [off]: { settings: {} } })).toEqual([]);
    expect(await severities({ [off]: 'warning' })).toEqual(['warning']);
  });

  test('for the requests whose ids match', async () => {
    const file = linesFile([
      { ...noContact, id: 'legacy/one' },
      { ...noContact, id: 'new' },
      { ...noContact, id: null },
    ]);
    const ruling = rulingWith({ rules: { [rule]: 'off' }, requests: ['legacy*'] });
    const { findings } = await createLinter(book)(file, ruling);
    expect(findings.filter(({ ruleId }) => ruleId === rule).map(({ document }) => document)).toEqual([1, 2]);
  });

  test('rules that stand in code have levels too, but for a request that was not read', async () => {
    const twice = linesFile([{ id: 'a' }, { id: 'a' }]);
    const ruling = rulingWith({ rules: { 'request-id-duplicate': 'warning', 'schema-type': 'off' } });
    expect(severitiesIn(await createLinter(book)(twice, ruling), 'request-id-duplicate')).toEqual(['warning']);
    expect(severitiesIn(await lint({ countries: 7 }, ruling), 'schema-type')).toEqual(['error']);
  });

  test('what is off costs nothing', async () => {
    expect((await lint(noContact, rulingWith({ rules: { [rule]: 'off' } }))).requests[0]).toMatchObject({
      score: 100,
      verdict: 'pass',
    });
  });
});

describe('changes at one place', () => {
  const reason = 'The desk is the contact.';

  test('off sets the finding aside, with the reason, out of the score', async () => {
    const ruling = rulingWith({ rules: { [rule]: 'off' }, pointer: '/help', reason, isExpected: true });
    const { suppressed, findings, requests } = await lint(noContact, ruling);
    expect(suppressed.map(({ ruleId, suppression }) => [ruleId, suppression])).toEqual([
      [rule, { kind: 'config', origin: 'smslint.config.yaml:3', reason }],
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(requests[0]?.score).toBe(100);
  });

  test('a severity changes the finding there, and not elsewhere', async () => {
    const at = (pointer: string) => lint(noContact, rulingWith({ rules: { [rule]: 'info' }, pointer }));
    expect(severitiesIn(await at('/help/response'), rule)).toEqual(['info']);
    expect(severitiesIn(await at('/help/resp'), rule)).toEqual(['error']);
    expect(severitiesIn(await at('/stop'), rule)).toEqual(['error']);
  });

  test('one without a use is a finding where one is expected', async () => {
    const unused = { rules: { [rule]: 'off' as const }, pointer: '/stop/response', reason };
    const found = await lint(noContact, rulingWith({ ...unused, isExpected: true }));
    expect(found.findings.filter(({ ruleId }) => ruleId === 'ignore-unused')).toMatchObject([
      {
        pointer: '/stop/response',
        message: `Nothing of ${rule} is found here to set aside, as smslint.config.yaml:3 does.`,
      },
    ]);
    expect(severitiesIn(await lint(noContact, rulingWith(unused)), 'ignore-unused')).toEqual([]);
    const tolerated = rulingWith({ ...unused, isExpected: true }, { rules: { 'ignore-unused': 'off' } });
    expect(severitiesIn(await lint(noContact, tolerated), 'ignore-unused')).toEqual([]);
  });

  test('one for a rule that the profile does not have, or that compares files, may be of use in another run', async () => {
    const complaintsOf = async (id: string, profile: string) => {
      const override = { rules: { [id]: 'off' as const }, pointer: '/countries', reason, isExpected: true };
      return severitiesIn(await lint({}, { ...rulingWith(override), profile }), 'ignore-unused');
    };
    expect(await complaintsOf('country-registration-required', 'aws')).toEqual(['error']);
    expect(await complaintsOf('country-registration-required', 'aws-pinpoint-2023')).toEqual([]);
    expect(await complaintsOf('description-duplicate', 'aws')).toEqual([]);
  });
});

describe('the baseline', () => {
  test('sets aside what it knows', async () => {
    const suppression = { kind: 'baseline', origin: 'smslint-suppressions.json', reason: 'Accepted.' } as const;
    const ruling: Ruling = {
      ...rulingWith(),
      baseline: (findings) =>
        new Map(findings.filter(({ ruleId }) => ruleId === rule).map((finding) => [finding, suppression])),
    };
    const { suppressed, requests } = await lint(noContact, ruling);
    expect(suppressed).toMatchObject([{ ruleId: rule, suppression }]);
    expect(requests[0]?.verdict).toBe('pass');
  });

  test('is not asked about what is firm', async () => {
    const asked: string[] = [];
    const ruling: Ruling = {
      ...rulingWith(),
      baseline: (findings) => {
        asked.push(...findings.map(({ ruleId }) => ruleId));
        return new Map();
      },
    };
    await lint({ ...noContact, ticket: 7 }, ruling);
    await createLinter(book)(linesFile([{ id: 'a' }, { id: 'a' }]), ruling);
    expect(asked).toContain('schema-unknown-key');
    expect(asked).not.toContain('request-id-duplicate');
  });
});

test('changes are taken together, the later over the earlier', () => {
  const below = { a: 'error', b: { severity: 'warning', settings: { most: 3 } } } as const;
  expect(mergeChanges(below, { b: { settings: { least: 1 } }, c: 'off' })).toEqual({
    a: 'error',
    b: { severity: 'warning', settings: { most: 3, least: 1 } },
    c: { severity: 'off' },
  });
  expect(mergeChanges(below, { b: 'info' })).toMatchObject({ b: { severity: 'info', settings: { most: 3 } } });
  expect(changesFor('x', rulingWith({ rules: below }, { rules: { a: 'off' }, pointer: '/help' }))).toEqual(
    mergeChanges({}, below),
  );
});

test('the key of a ruling is that of its words, in whatever order its keys stand', () => {
  const some = { [rule]: { severity: 'off', settings: { b: 1, a: 2 } } } as const;
  const same = { [rule]: { settings: { a: 2, b: 1 }, severity: 'off' } } as const;
  const key = rulingKey(rulingWith({ rules: some }));
  expect(rulingKey({ ...rulingWith({ rules: same }), book: { ...book, version: 'other' } })).toBe(key);
  expect(rulingKey({ ...rulingWith({ rules: some }), baseline: () => new Map() })).toBe(key);
  const others = [
    rulingWith(),
    rulingWith({ rules: { [rule]: 'off' } }),
    rulingWith({ rules: some, pointer: '/help' }),
    rulingWith({ rules: some, requests: ['a'] }),
    rulingWith({ rules: some, reason: 'So.' }),
    rulingWith({ rules: some, origin: 'smslint.config.yaml:4' }),
    rulingWith({ rules: some, isExpected: true }),
    rulingWith({ rules: some }, { rules: some }),
    { ...rulingWith({ rules: some }), profile: 'twilio' },
    { ...rulingWith({ rules: some }), withoutComments: true },
    { book, overrides: rulingWith({ rules: some }).overrides },
  ];
  expect(new Set([key, ...others.map(rulingKey)]).size).toBe(others.length + 1);
  expect(rulingKey({ ...rulingWith({ rules: some }), limits: { depth: 65 } })).not.toBe(key);
});
