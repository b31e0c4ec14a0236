import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Fact } from '../facts/fact.js';
import { book } from '../generated/book.js';
import { createLinter } from '../lint.js';
import { ruleFile } from '../testing/policies.js';
import { fileWith } from '../testing/requests.js';
import { RuleBookError, type Book } from './book.js';
import { extendBook } from './extend-book.js';
import { checkHealth } from './health.js';

/** A rule as a team writes it: no source, no example. */
const teamRule = (changes: Readonly<Record<string, unknown>> = {}): string =>
  stringify(ruleFile({ id: 'acme-name', sources: undefined, examples: undefined, ...changes }));

const wantsAcme = { at: '/brand/name', when: { fact: '/brand/name', operator: 'notEqual', value: 'Acme' } };

function extended(files: Readonly<Record<string, string>>, facts?: Readonly<Record<string, Fact>>): Book {
  const inFolder = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { ...extendBook(book, [{ name: 'policy', files: inFolder }], facts), version: 'team' };
}

function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  try {
    extended(files);
    return [];
  } catch (error) {
    if (error instanceof RuleBookError) return error.faults;
    throw error;
  }
}

async function foundBy(own: Book, ruleId = 'acme-name') {
  const { findings } = await createLinter(own)(fileWith({}), { book: own, overrides: [] });
  return findings.filter((finding) => finding.ruleId === ruleId);
}

describe('a rule of a team', () => {
  test('judges beside those of the book, which stay as they are', async () => {
    const own = extended({ 'brand/acme-name.yaml': teamRule(wantsAcme) });
    expect(await foundBy(own)).toMatchObject([{ severity: 'error', pointer: '/brand/name', sources: [] }]);
    expect(own.rules.filter(({ id }) => id !== 'acme-name')).toEqual(book.rules);
    expect(own.rules.map(({ id }) => id)).toEqual(own.rules.map(({ id }) => id).sort());
    expect(own.teamRules).toEqual({ 'acme-name': 'policy/brand/acme-name.yaml' });
    expect(book.rules.some(({ id }) => id === 'acme-name')).toBe(false);
  });

  test('may use cues of the book and of its own, groups of countries, and facts that come with it', async () => {
    const cue = stringify({ id: 'ferry', title: 'Ferries', phrases: { en: ['ferry', 'ferries'] } });
    const when = { fact: 'says', params: { cue: 'ferry' }, operator: 'equal', value: true };
    const applies = { countries: ['CA', 'us-and-territories'] };
    const own = extended({
      'acme-name.yaml': teamRule({ ...wantsAcme, when, applies }),
      'cues/ferry.yaml': cue,
    });
    expect(await foundBy(own)).toHaveLength(1);

    const nameLength: Fact = {
      about: 'request',
      describes: 'How long the name is',
      reads: ['/brand/name'],
      observe: ({ request }) => request.brand.name.length,
    };
    const long = { fact: 'nameLength', operator: 'greaterThan', value: 3 };
    const message = 'The name has {nameLength} letters.';
    const withFact = extended({ 'acme-name.yaml': teamRule({ ...wantsAcme, when: long, message }) }, { nameLength });
    expect(await foundBy(withFact)).toMatchObject([
      { message: 'The name has 20 letters.', observed: { nameLength: 20 } },
    ]);
  });

  test('may lack examples, and is held to those that it has', async () => {
    const patch = (name: string) => [{ note: name, request: { brand: { name } } }];
    const files = (good: string, bad: string) => ({
      'acme-name.yaml': teamRule({ ...wantsAcme, examples: { good: patch(good), bad: patch(bad) } }),
    });
    const whole = (own: Book) => ({ ...own, rules: own.rules.filter(({ id }) => id === 'acme-name') });
    const problemsOf = async (own: Book) =>
      (await checkHealth(whole(own), '2026-11')).problems.filter(({ file }) => file.includes('acme'));
    expect(await problemsOf(extended({ 'acme-name.yaml': teamRule(wantsAcme) }))).toEqual([]);
    expect(await problemsOf(extended(files('Acme', 'Emca')))).toEqual([]);
    expect(await problemsOf(extended(files('Emca', 'Acme')))).toMatchObject([
      { file: 'policy/acme-name.yaml', check: 'example', message: expect.stringContaining('Emca') as string },
      { file: 'policy/acme-name.yaml', check: 'example', message: expect.stringContaining('Acme') as string },
    ]);
  });
});

describe('faults have their places', () => {
  test.each([
    [
      'a fact',
      { when: { fact: 'namesBrnd', operator: 'equal', value: true } },
      'unknown fact "namesBrnd"; did you mean namesBrand?',
    ],
    ['a key', { sevrity: 'error' }, 'unknown key "sevrity"; did you mean severity?'],
    [
      'a cue',
      { when: { fact: 'says', params: { cue: 'rats' }, operator: 'equal', value: true } },
      'unknown cue "rats"; did you mean rates?',
    ],
    ['a place', { at: '/help/respones' }, 'the request format has no /help/respones'],
    ['a country', { applies: { countries: ['us-and-teritories'] } }, 'did you mean us-and-territories?'],
    ['a missing key', { why: undefined }, 'why: the key is missing'],
  ])('of %s', (_what, changes, message) => {
    const faults = faultsOf({ 'acme-name.yaml': teamRule(changes) });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^policy\/acme-name\.yaml:\d+:\d+ /);
    expect(faults[0]).toContain(message);
  });

  test('an id that is taken, or is not the name of the file', () => {
    expect(faultsOf({ 'help-missing-contact.yaml': teamRule({ id: 'help-missing-contact' }) })).toEqual([
      'policy/help-missing-contact.yaml:1:5 the rule help-missing-contact is already in the policy book',
    ]);
    expect(faultsOf({ 'syntax-error.yaml': teamRule({ id: 'syntax-error' }) })).toHaveLength(1);
    expect(faultsOf({ 'a/acme-name.yaml': teamRule(), 'b/acme-name.yaml': teamRule() })).toEqual([
      'policy/b/acme-name.yaml:1:5 the rule acme-name is already in policy/a/acme-name.yaml',
    ]);
    expect(faultsOf({ 'other.yaml': teamRule() })).toEqual([
      'policy/other.yaml:1:5 expected the file to be named acme-name.yaml',
    ]);
    const rates = stringify({ id: 'rates', title: 'Rates', phrases: { en: ['rates'] } });
    expect(faultsOf({ 'cues/rates.yaml': rates })).toEqual([
      'policy/cues/rates.yaml:1:5 the cue rates is already in the policy book',
    ]);
  });

  test.each(['profiles/acme.yaml', 'data/countries.yaml', 'good-requests/x.sms.yaml', 'cues/deep/x.yaml', 'x.json'])(
    'a file that a team cannot add: %s',
    (path) => expect(faultsOf({ [path]: 'a: 1' })[0]).toMatch(new RegExp(`^policy/${path}: expected <rule>.yaml`)),
  );

  test('all at once', () => {
    const faults = faultsOf({
      'a.yaml': '[',
      'acme-name.yaml': teamRule({ when: { fact: 'x', operator: 'equals', value: 1 } }),
      'data/x.yaml': 'a: 1',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      expect.stringMatching(/^policy\/a\.yaml:1:\d/),
      'policy/data/x.yaml:',
      expect.stringMatching(/^policy\/acme-name\.yaml:/),
      expect.stringMatching(/^policy\/acme-name\.yaml:/),
    ]);
  });
});

test('nothing added is the same book', () => {
  expect({ ...extendBook(book, []), version: book.version }).toEqual({ ...book, teamRules: {}, facts: {} });
});
