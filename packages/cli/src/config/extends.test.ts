import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { contactlessRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { reportIn, runIn, severitiesOf } from '../testing/run-in.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const rule = 'help-missing-contact';
const request = contactlessRequest();

/** A git repository with a request and files. */
function repository(files: Readonly<Record<string, string>>): string {
  return makeFolder({ '.git/HEAD': '', 'a.sms.yaml': request, ...files });
}

async function severities(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string[]> {
  return severitiesOf(await reportIn(repository(files), ...args), rule);
}

async function faultsIn(folder: string, ...args: string[]): Promise<string[]> {
  const { code, err } = await runIn(folder, 'lint', ...args);
  expect(code, err).toBe(2);
  return err.split('\n').slice(1, -2);
}

const off = `rules: { ${rule}: off }`;
const info = `rules: { ${rule}: info }`;

describe('files', () => {
  test('are taken from the folder of the one that names them, the later over the earlier', async () => {
    const files = {
      'shared/base.yaml': `extends: ./deeper/base.json\n${info}`,
      'shared/deeper/base.json': `{ "rules": { "${rule}": "off" }, "failOn": "none" }`,
      'other.yml': off,
    };
    expect(await severities({ 'smslint.config.yaml': 'extends: ./shared/base.yaml', ...files })).toEqual(['info']);
    expect(await severities({ '.smslint.yaml': 'extends: [./shared/base.yaml, ./other.yml]', ...files })).toEqual([]);
    expect(await severities({ '.smslint.yaml': 'extends: [./other.yml, ./shared/base.yaml]', ...files })).toEqual([
      'info',
    ]);
    const own = `extends: [./other.yml]\nrules: { ${rule}: warning }`;
    expect(await severities({ '.smslint.yaml': own, ...files })).toEqual(['warning']);
  });

  test('are overruled also in their overrides, whose globs are those of the configuration that was found', async () => {
    const base = { 'shared/base.yaml': `overrides: [{ files: a.sms.yaml, ${off} }]` };
    expect(await severities({ ...base, '.smslint.yaml': 'extends: ./shared/base.yaml' })).toEqual([]);
    expect(await severities({ ...base, '.smslint.yaml': `extends: ./shared/base.yaml\n${info}` })).toEqual(['info']);
  });

  test('that two others share count where they are reached last', async () => {
    const files = {
      'base.yaml': off,
      'one.yaml': `extends: ./base.yaml\n${info}`,
      'two.yaml': 'extends: ./base.yaml',
    };
    expect(await severities({ ...files, '.smslint.yaml': 'extends: [./one.yaml, ./two.yaml]' })).toEqual([]);
    expect(await severities({ ...files, '.smslint.yaml': 'extends: [./two.yaml, ./one.yaml]' })).toEqual(['info']);
  });

  test('may be shared many times over without taking the longer', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => [
        `l${level}.yaml`,
        `extends: [./l${level + 1}.yaml, ./l${level + 1}.yaml]`,
      ]),
    );
    expect(await severities({ ...files, 'l40.yaml': off, '.smslint.yaml': 'extends: ./l0.yaml' })).toEqual([]);
  });

  test('with faults are named', async () => {
    const folder = repository({
      '.smslint.yaml': 'extends: ./base.yaml\nx: 1',
      'base.yaml': 'rules: { a: off }\ny: 2',
    });
    expect(await faultsIn(folder)).toEqual([
      '.smslint.yaml:2:1 unknown key "x"',
      expect.stringContaining('base.yaml:1:10 unknown rule "a"'),
      'base.yaml:2:1 unknown key "y"',
    ]);
  });

  test.each([
    ['./none.yaml', 'there is no file ./none.yaml'],
    ['./folder.yaml', './folder.yaml is no file'],
    ['./code.js', './code.js is no configuration: expected a file that ends in .yaml, .yml or .json, and holds data'],
    ['""', 'extends: expected text, found an empty one'],
    [' " aws"', '" aws" has spaces around it'],
    ['fs', 'the package fs is not installed here, and no profile has that name; known are aws, '],
    ['a/../../b', 'a/../../b is no name of a package; a path begins with ./'],
  ])('that are none: %s', async (name, message) => {
    const folder = repository({ '.smslint.yaml': `extends: ${name}`, 'folder.yaml/x': '', 'code.js': 'throw 1' });
    const [fault, ...others] = await faultsIn(folder);
    expect(fault).toContain(`.smslint.yaml:1:1`);
    expect(fault).toContain(message);
    expect(others).toEqual([]);
  });

  test('that lead in a circle', async () => {
    const folder = repository({
      '.smslint.yaml': 'extends: ./a.yaml',
      'a.yaml': 'extends: ./b.yaml',
      'b.yaml': 'extends: ./a.yaml',
    });
    expect(await faultsIn(folder)).toEqual(['b.yaml:1:10 this leads in a circle: a.yaml → b.yaml → a.yaml']);
    expect(await faultsIn(repository({ '.smslint.yaml': 'extends: ./.smslint.yaml' }))).toEqual([
      '.smslint.yaml:1:10 this leads in a circle: .smslint.yaml → .smslint.yaml',
    ]);
  });
});

describe('what lies outside', () => {
  const outside = 'leads out of the repository, or the folder of the configuration; --allow-outside lets it';

  /** A folder with a secret beside a repository. */
  function neighbours(config: string): string {
    const folder = makeFolder({
      'secret.yaml': `secret: 1\n${off}`,
      'repo/.git/HEAD': '',
      'repo/a.sms.yaml': request,
      'repo/.smslint.yaml': config,
    });
    return join(folder, 'repo');
  }

  test('is refused without being read, and let in with --allow-outside', async () => {
    const folder = neighbours('extends: ../secret.yaml');
    expect(await faultsIn(folder)).toEqual([`.smslint.yaml:1:10 ../secret.yaml ${outside}`]);
    expect(await faultsIn(folder, '--allow-outside')).toEqual(['../secret.yaml:1:1 unknown key "secret"']);
    const absolute = neighbours('extends: /etc/hostname.yaml');
    expect(await faultsIn(absolute)).toEqual([`.smslint.yaml:1:10 /etc/hostname.yaml ${outside}`]);
  });

  test('is refused behind a link too', async () => {
    const folder = neighbours('extends: ./link.yaml\nrulesDir: [./rules, ./own]');
    symlinkSync(join(folder, '../secret.yaml'), join(folder, 'link.yaml'));
    symlinkSync(join(folder, '..'), join(folder, 'rules'));
    mkdirSync(join(folder, 'own'));
    symlinkSync(join(folder, '../secret.yaml'), join(folder, 'own/some-rule.yaml'));
    expect(await faultsIn(folder)).toEqual([
      `.smslint.yaml:1:10 ./link.yaml ${outside}`,
      `.smslint.yaml:2:12 ./rules ${outside}`,
      '.smslint.yaml:2:21 some-rule.yaml is a link that leads outside',
    ]);
  });

  test('is where git ends, or without git the folder of the configuration', async () => {
    const files = { 'base.yaml': off, 'deep/.smslint.yaml': 'extends: ../base.yaml', 'deep/b.sms.yaml': request };
    expect(severitiesOf(await reportIn(repository(files), 'deep'), rule)).toEqual([]);
    expect(await faultsIn(makeFolder(files), 'deep')).toEqual([`deep/.smslint.yaml:1:10 ../base.yaml ${outside}`]);
  });
});

describe('packages', () => {
  const manifest = (more: object = {}) => JSON.stringify({ name: '@acme/smslint-config', version: '1.0.0', ...more });
  const inPackage = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`node_modules/@acme/smslint-config/${name}`, text]),
    );
  const extendsIt = { '.smslint.yaml': 'extends: "@acme/smslint-config"' };

  test.each<[string, Record<string, string>]>([
    ['smslint.config.yaml', { 'package.json': manifest(), 'smslint.config.yaml': off }],
    ['main', { 'package.json': manifest({ main: './base.yaml' }), 'base.yaml': off }],
    [
      'exports',
      { 'package.json': manifest({ exports: './base.json' }), 'base.json': `{ "rules": { "${rule}": "off" } }` },
    ],
    [
      'smslint.config.yaml beside code',
      { 'package.json': manifest({ main: 'index.js' }), 'index.js': 'process.exit(7)', 'smslint.config.yaml': off },
    ],
  ])('give out %s', async (_what, files) => {
    expect(await severities({ ...extendsIt, ...inPackage(files) })).toEqual([]);
  });

  test('are found above, and give out further files by their paths', async () => {
    const files = inPackage({ 'package.json': manifest(), 'smslint.config.yaml': info, 'strict.yaml': off });
    const deep = { 'deep/.smslint.yaml': 'extends: "@acme/smslint-config/strict.yaml"', 'deep/b.sms.yaml': request };
    expect(severitiesOf(await reportIn(repository({ ...files, ...deep }), 'deep'), rule)).toEqual([]);
  });

  test('are data: code is never run', async () => {
    const code = 'globalThis.smslintRan = true; export default {};';
    const files = inPackage({ 'package.json': manifest({ type: 'module', exports: './index.js' }), 'index.js': code });
    expect(await faultsIn(repository({ ...extendsIt, ...files }))).toEqual([
      '.smslint.yaml:1:10 @acme/smslint-config is no configuration: expected a file that ends in .yaml, .yml or .json, and holds data',
    ]);
    expect(globalThis).not.toHaveProperty('smslintRan');
  });

  test('stay within themselves, links of package managers followed', async () => {
    const store = {
      'node_modules/.store/x/package.json': manifest(),
      'node_modules/.store/x/smslint.config.yaml': 'extends: ./own.yaml',
      'node_modules/.store/x/own.yaml': off,
      'node_modules/@acme/x.txt': '',
    };
    const folder = repository({ ...extendsIt, ...store });
    symlinkSync(join(folder, 'node_modules/.store/x'), join(folder, 'node_modules/@acme/smslint-config'));
    expect(severitiesOf(await reportIn(folder), rule)).toEqual([]);
    writeFileSync(join(folder, 'node_modules/.store/x/smslint.config.yaml'), 'extends: ../../../a.yaml');
    writeFileSync(join(folder, 'a.yaml'), off);
    expect((await faultsIn(folder))[0]).toContain('../../../a.yaml leads out');
  });

  test('that lack what is asked for', async () => {
    const files = inPackage({ 'package.json': manifest(), 'readme.md': '' });
    expect((await faultsIn(repository({ ...extendsIt, ...files })))[0]).toContain(
      '.smslint.yaml:1:10 the package @acme/smslint-config gives out no main file: ',
    );
  });
});
