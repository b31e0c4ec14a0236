import { describe, expect, test } from 'vitest';
import { book } from './generated/book.js';
import { appliesTo, createPolicy, profileFor, ruleUnder, severityOf, underProfile } from './policy.js';
import { bookOf, policyOf, profileWith, ruleWith } from './testing/policies.js';
import { lintWith, requestWith } from './testing/requests.js';

describe('the severity of a rule', () => {
  const cases = [
    { numberTypes: ['10dlc', 'toll-free'], is: 'error' },
    { countries: ['US', 'PR'], is: 'error' },
    { numberTypes: ['short-code'], countries: ['CA'], is: 'info' },
    { is: 'warning' },
  ];

  test.each([
    ['10dlc', ['CA'], 'error'],
    ['long-code', ['US'], 'error'],
    ['long-code', ['CA', 'PR'], 'error'],
    ['short-code', ['CA'], 'info'],
    ['short-code', ['GB'], 'warning'],
    ['long-code', ['CA'], 'warning'],
  ])('for %s in %j is %s', (type, countries, severity) => {
    expect(severityOf(ruleWith({ severity: cases }), requestWith({ number: { type }, countries }))).toBe(severity);
  });

  test('is a note where no case fits', () => {
    const rule = ruleWith({ severity: [{ countries: ['US'], is: 'error' }] });
    expect(severityOf(rule, requestWith())).toBe('info');
  });

  test('may be one for all', () => {
    expect(severityOf(ruleWith({ severity: 'error' }), requestWith())).toBe('error');
  });
});

describe('a rule that carries a denial code of the profile’s authority', () => {
  const denials = [{ authority: 'aws', numberTypes: ['10dlc'], countries: ['US'] }];
  const severityIn = (changes: Record<string, unknown>, patch: Record<string, unknown>, profile = {}): unknown => {
    const [rule] = policyOf([ruleWith(changes)], { denials, ...profile }).rules;
    return rule && severityOf(rule, requestWith(patch));
  };
  const coded = { severity: 'warning', denialCodes: { aws: ['HELP_MESSAGE_NON_COMPLIANT'] } };
  const denied = { number: { type: '10dlc' }, countries: ['US'] };

  test('is an error for the number types and countries that the authority denies', () => {
    expect(severityIn(coded, denied)).toBe('error');
    expect(severityIn(coded, { ...denied, countries: ['CA'] })).toBe('warning');
    expect(severityIn(coded, { ...denied, number: { type: 'toll-free' } })).toBe('warning');
  });

  test('keeps its severity without a code, or with the code of another authority', () => {
    expect(severityIn({ severity: 'info' }, denied)).toBe('info');
    expect(severityIn({ severity: 'info', denialCodes: { twilio: ['30531'] } }, denied)).toBe('info');
  });

  test('is what the profile says where it names the rule', () => {
    expect(severityIn(coded, denied, { rules: { 'some-rule': 'info' } })).toBe('info');
  });
});

describe('the strictest of several profiles', () => {
  const some = ruleWith({ severity: [{ countries: ['CA'], is: 'error' }, { is: 'info' }], settings: { most: 9 } });
  const profiles = [
    profileWith({ name: 'lax', rules: { 'some-rule': 'off' } }),
    profileWith({ name: 'middle', rules: { 'some-rule': 'warning' } }),
    profileWith({ name: 'plain' }),
  ];
  const severityIn = (names: string[], countries: string[], rules = {}): unknown => {
    const rule = ruleUnder(some, profileWith({ strictestOf: names, rules }), { profiles });
    return rule && severityOf(rule, requestWith({ countries }));
  };

  test('has the most severe that a rule has in any of them', () => {
    expect(severityIn(['lax', 'middle', 'plain'], ['CA'])).toBe('error');
    expect(severityIn(['lax', 'middle', 'plain'], ['GB'])).toBe('warning');
    expect(severityIn(['lax', 'plain'], ['GB'])).toBe('info');
  });

  test('turns a rule off only where all of them do', () => {
    expect(severityIn(['lax'], ['CA'])).toBeUndefined();
  });

  test('may have the last word', () => {
    expect(severityIn(['lax', 'plain'], ['CA'], { 'some-rule': 'info' })).toBe('info');
    const rule = ruleUnder(
      some,
      profileWith({ strictestOf: ['plain'], rules: { 'some-rule': { settings: { most: 1 } } } }),
      { profiles },
    );
    expect(rule?.settings).toEqual({ most: 1 });
  });

  test('is in the book never milder than another profile of today', () => {
    const strict = createPolicy(book, 'strict');
    const order = ['info', 'warning', 'error'];
    for (const { name } of book.profiles.filter((profile) => profile.name !== 'aws-pinpoint-2023')) {
      for (const rule of createPolicy(book, name)?.rules ?? []) {
        const other = strict?.rules.find(({ id }) => id === rule.id);
        for (const type of ['long-code', '10dlc', 'toll-free', 'short-code', 'sender-id']) {
          const request = requestWith({ number: { type }, countries: ['US'] });
          expect(other, `${rule.id} in ${name}`).toBeDefined();
          const [here, there] = [severityOf(rule, request), other ? severityOf(other, request) : 'info'];
          expect(order.indexOf(there), `${rule.id} in ${name}`).toBeGreaterThanOrEqual(order.indexOf(here));
        }
      }
    }
  });
});

describe('a profile', () => {
  const rule = ruleWith({ severity: 'error', settings: { most: 1, least: 0 } });

  test('leaves a rule that it does not name', () => {
    expect(underProfile(rule, profileWith({ rules: { other: 'off' } }))).toBe(rule);
  });

  test('changes severity, settings, or both', () => {
    expect(underProfile(rule, profileWith({ rules: { 'some-rule': 'info' } }))).toEqual({ ...rule, severity: 'info' });
    const settings = { most: 5 };
    expect(underProfile(rule, profileWith({ rules: { 'some-rule': { settings } } }))).toEqual({
      ...rule,
      settings: { most: 5, least: 0 },
    });
    const both = { severity: 'warning', settings: { least: 2 } };
    expect(underProfile(rule, profileWith({ rules: { 'some-rule': both } }))).toEqual({
      ...rule,
      severity: 'warning',
      settings: { most: 1, least: 2 },
    });
  });

  test('overrides every case of a severity', () => {
    const byCase = ruleWith({ severity: [{ countries: ['CA'], is: 'error' }, { is: 'warning' }] });
    const changed = underProfile(byCase, profileWith({ rules: { 'some-rule': 'info' } }));
    expect(changed && severityOf(changed, requestWith())).toBe('info');
  });

  test('turns a rule off, in either spelling', () => {
    for (const off of ['off', { severity: 'off' }]) {
      expect(underProfile(rule, profileWith({ rules: { 'some-rule': off } }))).toBeUndefined();
      expect(
        policyOf([rule, ruleWith({ id: 'other' })], { rules: { 'some-rule': off } }).rules.map(({ id }) => id),
      ).toEqual(['other']);
    }
  });

  test('is chosen by the provider, or by nobody', () => {
    const twilio = bookOf([], { name: 'tw', providers: ['twilio', 'telnyx'] });
    expect(profileFor(twilio, 'telnyx')).toBe('tw');
    expect(profileFor(twilio, 'aws')).toBeUndefined();
    expect(profileFor(book, 'aws')).toBe('aws');
  });

  test('that the book does not have is no policy', () => {
    expect(createPolicy(book, 'zebra')).toBeUndefined();
  });

  test('brings its own throughput', () => {
    expect(policyOf([], { data: { throughput: 'throughput-2023' } }).throughput).toBe(book.data['throughput-2023']);
  });
});

describe('a rule applies', () => {
  const request = requestWith({ countries: ['CA', 'GB'] });
  const applies = (to: object): boolean => appliesTo(ruleWith({ applies: to }), request);

  test('to all requests unless it says otherwise', () => expect(applies({})).toBe(true));

  test('by number type, provider, message type and any of the countries', () => {
    expect(applies({ numberTypes: ['10dlc', 'long-code'] })).toBe(true);
    expect(applies({ numberTypes: ['10dlc'] })).toBe(false);
    expect(applies({ providers: ['aws'] })).toBe(true);
    expect(applies({ providers: ['twilio'] })).toBe(false);
    expect(applies({ messageTypes: ['transactional'] })).toBe(true);
    expect(applies({ messageTypes: ['otp', 'promotional'] })).toBe(false);
    expect(applies({ countries: ['GB'] })).toBe(true);
    expect(applies({ countries: ['US'] })).toBe(false);
    expect(applies({ countries: ['CA'], providers: ['twilio'] })).toBe(false);
  });
});

describe('the profile of 2023', () => {
  const us = { countries: ['US'] };

  test('takes long codes for the United States, which that of today refuses', async () => {
    const found = async (profile: string): Promise<string[]> =>
      (await lintWith(us, profile)).findings.map(({ ruleId }) => ruleId).filter((id) => id === 'country-number-type');
    expect(await found('aws')).toEqual(['country-number-type']);
    expect(await found('aws-pinpoint-2023')).toEqual([]);
  });

  test('holds them to one part a second', async () => {
    const traffic = { peak: { messages: 1801, withinMinutes: 30 } };
    const { findings } = await lintWith({ ...us, traffic }, 'aws-pinpoint-2023');
    expect(findings.map(({ ruleId }) => ruleId)).toContain('longcode-us-mps');
  });
});
