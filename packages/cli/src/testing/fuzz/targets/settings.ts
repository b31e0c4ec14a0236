import fc from 'fast-check';
import { readReport } from '@smslint/report';
import { runSound, within } from '../folder.js';
import { hold, type Target } from '../target.js';
import { fixture, mutated, mutatedValues, requests, soup } from '../texts.js';

const request = requests.find((text) => text.length > 1500) ?? '';
const files = { 'a.sms.yaml': request, 'legacy/b.sms.yaml': request.replace(/^id: .*$/m, 'id: another') };

const configs: readonly string[] = [
  `extends: twilio
rules: { sample-count: warning, help-missing-contact: [off], reply-length: [error, { longest: 160 }] }
overrides:
  - { files: 'legacy/**', rules: { optin-url-missing: info } }
  - { files: ['a.sms.yaml#/help', '!b*'], rules: { help-missing-contact: off }, reason: So. }
  - { requests: ['a*', b], rules: { reply-length: { settings: { longest: 20 } } } }
failOn: warning
minScore: 70
maxWarnings: 3
ignore: ['**/old/**', '{a,b}*[0-9].sms.yaml']
rulesDir: rules
`,
  'extends: [./base.yaml, strict]\nplugins: [./plugin.mjs]\nrulesDir: [rules, ../rules]\n',
  '{ "$schema": "x", "rules": { "help-missing-contact": "error" }, "overrides": [] }',
];

const base = 'extends: aws\nrules: { stop-missing: warning }\n';

/** Configurations of any content: a run as it says, or what is wrong with it. */
export const config: Target = {
  name: 'config',
  few: 10,
  inputs: fc
    .tuple(fc.oneof({ weight: 6, arbitrary: mutated(configs) }, { weight: 1, arbitrary: soup }), mutated([base], 1))
    .map(([text, other]) => ({ 'smslint.config.yaml': text, 'base.yaml': other })),
  check: (given) =>
    within({ ...files, ...given }, async (folder) => {
      const { code, out } = await runSound(folder, ['lint', '.', '-f', 'json']);
      if (code !== 2) readReport(out);
      await runSound(folder, ['print-config', 'a.sms.yaml']);
    }),
};

const rule = `id: our-greeting
title: A text greets nobody
area: samples
severity: [{ types: [toll-free], is: warning }, error]
weight: 5
confidence: likely
applies: { numberTypes: any, countries: [CA, US], providers: any }
each: /samples
when:
  all:
    - { fact: text, operator: isPresent, value: true }
    - any:
        - { fact: length, operator: greaterThan, value: 10 }
        - not: { fact: text, operator: equal, value: Hello }
message: '"{text}" greets nobody; {brand.name} is polite.'
fix: Begin with a greeting, such as {brand.name}.
why: People like to be greeted.
sources: [{ title: Our style, url: 'https://example.com/style', read: 2026-11 }]
denialCodes: { aws: [INVALID_FIELD_VALUE] }
examples:
  good: [{ note: It does, request: { samples: ['Hello'] } }]
  bad: [{ note: It does not, request: { samples: ['Your table is booked.'] } }]
`;

const cue = `id: our-cue
title: greets
phrases: { en: ['hello', 'good … morning', 'hi*', 'DEAR/Sir'], any: ['#'] }
unless: { en: ['no hello'] }
hints: [{ weight: 1, phrases: { fr: ['bonjour'] } }]
`;

const ownRules = fixture('../rules/keywords/optin-keyword-reserved.yaml');

/** Rules and cues of a team: they judge, or it is said what is wrong with them. */
export const rules: Target = {
  name: 'rules',
  few: 8,
  inputs: fc
    .tuple(
      mutated([rule, ownRules.replace('id: optin-keyword-reserved', 'id: our-greeting'), `${rule}\n`], 3),
      mutated([cue], 2),
    )
    .map(([text, other]) => ({ 'rules/our-greeting.yaml': text, 'rules/cues/our-cue.yaml': other })),
  check: (given) =>
    within({ ...files, ...given, 'smslint.config.yaml': 'rulesDir: rules\n' }, async (folder) => {
      const { code, out } = await runSound(folder, ['lint', 'a.sms.yaml', '-f', 'json']);
      if (code !== 2) readReport(out);
      const again = await runSound(folder, ['lint', 'a.sms.yaml', '-f', 'json']);
      hold(again.out === out, () => 'two runs say different things');
    }),
};

const baselines: readonly string[] = [
  JSON.stringify(
    {
      version: 1,
      suppressions: [
        {
          rule: 'help-missing-contact',
          request: 'another',
          file: 'a.sms.yaml',
          document: 0,
          pointer: '/help/response',
          text: '0123456789ab',
        },
        {
          rule: 'sample-count',
          file: 'legacy/b.sms.yaml',
          document: 0,
          pointer: '/samples',
          text: 'ffffffffffff',
          reason: 'So.',
        },
      ],
    },
    null,
    2,
  ),
];

/** Baselines of any content: entries that are kept to, or what is wrong with them, and no file that is lost. */
export const suppressions: Target = {
  name: 'suppressions',
  few: 8,
  inputs: fc
    .oneof({ weight: 3, arbitrary: mutatedValues(baselines) }, { weight: 2, arbitrary: mutated(baselines) }, soup)
    .map((text) => ({ 'smslint-suppressions.json': text })),
  check: (given) =>
    within({ ...files, ...given }, async (folder) => {
      const { code, out } = await runSound(folder, ['lint', '.', '-f', 'json']);
      if (code !== 2) readReport(out);
      await runSound(folder, ['lint', '.', '--suppress-all']);
    }),
};

const reviews = ['versions', 'registrations', 'fields'].map((name) => fixture(`denials/denied/${name}.json`));

/** What AWS is said to have answered: explained, or what is wrong with it. */
export const denials: Target = {
  name: 'denials',
  few: 8,
  inputs: fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: mutatedValues(reviews) }, { weight: 1, arbitrary: soup }),
      mutated([fixture('denials/tickets.sms.yaml')], 1),
    )
    .map(([saved, text]) => ({ 'saved.json': saved, 'a.sms.yaml': text })),
  check: (given) =>
    within(given, async (folder) => {
      await runSound(folder, ['denials', 'a.sms.yaml', '--saved', 'saved.json']);
    }),
};

const imported = [
  'ten-dlc-brand',
  'ten-dlc-campaign',
  'ten-dlc-numbers',
  'toll-free-registration',
  'twilio-campaign',
].map((name) => fixture(`imports/${name}.json`));

/** Answers of providers: a request that can be read, or what is wrong with them. */
export const imports: Target = {
  name: 'imports',
  few: 12,
  inputs: fc
    .oneof({ weight: 6, arbitrary: mutatedValues(imported) }, { weight: 1, arbitrary: soup })
    .map((saved) => ({ 'saved.json': saved })),
  check: (given) =>
    within(given, async (folder) => {
      const { code, out } = await runSound(folder, ['import', 'saved.json']);
      if (code === 2) return;
      const { code: again } = await runSound(folder, ['lint', '--stdin', '-f', 'json'], out);
      hold(again !== 2, () => 'what was imported cannot be read');
    }),
};
