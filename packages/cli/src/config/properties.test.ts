import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { book, type Report } from '@smslint/rules';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { contactlessRequest, goodRequest, badRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { reportIn, runIn } from '../testing/run-in.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const files = {
  'a.sms.yaml': contactlessRequest('a'),
  'legacy/b.sms.yaml': badRequest('b'),
  'legacy/c.sms.yaml': goodRequest('c'),
};

/** Rules that the requests break, and some that they do not. */
const ids = ['help-missing-contact', 'help-reply-missing', 'optin-cta-missing-rates', 'reply-length'];
const level = fc.constantFrom('off', 'info', 'warning', 'error');
const change = fc.oneof(
  level,
  level.map((one) => [one]),
  fc.record({ severity: level }, { requiredKeys: [] }),
);
const rules = fc.dictionary(fc.constantFrom(...ids), change, { minKeys: 1, noNullPrototype: true });
const lengths = fc.record({ longest: fc.integer({ min: 10, max: 300 }) });
const withSettings = fc.oneof(
  rules,
  fc.tuple(level, lengths).map((one) => ({ 'reply-length': one })),
  lengths.map((settings) => ({ 'reply-length': { settings } })),
);
const scope = fc.constantFrom<object>(
  { files: 'legacy' },
  { files: ['**', '!legacy/c.sms.yaml'] },
  { files: 'a.sms.yaml' },
  { requests: ['b', 'c'] },
  { requests: '*', files: '**/b.sms.yaml' },
);
const place = fc.constantFrom(
  { files: '**#/help' },
  { files: 'a.sms.yaml#/help/response' },
  { files: ['legacy/*#/stop', 'a.sms.yaml#/help'] },
);
const override = fc.oneof(
  fc.tuple(scope, withSettings).map(([where, changes]) => ({ ...where, rules: changes })),
  fc.tuple(place, rules).map(([where, changes]) => ({ ...where, rules: changes, reason: 'So.' })),
);
const config = fc.record(
  {
    extends: fc.constantFrom('aws', 'strict', ['twilio', 'aws']),
    rules: withSettings,
    overrides: fc.array(override, { maxLength: 4 }),
    failOn: fc.constantFrom('error', 'warning', 'none'),
  },
  { requiredKeys: [] },
);

/** A report without the places of configurations. */
function findingsOf(report: Report): unknown {
  return JSON.parse(JSON.stringify(report).replace(/[\w./-]+\.(?:yaml|json):\d+/g, 'somewhere'));
}

const runs = { numRuns: 12 } as const;

test('a configuration that changes nothing gives the same report', async () => {
  const plain = await reportIn(makeFolder(files));
  for (const text of [
    'rules: {}',
    'overrides: []',
    'failOn: error',
    `overrides: [{ files: nothing, rules: { ${ids[0] ?? ''}: off } }]`,
  ]) {
    expect(await reportIn(makeFolder({ ...files, 'smslint.config.yaml': text }))).toEqual(plain);
  }
  const standard = Object.fromEntries(book.rules.map(({ id }) => [id, {}]));
  expect(await reportIn(makeFolder({ ...files, '.smslint.yaml': stringify({ rules: standard }) }))).toEqual(plain);
});

test('JSON and YAML say the same', async () => {
  const [yaml, json] = [makeFolder(files), makeFolder(files)];
  await fc.assert(
    fc.asyncProperty(config, async (given) => {
      writeFileSync(join(yaml, 'smslint.config.yaml'), stringify(given));
      writeFileSync(join(json, 'smslint.config.json'), JSON.stringify(given, null, 2));
      expect(findingsOf(await reportIn(json))).toEqual(findingsOf(await reportIn(yaml)));
    }),
    runs,
  );
});

describe('the order', () => {
  test('a file that is extended comes before what extends it, as if it stood there', async () => {
    const [split, whole] = [makeFolder(files), makeFolder(files)];
    await fc.assert(
      fc.asyncProperty(
        withSettings,
        fc.array(override, { maxLength: 3 }),
        fc.array(override, { maxLength: 3 }),
        async (changes, below, above) => {
          writeFileSync(join(split, 'base.yaml'), stringify({ rules: changes, overrides: below }));
          writeFileSync(join(split, '.smslint.yaml'), stringify({ extends: ['./base.yaml'], overrides: above }));
          writeFileSync(join(whole, '.smslint.yaml'), stringify({ rules: changes, overrides: [...below, ...above] }));
          expect(findingsOf(await reportIn(split))).toEqual(findingsOf(await reportIn(whole)));
        },
      ),
      runs,
    );
  });

  test('the last override for all files is as good as rules alone', async () => {
    const [one, other] = [makeFolder(files), makeFolder(files)];
    const severities = fc.dictionary(fc.constantFrom(...ids), level, { minKeys: 1, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(severities, fc.array(fc.tuple(scope, severities), { maxLength: 3 }), async (last, before) => {
        const overrides = before.map(([where, changes]) => ({
          ...where,
          rules: Object.fromEntries(Object.entries(changes).filter(([id]) => Object.hasOwn(last, id))),
        }));
        writeFileSync(
          join(one, '.smslint.yaml'),
          stringify({ overrides: [...overrides, { files: '**', rules: last }] }),
        );
        writeFileSync(join(other, '.smslint.yaml'), stringify({ rules: last }));
        expect(findingsOf(await reportIn(one))).toEqual(findingsOf(await reportIn(other)));
      }),
      runs,
    );
  });
});

test('what print-config prints for a file judges it alike', async () => {
  const [given, printed] = [makeFolder(files), makeFolder(files)];
  await fc.assert(
    fc.asyncProperty(config, fc.constantFrom(...Object.keys(files)), async (content, file) => {
      writeFileSync(join(given, 'smslint.config.yaml'), stringify(content));
      const { out, code } = await runIn(given, 'print-config', file);
      expect(code).toBe(0);
      writeFileSync(join(printed, 'smslint.config.yaml'), out);
      expect(findingsOf(await reportIn(printed, file))).toEqual(findingsOf(await reportIn(given, file)));
      expect((await runIn(printed, 'lint', file)).code).toBe((await runIn(given, 'lint', file)).code);
    }),
    runs,
  );
});
