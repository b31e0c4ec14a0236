import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { faultsOf, faultsOfProfile, faultsOfRule, rulePath } from '../testing/book-files.js';
import { profileFile, ruleFile } from '../testing/policies.js';

const fact = (name: string) => ({ fact: name, operator: 'equal', value: true });

/** The one fault of the rule with changes, without its place, which is checked to be there. */
function faultOf(changes: Readonly<Record<string, unknown>>): string {
  const faults = faultsOfRule(changes);
  expect(faults).toHaveLength(1);
  const match = /^keywords\/some-rule\.yaml:(\d+):(\d+) (.*)$/.exec(faults[0] ?? '');
  expect(Number(match?.[1])).toBeGreaterThan(1);
  return match?.[3] ?? '';
}

describe('a condition', () => {
  const leaf = { fact: '/brand', operator: 'isPresent', value: true };
  const nested = (levels: number): object =>
    Array.from({ length: levels }).reduce<object>((inner, _, at) => (at % 2 ? { not: inner } : { all: [inner] }), leaf);

  test('nests no deeper than twenty levels', () => {
    expect(faultsOfRule({ when: nested(20) })).toEqual([]);
    expect(faultOf({ when: nested(21) })).toBe(
      'the conditions of some-rule nest 21 levels deep, and may 20: write them flatter',
    );
  });

  test('compares no more than 120 times, however it is nested', () => {
    const many = (count: number) => ({ all: [{ any: Array<object>(count - 1).fill(leaf) }, leaf] });
    expect(faultsOfRule({ when: many(120) })).toEqual([]);
    expect(faultOf({ when: many(121) })).toBe(
      'the conditions of some-rule compare 121 times, and may 120: make several rules of them',
    );
  });

  test('names facts that exist', () => {
    expect(faultOf({ when: fact('nameBrand') })).toBe('unknown fact "nameBrand"; did you mean namesBrand?');
    expect(faultOf({ when: fact('zebra') })).toBe('unknown fact "zebra"');
    expect(faultOf({ when: { not: fact('listStop') } })).toBe('unknown fact "listStop"; did you mean listsStop?');
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(faultOf({ when: fact(name) }), name).toMatch(/^unknown fact/);
  });

  test('names cues that exist, with the facts that take one', () => {
    const says = (params: object, name = 'says') => faultOf({ when: { ...fact(name), params } });
    expect(says({ cue: 'rate' })).toBe('unknown cue "rate"; did you mean rates?');
    expect(says({})).toBe('the fact says needs params.cue: what the text should say');
    expect(says({ cue: 'rates' }, 'isE164')).toBe('the fact isE164 takes no cue');
    expect(says({ of: ['/help/response', '/stop/response'] }, 'isE164')).toBe(
      'the fact isE164 looks at one place only',
    );
    const over = { ...fact('says'), params: { cue: 'rates', of: ['/help/response', '/samples'] } };
    expect(faultsOfRule({ when: over })).toEqual([]);
  });

  test('names fields that exist', () => {
    expect(faultOf({ when: fact('/help/respons') })).toBe('the request format has no /help/respons');
    expect(faultOf({ when: fact('/constructor') })).toBe('the request format has no /constructor');
    expect(faultOf({ when: fact('/help/0') })).toBe('the request format has no /help/0');
    for (const field of ['/help', '/samples/0', '/traffic/peak/messages', '/countries'])
      expect(faultsOfRule({ when: fact(field) }), field).toEqual([]);
  });

  test('names operators that exist', () => {
    const when = { fact: '/region', operator: 'equals', value: 'x' };
    expect(faultOf({ when })).toBe('unknown operator "equals"; did you mean equal?');
    expect(faultOf({ when: { ...when, operator: 'everyFact:equal' } })).toMatch(/^unknown operator/);
  });

  test('compares with settings and facts that exist', () => {
    const when = (value: unknown) => ({ fact: '/number/count', operator: 'greaterThan', value });
    expect(faultOf({ settings: { mostNumbers: 1 }, when: when({ setting: 'mostNumber' }) })).toBe(
      'unknown setting "mostNumber"; did you mean mostNumbers?',
    );
    expect(faultOf({ when: when({ fact: 'numberNeeded' }) })).toBe(
      'unknown fact "numberNeeded"; did you mean numbersNeeded?',
    );
    expect(faultOf({ when: when({ fact: '/number/counts' }) })).toBe('the request format has no /number/counts');
    expect(faultsOfRule({ when: when({ fact: 'numbersNeeded' }) })).toEqual([]);
  });

  test.each([
    ['an empty all', { all: [] }, /^when\.all: /],
    ['an empty any', { any: [] }, /^when\.any: /],
    ['an empty any within', { all: [fact('/region'), { any: [] }] }, /^when\.all\.1\.any: /],
    ['all beside any', { all: [fact('/region')], any: [fact('/region')] }, /^when: expected .* none beside another/],
    ['all beside a fact', { all: [fact('/region')], ...fact('/region') }, /^the key "all" cannot stand beside/],
    ['not beside any within', { all: [{ not: fact('/region'), any: [fact('/region')] }] }, /^when\.all\.0: expected/],
    ['nothing', {}, /^when: expected/],
    ['a text', 'always', /^when: expected/],
    ['a path', { ...fact('/region'), path: '$.x' }, /unknown key "path"/],
  ])('is not %s', (_what, when, message) => {
    expect(faultsOfRule({ when })[0]).toMatch(/^keywords\/some-rule\.yaml:\d+:\d+ /);
    expect(faultsOfRule({ when })[0]?.replace(/^\S+ /, '')).toMatch(message);
  });
});

describe('the place of a rule', () => {
  test('is at or each, one of them', () => {
    expect(faultsOfRule({ each: '/samples' })).toEqual([`${rulePath}:1:1 expected either at or each`]);
    expect(faultsOfRule({ at: undefined })).toEqual([`${rulePath}:1:1 expected either at or each`]);
  });

  test('is a field of the format', () => {
    expect(faultOf({ at: '/help/respons' })).toBe('the request format has no /help/respons');
    expect(faultOf({ at: undefined, each: ['/samples', '/sample'] })).toBe('the request format has no /sample');
    expect(faultOf({ at: undefined, each: '/sample' })).toBe('the request format has no /sample');
    expect(faultOf({ at: 'help/response' })).toBe('at: expected a JSON Pointer such as /help/response');
    expect(faultOf({ when: { ...fact('text'), params: { of: '/nope' } } })).toBe('the request format has no /nope');
    expect(faultOf({ at: { fact: 'emptyCaseField' } })).toBe(
      'unknown fact "emptyCaseField"; did you mean emptyCaseFields?',
    );
  });

  test('is there for a fact that looks at one', () => {
    const at = { fact: 'emptyCaseFields' };
    expect(faultOf({ at, when: fact('namesBrand') })).toBe(
      'the fact namesBrand looks at a place, but the rule names none: give params.of',
    );
    expect(faultsOfRule({ at, when: { ...fact('namesBrand'), params: { of: '/help/response' } } })).toEqual([]);
    expect(faultsOfRule({ at, when: fact('listsStop') })).toEqual([]);
  });
});

describe('a message', () => {
  test.each(['message', 'fix'])('(%s) names fields, facts and settings that exist', (key) => {
    const settings = { most: 3 };
    const sound =
      '{brand.name} {numbersNeeded} {most} {brand.supportPhone | brand.supportEmail | a phone number} {place}';
    expect(faultsOfRule({ settings, [key]: sound })).toEqual([]);
    expect(faultOf({ [key]: 'The {numbersNeded}.' })).toBe('unknown fact "numbersNeded"; did you mean numbersNeeded?');
    expect(faultOf({ [key]: 'The {brand.nam}.' })).toMatch(/^unknown fact "brand\.nam"/);
    expect(faultOf({ [key]: 'The {nix | plain words}.' })).toBe('unknown fact "nix"');
    expect(faultOf({ [key]: 'The {constructor}.' })).toMatch(/^unknown fact/);
  });
});

describe('examples', () => {
  const example = (request: object, more: object = {}) => ({ note: 'one', request, ...more });

  test('are at least two of each kind', () => {
    const faults = faultsOfRule({ examples: { good: [example({})], bad: [] } });
    expect(faults).toEqual([
      expect.stringMatching(/:\d+:\d+ examples\.good: .*2/),
      expect.stringMatching(/:\d+:\d+ examples\.bad: .*2/),
    ]);
  });

  test('are requests, once merged over the good one', () => {
    const bad = [example({ number: { type: 'phone' } }), example({ regoin: 'x' })];
    const faults = faultsOfRule({ examples: { good: [example({}), example({ help: null })], bad } });
    expect(faults).toEqual([
      expect.stringMatching(/:\d+:\d+ no request: number\.type: .*"long-code"/),
      expect.stringMatching(/:\d+:\d+ no request: unknown key "regoin"; did you mean region\?$/),
    ]);
  });

  test('name profiles that exist', () => {
    const good = [example({}), example({}, { profile: 'tests' })];
    expect(faultOf({ examples: { good, bad: [example({}), example({})] } })).toBe(
      'unknown profile "tests"; did you mean test?',
    );
  });
});

describe('a profile', () => {
  test.each([
    [{ rules: { 'some-rul': 'off' } }, 'unknown rule "some-rul"; did you mean some-rule?'],
    [{ rules: { 'some-rule': { settings: { most: 1 } } } }, 'unknown setting "most"'],
    [{ rules: { 'some-rule': { severity: 'fatal' } } }, 'rules.some-rule.severity: '],
    [
      { data: { throughput: 'throughput-2032' } },
      'unknown throughput "throughput-2032"; did you mean throughput-2023?',
    ],
    [{ data: { throughput: 'countries' } }, 'unknown throughput "countries"'],
    [{ strictestOf: ['tset'] }, 'unknown profile without strictestOf "tset"'],
    [{ strictestOf: ['test'] }, 'unknown profile without strictestOf "test"'],
    [{ providers: ['amazon'] }, 'providers.0: '],
  ])('%j is told: %s', (changes, message) => {
    const faults = faultsOfProfile(changes);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^profiles\/test\.yaml:\d+:\d+ /);
    expect(faults[0]).toContain(message);
  });
});

test('the faults of a profile stand at what is wrong', () => {
  const text = `${stringify(profileFile())}rules:
  some-rule: { settings: { most: 1 } }
  some-rul: off
data:
  throughput: countries
strictestOf:
  - test
`;
  const before = stringify(profileFile()).split('\n').length;
  const at = (line: number, column: number): string => `profiles/test.yaml:${before + line}:${column} `;
  expect(faultsOf({ 'profiles/test.yaml': text })).toEqual([
    `${at(1, 34)}unknown setting "most"`,
    `${at(2, 13)}unknown rule "some-rul"; did you mean some-rule?`,
    `${at(6, 5)}unknown profile without strictestOf "test"`,
    `${at(4, 15)}unknown throughput "countries"`,
  ]);
});

test('the faults of a rule stand at what is wrong', () => {
  const rest = ruleFile({ at: undefined, examples: undefined });
  const text = `${stringify(rest)}each:
  - /help/response
  - /help/reply
denialCodes:
  aws:
    - HELP_MESSAGE_NON_COMPLIANT
    - HELP_MESSAGE_NON_COMPLIENT
examples:
  base: long-code
  good:
    - { note: one, request: { help: { response: 7 } } }
    - { note: two, request: {} }
  bad:
    - { note: one, request: {}, profile: tset }
    - { note: two, request: {}, before: [{ id: a }, { id: 7 }] }
`;
  const before = stringify(rest).split('\n').length;
  const at = (line: number, column: number): string => `${rulePath}:${before + line}:${column} `;
  expect(faultsOf({ [rulePath]: text })).toEqual([
    `${at(2, 5)}the request format has no /help/reply`,
    `${at(6, 7)}unknown denial code of aws "HELP_MESSAGE_NON_COMPLIENT"; did you mean HELP_MESSAGE_NON_COMPLIANT?`,
    `${at(10, 49)}no request: help.response: Invalid input: expected string, received number`,
    `${at(13, 42)}unknown profile "tset"`,
    `${at(14, 59)}no request: id: Invalid input: expected string, received number`,
  ]);
});

test('a fault stands at its line and column', () => {
  const text = `id: some-rule\nwhen: { fact: zebra, operator: equal, value: 1 }\n`;
  expect(faultsOf({ [rulePath]: text + 'weight: many\n' })).toContainEqual(
    expect.stringMatching(`^${rulePath}:3:9 weight: `),
  );
});
