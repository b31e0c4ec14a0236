import { countryCodes } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { createPolicy, profileFor } from '../policy.js';
import type { Rule } from './rule-schema.js';
import { areas } from './vocabulary.js';

/* What holds for the policy book as a whole; book.test.ts proves each rule on its own examples. */

const severitiesOf = ({ severity }: Rule): readonly string[] =>
  typeof severity === 'string' ? [severity] : severity.map(({ is }) => is);

describe('the rules', () => {
  test('have ids of their own, in kebab-case, in order', () => {
    const ids = book.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  test('with weight: all are errors in every case, in every profile', () => {
    const absence = book.rules.filter(({ weight }) => weight === 'all');
    expect(absence.length).toBeGreaterThan(5);
    for (const rule of absence) {
      expect(new Set(severitiesOf(rule)), rule.id).toEqual(new Set(['error']));
      for (const { name, rules } of book.profiles) {
        const change = rules[rule.id];
        const severity = typeof change === 'string' ? change : change?.severity;
        expect(severity ?? 'error', `${rule.id} in ${name}`).toMatch(/^(?:error|off)$/);
      }
    }
  });

  test('that only inform weigh nothing, others something', () => {
    for (const rule of book.rules) {
      const informs = severitiesOf(rule).every((severity) => severity === 'info');
      expect(rule.weight === 0, rule.id).toBe(informs);
    }
  });

  test('have a severity for every request', () => {
    for (const { id, severity } of book.rules) {
      if (typeof severity === 'string') continue;
      const last = severity.at(-1);
      expect(last?.numberTypes ?? last?.countries, id).toBeUndefined();
      for (const one of severity.slice(0, -1)) expect(one.numberTypes ?? one.countries, id).toBeDefined();
    }
  });

  test('spell denial codes as the providers do', () => {
    for (const { id, denialCodes } of book.rules) {
      for (const code of denialCodes.aws ?? []) expect(code, id).toMatch(/^[A-Z0-9_]+$/);
      for (const code of denialCodes.twilio ?? []) expect(code, id).toMatch(/^\d{5}$/);
    }
  });

  test('write sentences', () => {
    for (const { id, title, message, fix, why } of book.rules) {
      expect(title, id).toMatch(/^[A-Z0-9].*[^.]$/);
      for (const sentence of [message, fix, why]) expect(sentence, id).toMatch(/[.?]$|[.?]["'”]$/);
    }
  });

  test('have examples with a note of their own', () => {
    for (const { id, examples } of book.rules) {
      const notes = [...examples.good, ...examples.bad].map(({ note }) => note);
      expect(new Set(notes).size, id).toBe(notes.length);
    }
  });

  test('are of every area that the score knows, or will be', () => {
    for (const { area } of book.rules) expect(areas).toContain(area);
  });
});

describe('the profiles', () => {
  test('are policies, each with its own throughput', () => {
    for (const { name } of book.profiles) expect(createPolicy(book, name)?.rules.length, name).toBeGreaterThan(40);
    const rate = (name: string, country: string): unknown =>
      createPolicy(book, name)?.throughput.rates['long-code'].find(
        ({ countries }) => countries?.includes(country) ?? true,
      );
    expect(rate('aws', 'CA')).toMatchObject({ partsPerSecond: 1 });
    expect(rate('aws', 'US')).toMatchObject({ partsPerSecond: 'unknown' });
    expect(rate('aws-pinpoint-2023', 'US')).toMatchObject({ partsPerSecond: 1 });
    expect(rate('aws', 'GB')).toMatchObject({ partsPerSecond: 10 });
  });

  test('are chosen by the provider, one for each', () => {
    expect(profileFor(book, 'aws')).toBe('aws');
    const providers = book.profiles.flatMap((profile) => profile.providers);
    expect(new Set(providers).size).toBe(providers.length);
  });
});

describe('the countries', () => {
  const { countries } = book.data.countries;
  const withLongCode = (value: string): string[] =>
    Object.keys(countries)
      .filter((code) => countries[code]?.longCode === value)
      .sort();

  test('are 221 and in ISO 3166-1', () => {
    expect(Object.keys(countries)).toHaveLength(221);
    for (const code of Object.keys(countries)) expect(countryCodes).toContain(code);
  });

  test('whose long codes are requested in the console need a registration first, Canada excepted', () => {
    const console = book.data['country-groups'].groups['console-long-code'] ?? [];
    expect(console).toHaveLength(17);
    for (const code of console) {
      expect(countries[code]?.longCode, code).toBe('yes');
      const registration = countries[code]?.registration ?? [];
      expect(registration.includes('long-code'), code).toBe(code !== 'CA');
    }
    const registered = Object.keys(countries).filter((code) => countries[code]?.registration?.includes('long-code'));
    expect(registered.length).toBeGreaterThanOrEqual(console.length - 1);
    expect(registered.length).toBeLessThanOrEqual(17);
  });

  test('only receive in five', () => {
    expect(withLongCode('inbound-only')).toEqual(['AE', 'IN', 'PH', 'PK', 'SA']);
  });

  test('get nothing in five', () => {
    const silent = Object.keys(countries).filter((code) => countries[code]?.noSending === true);
    expect(silent.sort()).toEqual(['CU', 'IR', 'KP', 'SD', 'SY']);
  });

  test('have 10DLC and toll-free numbers in the United States and its territories alone', () => {
    const american: readonly string[] = book.data['country-groups'].groups['us-and-territories'];
    for (const [code, entry] of Object.entries(countries)) {
      if (american.includes(code) || entry?.noSending === true) continue;
      expect([entry?.tenDlc, entry?.tollFree], code).toEqual(['no', 'no']);
    }
    expect(countries.US).toMatchObject({ tenDlc: 'yes', tollFree: 'yes', shortCode: 'yes' });
  });

  test('say how a number is asked for exactly where there are any', () => {
    for (const [code, entry] of Object.entries(countries)) {
      expect(entry?.shortCodeBy !== undefined, code).toBe(entry?.shortCode === 'yes');
      if (entry?.longCodeBy !== undefined) expect(entry.longCode, code).toBe('yes');
    }
  });

  test('ask for no registration and offer it too', () => {
    for (const [code, entry] of Object.entries(countries))
      for (const type of entry?.registrationOffered ?? []) expect(entry?.registration ?? [], code).not.toContain(type);
  });

  test('have a name, and ask for no registration of what they do not have', () => {
    for (const [code, entry] of Object.entries(countries)) {
      expect(entry?.name, code).toMatch(/^\p{Lu}/u);
      if (entry?.senderId === 'no') expect(entry.registration ?? [], code).not.toContain('sender-id');
    }
  });
});

test('the data know the words and Regions that rules rest on', () => {
  expect(book.data.keywords.optOut).toContain('STOP');
  expect(book.data.keywords.help).toContain('HELP');
  expect(Object.keys(book.data.regions.regions)).toEqual(
    expect.arrayContaining(['us-east-1', 'ca-central-1', 'eu-west-1']),
  );
  expect(Object.keys(book.data.regions.regions).every((code) => /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(code))).toBe(true);
});
