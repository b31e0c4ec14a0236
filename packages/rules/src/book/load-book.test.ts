import { expect, describe, test } from 'vitest';
import { stringify } from 'yaml';
import { bookFiles, faultsOf, faultsOfProfile, faultsOfRule, rulePath } from '../testing/book-files.js';
import { profileFile, ruleFile } from '../testing/policies.js';
import { RuleBookError } from './book.js';
import { loadBook } from './load-book.js';

describe('a sound book', () => {
  test('is loaded with its defaults', () => {
    const { rules, profiles, data, goodRequests } = loadBook(bookFiles());
    expect(rules).toMatchObject([{ id: 'some-rule', settings: {}, denialCodes: {}, applies: { countries: 'any' } }]);
    expect(profiles).toMatchObject([{ name: 'test', rules: {}, data: { throughput: 'throughput' } }]);
    expect(data.countries.countries.CA?.name).toBe('Canada');
    expect(goodRequests['long-code']).toHaveProperty('brand.name');
  });

  test('has its rules and profiles in the order of their names, whatever that of the files', () => {
    const files = bookFiles({
      'spend/a-rule.yaml': stringify(ruleFile({ id: 'a-rule', area: 'spend' })),
      'profiles/older.yaml': stringify(profileFile({ name: 'older' })),
    });
    const book = loadBook(files);
    expect(book.rules.map(({ id }) => id)).toEqual(['a-rule', 'some-rule']);
    expect(book.profiles.map(({ name }) => name)).toEqual(['older', 'test']);
    expect(loadBook([...files].reverse())).toEqual(book);
  });

  test('may have comments and flow style', () => {
    expect(faultsOf({ [rulePath]: `# A comment\n${JSON.stringify(ruleFile())}` })).toEqual([]);
  });
});

describe('the text of a file', () => {
  test('that is no YAML', () => {
    expect(faultsOf({ [rulePath]: 'id: a\nwhen: [b\nc: d\n' })).toContainEqual(
      expect.stringMatching(/^keywords\/some-rule\.yaml:\d+:\d+ \S/),
    );
  });

  test('with a key twice', () => {
    const twice = `${stringify(ruleFile())}title: Again\n`;
    const line = twice.split('\n').length - 1;
    expect(faultsOf({ [rulePath]: twice })).toEqual([
      `${rulePath}:${line}:1 The key "title" stands here a second time. Keep one of the two.`,
    ]);
  });

  test.each(['7', '[]', 'text'])('that is no map: %j', (text) => {
    expect(faultsOf({ [rulePath]: text })).toEqual([expect.stringMatching(/^keywords\/some-rule\.yaml:1:1 .*object/)]);
  });

  test.each(['', '# nothing'])('that says nothing: %j', (text) => {
    expect(faultsOf({ [rulePath]: text })).toEqual([`${rulePath}:1:1 The file is empty.`]);
  });

  test('whose aliases would fill the memory', () => {
    const ten = (of: string): string => `[${Array(10).fill(of).join(', ')}]`;
    const bomb = `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: &d ${ten('*c')}\ne: ${ten('*d')}\n`;
    expect(faultsOf({ [rulePath]: bomb })).toEqual([
      expect.stringMatching(/^keywords\/some-rule\.yaml:\d+:\d+ .*more than 20,000 values/),
    ]);
  });

  test('that nests so deep that a parser could overflow', () => {
    expect(faultsOf({ [rulePath]: '['.repeat(5_000) })).toEqual([expect.stringContaining('deeper than 64 levels')]);
  });
});

describe('a key', () => {
  test('that is unknown', () => {
    expect(faultsOf({ [rulePath]: `sevrity: error\n${stringify(ruleFile())}` })).toEqual([
      `${rulePath}:1:1 unknown key "sevrity"; did you mean severity?`,
    ]);
    expect(faultsOfRule({ zebra: 1 })[0]).toMatch(/ unknown key "zebra"$/);
    expect(faultsOfRule({ applies: { numberType: ['10dlc'] } })[0]).toMatch(
      /"numberType"; did you mean numberTypes\?$/,
    );
    expect(faultsOfRule({ when: { all: [{ fact: '/region', operater: 'equal', value: 1 }] } })).toEqual([
      expect.stringMatching(/:\d+:\d+ when\.all\.0\.operator: the key is missing$/),
      expect.stringMatching(/:\d+:\d+ unknown key "operater"; did you mean operator\?$/),
    ]);
    expect(faultsOfProfile({ rule: {} })[0]).toMatch(/^profiles\/test\.yaml:\d+:\d+ .*did you mean rules\?$/);
  });

  test.each([
    'id',
    'title',
    'area',
    'severity',
    'weight',
    'confidence',
    'when',
    'message',
    'fix',
    'why',
    'sources',
    'examples',
  ])('that is missing: %s', (key) => {
    const faults = faultsOfRule({ [key]: undefined });
    expect(faults[0]).toMatch(new RegExp(`^keywords/some-rule\\.yaml:1:1 ${key}: `));
    expect(faults).toHaveLength(1);
  });

  test.each([
    ['id', 'Some_Rule', 'expected kebab-case'],
    ['area', 'keyword', 'expected one of'],
    ['severity', 'fatal', 'expected one of "error"|"warning"|"info"'],
    ['severity', [{ is: 'fatal' }], 'severity.0.is: Invalid option'],
    ['severity', [], 'severity: '],
    ['weight', 41, 'weight: '],
    ['weight', 'some', 'weight: '],
    ['confidence', 'sure', 'confidence: '],
    ['message', '  ', 'message: '],
    ['settings', { most: null }, 'settings.most: '],
    ['applies', { countries: ['XX'] }, 'applies.countries'],
    ['denialCodes', { amazon: ['X'] }, 'unknown key "amazon"'],
    ['denialCodes', { aws: 'X' }, 'denialCodes.aws: '],
  ])('with a wrong value: %s %j', (key, value, message) => {
    const faults = faultsOfRule({ [key]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^keywords\/some-rule\.yaml:\d+:\d+ /);
    expect(faults[0]).toContain(message);
  });

  test('of a source: address and month', () => {
    const sources = [{ title: 'A page', url: 'somewhere', read: '2026-13' }];
    expect(faultsOfRule({ sources })).toEqual([
      expect.stringMatching(/:\d+:\d+ sources\.0\.url: Invalid URL$/),
      expect.stringMatching(/:\d+:\d+ sources\.0\.read: expected a month such as 2026-11$/),
    ]);
    expect(faultsOfRule({ sources: [] })[0]).toMatch(/ sources: /);
  });
});

describe('the files of a book', () => {
  test('that are missing', () => {
    expect(faultsOf({ 'data/countries.yaml': undefined, 'good-requests/long-code.sms.yaml': undefined })).toEqual([
      'data/countries.yaml: the file is missing',
      'good-requests: no good request is there, such as good-requests/long-code.sms.yaml',
    ]);
  });

  test('that belong to no book', () => {
    const stray = {
      'data/words.yaml': 'a: 1',
      'keywords/more/x.yaml': 'a: 1',
      'x.yaml': 'a: 1',
      [rulePath.replace('.yaml', '.yml')]: 'a: 1',
    };
    const faults = faultsOf(stray);
    for (const path of Object.keys(stray)) expect(faults).toContainEqual(expect.stringMatching(`^${path}: `));
    expect(faults).toHaveLength(4);
  });

  test('whose name is not that of the rule or profile, or whose folder is not its area', () => {
    const expected = ` expected the file to be spend/some-rule.yaml`;
    expect(faultsOfRule({ area: 'spend' })).toEqual([`${rulePath}:1:5${expected}`]);
    expect(faultsOfRule({ id: 'other-rule' })[0]).toMatch(/:1:5 expected the file to be keywords\/other-rule\.yaml$/);
    expect(faultsOfProfile({ name: 'other' })[0]).toMatch(
      /test\.yaml:1:7 expected the file to be profiles\/other\.yaml$/,
    );
  });

  test('whose phrases a comment cuts', () => {
    const cue = (phrase: string): string => `id: rates\ntitle: Rates\nphrases:\n  en:\n    - ${phrase}\n`;
    expect(faultsOf({ 'cues/rates.yaml': cue('up to # messages') })).toEqual([
      'cues/rates.yaml:5:7 a comment cuts the phrase: put it in quotes where # is a number',
    ]);
    expect(faultsOf({ 'cues/rates.yaml': cue("'up to # messages'") })).toEqual([]);
  });

  test('that hold one rule twice', () => {
    expect(faultsOf({ 'keywords/z-rule.yaml': stringify(ruleFile()) })).toEqual([
      'keywords/z-rule.yaml:1:5 expected the file to be keywords/some-rule.yaml',
      'keywords/z-rule.yaml:1:5 the rule some-rule is already in keywords/some-rule.yaml',
    ]);
  });

  test('whose good request is none', () => {
    expect(
      faultsOf({ 'good-requests/long-code.sms.yaml': 'apiVersion: smslint/v2\nnumber: { type: phone }\n' }),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^good-requests\/long-code\.sms\.yaml:1:13 apiVersion: /),
        expect.stringMatching(/^good-requests\/long-code\.sms\.yaml:2:17 number\.type: /),
        expect.stringMatching(/^good-requests\/long-code\.sms\.yaml:1:1 brand: the key is missing$/),
      ]),
    );
  });

  test('whose data does not fit', () => {
    const countries =
      'title: x\nsources: [{ title: a, url: https://a.example, read: 2026-11 }]\ncountries:\n  CA: { longCode: no }\n';
    expect(faultsOf({ 'data/countries.yaml': countries })).toEqual([
      'data/countries.yaml:4:3 countries.CA.name: the key is missing',
    ]);
  });
});

test('all faults come at once, in one error', () => {
  const faults = {
    [rulePath]: stringify(ruleFile({ weight: 99, message: '' })),
    'profiles/test.yaml': 'name: T',
    'data/regions.yaml': undefined,
  };
  const load = (): unknown => loadBook(bookFiles(faults));
  expect(load).toThrow(RuleBookError);
  expect(load).toThrow(/^The policy book has \d+ faults:\n/);
  const found = faultsOf(faults).join('\n');
  for (const part of [
    'weight: ',
    'message: ',
    'profiles/test.yaml:1:7 name: ',
    'title: the key is missing',
    'data/regions.yaml',
  ])
    expect(found).toContain(part);
  expect(String(new RuleBookError(['a.yaml:1:1 one']))).toBe(
    'RuleBookError: The policy book has 1 fault:\na.yaml:1:1 one',
  );
});
