import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { goodRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { reportIn, runIn, severitiesOf } from '../testing/run-in.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** A rule of a team: the brand must be Acme, or what a fact says must be so. */
const acmeName = (when = '{ fact: /brand/name, operator: notEqual, value: Acme }', id = 'acme-name'): string => `
id: ${id}
title: The brand is not Acme
area: brand
severity: error
weight: 5
confidence: certain
at: /brand/name
when: ${when}
message: 'The brand is {brand.name}, not Acme.'
fix: Write Acme.
why: We are Acme.
`;

const rules = { 'smslint.config.yaml': 'rulesDir: ./policy\n', 'policy/acme-name.yaml': acmeName() };

function repository(files: Readonly<Record<string, string>>): string {
  return makeFolder({ '.git/HEAD': '', 'a.sms.yaml': goodRequest(), ...files });
}

async function failureIn(folder: string, ...args: string[]): Promise<string> {
  const { code, err } = await runIn(folder, 'lint', ...args);
  expect(code, err).toBe(2);
  return err;
}

describe('rulesDir', () => {
  test('adds rules, which a configuration may change like any', async () => {
    const report = await reportIn(repository(rules));
    expect(severitiesOf(report, 'acme-name')).toEqual(['error']);
    expect(report.findings[0]?.message).toBe('The brand is Harbourlight Ferries, not Acme.');
    const changed = { ...rules, 'smslint.config.yaml': 'rulesDir: policy\nrules: { acme-name: info }' };
    expect(severitiesOf(await reportIn(repository(changed)), 'acme-name')).toEqual(['info']);
    const comment = goodRequest().replace(/^brand:/m, 'brand: # smslint: ignore[acme-name] -- not yet');
    const ignored = { ...rules, 'a.sms.yaml': comment };
    const { findings, suppressed } = await reportIn(repository(ignored));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['acme-name']);
  });

  test('gives the book another version, which follows its content', async () => {
    const versionOf = async (files: Readonly<Record<string, string>>) => (await reportIn(repository(files))).book;
    const house = await versionOf({});
    const own = await versionOf(rules);
    expect(own.rules).toBe(house.rules + 1);
    expect(own.version).not.toBe(house.version);
    expect(await versionOf({ ...rules, 'policy/notes.txt': 'x' })).toEqual(own);
    const other = await versionOf({ ...rules, 'policy/acme-name.yaml': acmeName().replace('weight: 5', 'weight: 6') });
    expect(other.version).not.toBe(own.version);
  });

  test('may be several folders, each once, from files that are extended too', async () => {
    const files = {
      'smslint.config.yaml': 'extends: ./shared/base.yaml\nrulesDir: [policy, ./policy, shared/rules]',
      'shared/base.yaml': 'rulesDir: ./rules',
      'shared/rules/other-name.yaml': acmeName(undefined, 'other-name'),
      'policy/deep/acme-name.yml': acmeName(),
    };
    const report = await reportIn(repository(files));
    expect([severitiesOf(report, 'acme-name'), severitiesOf(report, 'other-name')]).toEqual([['error'], ['error']]);
  });

  test('may hold cues, and links within the repository', async () => {
    const when = '{ fact: says, params: { cue: ferries }, operator: equal, value: true }';
    const folder = repository({
      'smslint.config.yaml': 'rulesDir: policy',
      'policy/cues/ferries.yaml': 'id: ferries\ntitle: Ferries\nphrases: { en: [ferries] }\n',
      'elsewhere/rule.yaml': acmeName(when),
    });
    symlinkSync('../elsewhere/rule.yaml', join(folder, 'policy/acme-name.yaml'));
    expect(severitiesOf(await reportIn(folder), 'acme-name')).toEqual(['error']);
  });

  test('has its faults told with the others, and no fault twice', async () => {
    const config = 'rulesDir: [policy, none, empty]\nrules: { acme-name: off, acme-nam: off }';
    const folder = repository({
      'smslint.config.yaml': config,
      'policy/acme-name.yaml': acmeName('{ fact: namesBrnd, operator: equal, value: true }'),
      'empty/readme.md': '',
    });
    expect(await failureIn(folder)).toBe(
      `smslint: 4 faults in smslint.config.yaml:
smslint.config.yaml:1:20 there is no folder none
smslint.config.yaml:1:26 no rule is in empty: expected .yaml files
smslint.config.yaml:2:26 unknown rule "acme-nam"; did you mean acme-name?
policy/acme-name.yaml:9:15 unknown fact "namesBrnd"; did you mean namesBrand?
smslint schema config says what may stand in a configuration; --no-config leaves it out.
`,
    );
  });

  test('is listed, explained and checked where it holds', async () => {
    const examples = `examples:\n  good: [{ note: Acme, request: { brand: { name: Acme } } }]\n  bad: [{ note: Acme again, request: { brand: { name: Acme } } }]\n`;
    const folder = repository({ ...rules, 'policy/acme-name.yaml': acmeName() + examples });
    const listed = JSON.parse((await runIn(folder, 'rules', '--json', '--area', 'brand')).out) as object[];
    expect(listed).toContainEqual(expect.objectContaining({ id: 'acme-name', file: 'policy/acme-name.yaml' }));
    expect((await runIn(folder, 'rules')).out).toContain('Your own: acme-name (policy/acme-name.yaml).');
    expect((await runIn(folder, 'rules', '--no-config')).out).not.toContain('acme-name');
    expect((await runIn(folder, 'explain', 'acme-name')).out).toContain('your own    policy/acme-name.yaml');
    expect((await runIn(folder, 'explain', 'acme-name', '--no-config')).code).toBe(2);
    const check = await runIn(
      folder,
      'rules',
      '--check',
      '--area',
      'brand',
      '--confidence',
      'certain',
      '--as-of',
      '2026-11',
    );
    expect(check.out).toContain(
      'policy/acme-name.yaml The bad example "Acme again" passes: the rule finds nothing. [example]',
    );
  });
});

describe('plugins', () => {
  const config = (plugin = './facts.mjs') => `rulesDir: policy\nplugins: ${plugin}\n`;
  const when = '{ fact: nameLength, operator: greaterThan, value: 3 }';
  const nameLength = `nameLength: {
    about: 'request',
    describes: 'How long the name is',
    reads: ['/brand/name'],
    observe: ({ request }) => request.brand.name.length,
  }`;
  const files = (facts = nameLength, name = 'facts.mjs') => ({
    'smslint.config.yaml': config(),
    'policy/acme-name.yaml': acmeName(when),
    [name]: `import { writeFileSync } from 'node:fs';
writeFileSync(new URL('./ran', import.meta.url), '');
export const facts = { ${facts} };
`,
  });

  test('run with --allow-plugins alone', async () => {
    const folder = repository(files());
    const said = await failureIn(folder);
    expect(said).toContain(
      'smslint: 1 fault in smslint.config.yaml:\nsmslint.config.yaml:2:1 plugins run code of their own: they are loaded with --allow-plugins alone\n',
    );
    for (const args of [
      ['plan'],
      ['rules'],
      ['explain', 'acme-name'],
      ['print-config', 'a.sms.yaml'],
      ['check-config'],
    ]) {
      const { code, err } = await runIn(folder, ...args);
      expect([code, err], args.join(' ')).toEqual([2, said]);
    }
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect(severitiesOf(await reportIn(folder, '--allow-plugins'), 'acme-name')).toEqual(['error']);
    expect(existsSync(join(folder, 'ran'))).toBe(true);
  });

  test('come from packages too, and their code is part of the version of the book', async () => {
    const manifest = { name: 'acme-facts', type: 'module', exports: { '.': { import: './index.js' } } };
    const inPackage = (facts: string) => ({
      'smslint.config.yaml': config('acme-facts'),
      'policy/acme-name.yaml': acmeName(when),
      'node_modules/acme-facts/package.json': JSON.stringify(manifest),
      'node_modules/acme-facts/index.js': `export const facts = { ${facts} };`,
    });
    const report = await reportIn(repository(inPackage(nameLength)), '--allow-plugins');
    expect(severitiesOf(report, 'acme-name')).toEqual(['error']);
    const other = await reportIn(repository(inPackage(`${nameLength} /* changed */`)), '--allow-plugins');
    expect(other.book.version).not.toBe(report.book.version);
  });

  test.each([
    [
      'throws',
      nameLength.replace('request.brand.name.length', '{ throw new TypeError("oh no") }'),
      'failed at the request good: TypeError: oh no',
    ],
    [
      'gives a promise',
      nameLength.replace('request.brand.name.length', 'Promise.reject(new Error("late"))'),
      'gave a promise at the request good.',
    ],
    ['gives a map', nameLength.replace('request.brand.name.length', '({})'), 'gave object at the request good.'],
    ['gives no number', nameLength.replace('request.brand.name.length', '0 / 0'), 'gave number at the request good.'],
    [
      'reads what it does not declare',
      nameLength.replace("['/brand/name']", "['/notes']"),
      'failed at the request good: Error: it reads /brand, which it does not declare',
    ],
    [
      'changes the request',
      nameLength.replace('request.brand.name.length', '(request.brand.name = "Acme").length'),
      'failed at the request good: Error: it changes the request',
    ],
  ])('a fact that %s is an error that says so', async (_what, facts, message) => {
    const said = await failureIn(repository(files(facts)), '--allow-plugins');
    expect(said).toContain(`smslint: The fact nameLength of the plugin ./facts.mjs ${message}`);
    expect(said).not.toContain('internal error');
  });

  test.each([
    ['does not parse', 'export const facts = {', './facts.mjs cannot be loaded: '],
    ['throws while it is loaded', 'throw new Error("oh no")', './facts.mjs cannot be loaded: Error: oh no'],
    ['throws what is no error', 'throw null', './facts.mjs cannot be loaded: null'],
    ['has no facts', 'export default 7', './facts.mjs gives out no facts as expected: facts: '],
    [
      'has a fact without a function',
      'export const facts = { a: { about: "request", describes: "x", reads: [] } }',
      'facts.a.observe: expected a function',
    ],
    [
      'has a name of the house',
      `export const facts = { ${nameLength.replace('nameLength', 'namesBrand')} }`,
      'the fact namesBrand has the name of one that smslint has',
    ],
    [
      'has a name that no rule can use',
      `export const facts = { ${nameLength.replace('nameLength', '"name length"')} }`,
      'the fact name length has no name in camelCase',
    ],
    [
      'declares no field',
      `export const facts = { ${nameLength.replace('/brand/name', '/brand/nam')} }`,
      'the fact nameLength reads /brand/nam, which the request format does not have',
    ],
  ])('a module that %s is a fault of the configuration', async (_what, code, message) => {
    const said = await failureIn(repository({ ...files(), 'facts.mjs': code }), '--allow-plugins');
    expect(said).toContain('smslint.config.yaml:2:10 ');
    expect(said).toContain(message);
  });

  test('stay inside, and two of them share no name', async () => {
    const outside = repository({ ...files(), 'smslint.config.yaml': config('../facts.mjs') });
    expect(await failureIn(outside, '--allow-plugins')).toContain('smslint.config.yaml:2:10 ../facts.mjs leads out of');
    const twice = { ...files(), 'smslint.config.yaml': config('[./facts.mjs, ./more.mjs]') };
    const folder = repository({ ...twice, 'more.mjs': `export const facts = { ${nameLength} };` });
    expect(await failureIn(folder, '--allow-plugins')).toContain(
      'smslint.config.yaml:2:24 ./more.mjs: the fact nameLength has the name of one of another plugin',
    );
  });
});
