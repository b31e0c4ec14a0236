import { describe, expect, test, vi } from 'vitest';
import { goodRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { runIn } from '../testing/run-in.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** The faults of a configuration, as `line:column message`; the run must fail with them alone. */
async function faultsOf(config: string, name = 'smslint.config.yaml'): Promise<string[]> {
  const folder = makeFolder({ [name]: config, 'a.sms.yaml': goodRequest() });
  const { code, out, err } = await runIn(folder, 'lint');
  if (code !== 2) return [];
  expect(out).toBe('');
  const [head, ...lines] = err.trimEnd().split('\n');
  expect(head).toBe(`smslint: ${lines.length - 1} fault${lines.length === 2 ? '' : 's'} in ${name}:`);
  expect(lines.pop()).toContain('smslint schema config');
  return lines.map((line) => line.replace(`${name}:`, ''));
}

const level = 'expected off, info, warning or error';

describe('a fault', () => {
  test.each<[string, string, string]>([
    [
      'a rule',
      'rules:\n  help-mising-contact: off',
      '2:3 unknown rule "help-mising-contact"; did you mean help-missing-contact?',
    ],
    [
      'a rule like no other',
      'rules: { zzzzzzzzzzzz: off }',
      '1:10 unknown rule "zzzzzzzzzzzz"; smslint rules lists them',
    ],
    [
      'a rule of an override',
      'overrides:\n  - files: a\n    rules: { help-missing-contct: off }',
      '3:14 unknown rule "help-missing-contct"; did you mean help-missing-contact?',
    ],
    ['a key', 'rule: {}', '1:1 unknown key "rule"; did you mean rules?'],
    [
      'a key of an override',
      'overrides: [{ file: a, files: a, rules: {} }]',
      '1:15 unknown key "file"; did you mean files?',
    ],
    [
      'a severity',
      'rules: { sample-count: eror }',
      `1:24 rules.sample-count: ${level}, found "eror"; did you mean error?`,
    ],
    [
      'a severity of other linters',
      'rules: { sample-count: warn }',
      `1:24 rules.sample-count: ${level}, found "warn"; did you mean warning?`,
    ],
    [
      'a number for one',
      'rules: { sample-count: 2 }',
      `1:24 rules.sample-count: ${level}, found 2; did you mean error?`,
    ],
    [
      'a severity with settings',
      'rules: { sample-count: [warn, { least: 1 }] }',
      `1:25 rules.sample-count.0: ${level}, found "warn"; did you mean warning?`,
    ],
    [
      'no severity',
      'rules:\n  sample-count:',
      '2:3 rules.sample-count: expected off, info, warning or error, or [severity, { setting: value }]',
    ],
    [
      'a setting',
      'rules: { sample-count: [error, { leest: 1 }] }',
      '1:34 unknown setting "leest" of sample-count; did you mean least?',
    ],
    [
      'a setting of a rule without',
      'rules: { help-missing-contact: { settings: { a: 1 } } }',
      '1:46 the rule help-missing-contact has no settings',
    ],
    [
      'the kind of a setting',
      'rules: { reply-length: [error, { longest: many }] }',
      '1:43 longest: expected a number, such as 255',
    ],
    ['a setting in code', 'rules: { ignore-unused: [error, { a: 1 }] }', '1:35 the rule ignore-unused has no settings'],
    [
      'a profile',
      'extends: awz',
      '1:10 the package awz is not installed here, and no profile has that name; did you mean aws?',
    ],
    [
      'a file that looks like a package',
      'extends: base.yaml',
      '1:10 the package base.yaml is not installed here, and a path begins with ./; did you mean ./base.yaml?',
    ],
    [
      'a threshold',
      'failOn: warnings',
      '1:9 failOn: expected error, warning, info or none, found "warnings"; did you mean warning?',
    ],
    ['a score', 'minScore: 101', '1:11 minScore: expected a whole number from 0 to 100'],
    ['half a warning', 'maxWarnings: 0.5', '1:14 maxWarnings: expected a whole number of at least 0'],
    [
      'a rule that is firm',
      'rules: { syntax-error: off }',
      '1:10 syntax-error cannot be changed: a request that cannot be read is not judged, so it must not pass',
    ],
    [
      'a firm rule at a place',
      "overrides: [{ files: 'a.sms.yaml#/id', rules: { request-id-duplicate: info } }]",
      '1:49 request-id-duplicate cannot be set aside at a place',
    ],
    [
      'an override for all',
      'overrides: [{ rules: {} }]',
      '1:13 expected files, requests or both: what holds for all stands under rules',
    ],
    ['an override without rules', 'overrides: [{ files: a }]', '1:13 overrides.0.rules: the key is missing'],
    ['no list of overrides', 'overrides: { files: a, rules: {} }', '1:12 overrides: expected a list of overrides'],
    ['a glob', 'ignore: "a{b"', '1:9 "a{b": the } that closes a part is missing'],
    [
      'a place that is ignored',
      "ignore: 'a.sms.yaml#/help'",
      `1:9 "a.sms.yaml#/help": a place cannot be left out: use overrides`,
    ],
    [
      'a glob of an override',
      'overrides: [{ files: [a, "+(b)"], rules: {} }]',
      '1:26 "+(b)": groups in ( ) are not known here: use {a,b}, or write \\( and \\)',
    ],
    [
      'exceptions alone',
      'overrides: [{ files: "!a", rules: {} }]',
      '1:22 expected a glob without ! beside those with it',
    ],
    [
      'a place',
      "overrides: [{ files: 'a.sms.yaml#/help/respone', rules: {} }]",
      '1:22 "a.sms.yaml#/help/respone": the request format has no /help/respone; did you mean /help/response?',
    ],
    [
      'a place taken away',
      "overrides: [{ files: [a, '!a.sms.yaml#/help'], rules: {} }]",
      '1:26 "!a.sms.yaml#/help": a place cannot be taken away with !',
    ],
    [
      'no reason at a place',
      "overrides: [{ files: 'a.sms.yaml#/help', rules: { help-missing-contact: off } }]",
      '1:51 help-missing-contact is turned off at a place: give the override a reason',
    ],
    [
      'an empty reason',
      "overrides: [{ files: 'a.sms.yaml#/help', rules: { help-missing-contact: off }, reason: '' }]",
      '1:88 overrides.0.reason: expected text, found an empty one',
    ],
    [
      'settings at a place',
      "overrides: [{ files: 'a.sms.yaml#/help', rules: { reply-length: [info, { longest: 9 }] } }]",
      '1:51 the settings of reply-length hold everywhere: they cannot be changed at a place',
    ],
    ['an empty list', 'extends: []', '1:10 extends: expected at least one profile, file or package'],
    ['a list of others', 'ignore: [1]', '1:10 ignore.0: expected text'],
    ['no map', '- rules', '1:1 expected a map of keys such as extends, rules and overrides'],
    ['nothing', '', '1:1 The file is empty.'],
    ['comments alone', '# rules:\n#   a: off\n', '1:1 The file is empty.'],
    ['a key twice', 'rules: {}\nrules: {}', '2:1 The key "rules" stands here a second time. Keep one of the two.'],
    ['two documents', 'rules: {}\n---\nrules: {}', '3:1 The file holds more than one document.'],
    ['no YAML', 'rules: [', '1:8 The ] that closes this is missing. Add ] where it ends.'],
    ['a reserved name', 'rules: { constructor: off }', '1:10 unknown rule "constructor"; smslint rules lists them'],
  ])('of %s has its place, and what was meant', async (_what, config, fault) => {
    expect(await faultsOf(config)).toEqual([fault]);
  });

  test('stands in its line in JSON too', async () => {
    const config = '{\n  "rules": {\n    "help-mising-contact": "off"\n  },\n  "minScore": -1\n}';
    expect(await faultsOf(config, 'smslint.config.json')).toEqual([
      '3:5 unknown rule "help-mising-contact"; did you mean help-missing-contact?',
      '5:15 minScore: expected a whole number from 0 to 100',
    ]);
    expect(await faultsOf('{ "rules": {}, }', 'smslint.config.json')).toEqual(['1:14 JSON has no comma before }.']);
    expect(await faultsOf('[{ "rules": {} }]', 'smslint.config.json')).toEqual([
      '1:1 expected a map of keys such as extends, rules and overrides',
    ]);
  });
});

test('all faults are told at once, in the order of their places', async () => {
  const config = `extends: awz
rules:
  sample-count: warn
  help-mising-contact: off
overides: []
overrides:
  - files: 'a.sms.yaml#/help'
    rules: { help-missing-contact: off }
failOn: never
`;
  expect((await faultsOf(config)).map((fault) => fault.split(' ')[0])).toEqual([
    '1:10',
    '3:17',
    '4:3',
    '5:1',
    '8:14',
    '9:9',
  ]);
});

test('faults of several configurations are told together', async () => {
  const folder = makeFolder({
    'a/.smslint.yaml': 'minScore: x',
    'a/a.sms.yaml': goodRequest('a'),
    'b/.smslint.yaml': 'maxWarnings: x',
    'b/a.sms.yaml': goodRequest('b'),
  });
  const { code, err } = await runIn(folder, 'lint');
  expect(code).toBe(2);
  expect(err).toContain('smslint: 2 faults in the configurations:\na/.smslint.yaml:1:11 ');
  expect(err).toContain('\nb/.smslint.yaml:1:14 ');
});

test('hostile names are shown harmless', async () => {
  const [fault] = await faultsOf('rules: { "\\e[31mred": off }');
  expect(fault).toContain('unknown rule "\\x1B[31mred"');
});

test('names that every object has are as unknown as others', async () => {
  const text =
    'rules: { __proto__: off, constructor: off }\n__proto__: 1\noverrides: [{ files: a, rules: { toString: off } }]\n';
  const faults = await faultsOf(text);
  expect(faults).toHaveLength(4);
  expect(faults.join('\n')).toContain('1:10 unknown key "__proto__"');
  expect(faults.join('\n')).not.toContain('unknown rule "__proto__"');
  for (const name of ['"constructor"', '"toString"']) expect(faults.join('\n')).toContain(`unknown rule ${name}`);
});
