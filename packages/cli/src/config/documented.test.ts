import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { goodRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { runIn } from '../testing/run-in.js';
import { configJsonSchema } from './config-json-schema.js';
import { configSchema } from './config-schema.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const text = readFileSync(fileURLToPath(new URL('../../../../docs/configuration.md', import.meta.url)), 'utf8');
const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', content = '']) => {
  const [, name] = /^(?:#|\/\/) (\S+\.\w+)\n/.exec(content) ?? [];
  return { content, name: name ?? (language === 'json' ? 'smslint.config.json' : '.smslint.yaml') };
});
const isConfig = ({ name }: { name: string }): boolean => /^(?:smslint\.config\.\w+|\.smslint\.yaml)$/.test(name);
const configs = blocks.filter(isConfig);

/** The other files that docs/configuration.md shows, with requests at the places of which it speaks. */
const around = {
  ...Object.fromEntries(blocks.filter((block) => !isConfig(block)).map(({ name, content }) => [name, content])),
  ...Object.fromEntries(
    ['legacy/a.sms.yaml', 'legacy/new.sms.yaml', 'alerts.sms.yaml', 'alerts.sms.json'].map((path, index) => [
      `requests/${path}`,
      path.endsWith('json') ? JSON.stringify(parse(goodRequest('json'))) : goodRequest(`acme-${index}`),
    ]),
  ),
  'drafts/a.sms.yaml': goodRequest('draft'),
  'requests/x.draft.sms.yaml': goodRequest('other-draft'),
  '.git/HEAD': '',
};

test('docs/configuration.md shows configurations, a rule, a cue, a base and a plugin', () => {
  expect(configs.length).toBeGreaterThan(5);
  expect(Object.keys(around)).toEqual(
    expect.arrayContaining(['policy/acme-signature.yaml', 'policy/cues/acme-name.yaml', 'base.yaml', 'facts.mjs']),
  );
});

describe.each(configs.map(({ name, content }) => [name, content]))('%s\n%s', (name, content) => {
  test('is sound, and all of it has a use', async () => {
    const folder = makeFolder({ ...around, [name]: content });
    const { code, out, err } = await runIn(folder, 'check-config', '--allow-plugins');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^✔ ${name.replaceAll('.', '\\.')} is sound: [^\n]*\n$`));
    expect((await runIn(folder, 'lint', '--allow-plugins', '-q')).code).toBeLessThan(2);
  });

  test('fits the JSON Schema', () => {
    const validate = new Ajv2020({ strictTuples: false }).compile(configJsonSchema());
    expect(validate(parse(content)), JSON.stringify(validate.errors)).toBe(true);
  });
});

test('the rules and facts that it shows do what they say', async () => {
  const folder = makeFolder({ ...around, '.smslint.yaml': 'rulesDir: policy' });
  const check = await runIn(folder, 'rules', '--check', '--area', 'samples', '--as-of', '2026-11');
  expect(check.out).not.toContain('acme');
  expect((await runIn(folder, 'rules')).out).toContain('acme-signature (policy/acme-signature.yaml)');
});

test('every key of the schema is explained', () => {
  for (const key of Object.keys(configSchema.shape)) expect(text).toContain(`| \`${key}\``);
});
