import { book } from '@smslint/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configJsonSchema } from './config-json-schema.js';
import { configSchema } from './config-schema.js';

const validate = new Ajv2020({ strict: true, strictTuples: false, allErrors: true }).compile(configJsonSchema());

test('the JSON Schema names every rule and profile of the book, and lets those of a team through', () => {
  const text = JSON.stringify(configJsonSchema());
  for (const { id } of book.rules) expect(text).toContain(`"${id}":`);
  for (const { name } of book.profiles) expect(text).toContain(`"${name}"`);
  expect(
    validate({ extends: ['aws', './base.yaml', '@acme/config'], rules: { 'acme-name': ['error', { x: 1 }] } }),
  ).toBe(true);
});

test.each([
  [{ rules: { 'sample-count': 'warn' } }],
  [{ rules: { 'acme-name': 'warn' } }],
  [{ rules: { 'acme-name': ['error', { x: null }] } }],
  [{ rules: { 'acme-name': ['error', {}, 1] } }],
  [{ overrides: [{ files: 'a' }] }],
  [{ overrides: [{ file: 'a', rules: {} }] }],
  [{ extends: [] }],
  [{ failOn: 'never' }],
  [{ minScore: 101 }],
  [{ zebra: 1 }],
  [[]],
])('an editor marks %j', (config) => expect(validate(config)).toBe(false));

const level = fc.constantFrom('off', 'info', 'warning', 'error', 'warn', 2);
const settings = fc.dictionary(
  fc.constantFrom('a', 'b'),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.string())),
);
const change = fc.oneof(
  level,
  fc.tuple(level, settings),
  fc.tuple(level),
  fc.record({ severity: level, settings }, { requiredKeys: [] }),
  fc.constant(null),
);
const rules = fc.dictionary(fc.constantFrom('sample-count', 'acme-name', 'x'), change);
const names = fc.oneof(
  fc.constantFrom('aws', './a.yaml', '', ' '),
  fc.array(fc.constantFrom('aws', 'b', ''), { maxLength: 2 }),
  fc.constant(7),
);
const parts = {
  $schema: fc.string(),
  extends: names,
  rules,
  overrides: fc.array(
    fc.record(
      { files: names, requests: names, rules, reason: fc.constantFrom('So.', '') },
      { requiredKeys: ['rules'] },
    ),
    { maxLength: 1 },
  ),
  failOn: fc.constantFrom('error', 'none', 'off'),
  minScore: fc.constantFrom(0, 100, 101, 0.5, '7'),
  maxWarnings: fc.constantFrom(0, -1, 1e6, null),
  rulesDir: names,
  plugins: names,
  ignore: names,
  zebra: fc.constant(1),
};
const onePart = fc.oneof(
  ...Object.entries(parts).map(([key, part]) => (part as fc.Arbitrary<unknown>).map((value) => [key, value] as const)),
);
const anyConfig = fc.array(onePart, { maxLength: 3 }).map((some) => Object.fromEntries(some));

test('editors and the linter agree on what fits', { timeout: 60_000 }, () => {
  const seen = { fitting: 0, others: 0 };
  fc.assert(
    fc.property(anyConfig, (config) => {
      const fits = configSchema.safeParse(config).success;
      seen[fits ? 'fitting' : 'others']++;
      expect(validate(config)).toBe(fits);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(seen.fitting, seen.others)).toBeGreaterThan(50);
});
