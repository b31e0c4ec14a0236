import { indexLines } from '@smslint/core';
import { builtInRules, type Finding, type Report, type SuppressedFinding } from '@smslint/rules';
import type { CatalogueRule } from '../catalogue.js';
import type { ReporterOptions } from '../reporters/reporter.js';
import { findingOf, goodRequestOf, optionsOf, reportOf, requestOf } from './report.js';

const file = 'requests/acme.sms.yaml';

const text = `id: acme-alerts
brand: { name: Acme }
help:
  response: "Acme: we are glad to help." # nobody
optIn:
  workflow: By booking you agree
    to texts, and to offers.
samples:
  - "Acme: your table is booked."
  # smslint: ignore[sample-too-short] -- the shop adds the rest
  - Acme
spend: { requestedMonthlyUsd: 900 }
`;

const lines = indexLines(text);

/** The range of some words of the file. */
function at(words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`The file has no ${words}.`);
  return lines.rangeBetween(start, start + words.length);
}

const help: Finding = findingOf({
  file,
  message: 'The HELP response names no phone number, e-mail address or web page for support.',
  fix: 'Add a way to reach support, such as +14255550199.',
  why: 'A person who asks for help must be told where it is.',
  range: at('"Acme: we are glad to help."'),
  autofix: { safety: 'unsafe', edits: [{ range: at(' help."'), text: ' help: +14255550199."' }] },
});

const consent: Finding = findingOf({
  file,
  ruleId: 'optin-implied-consent',
  severity: 'warning',
  confidence: 'likely',
  message: 'The workflow takes consent from something else: "By booking you agree".',
  fix: 'Ask for consent to texts on its own.',
  why: 'Consent to texts must be given as such.',
  pointer: '/optIn/workflow',
  range: at('By booking you agree\n    to texts, and to offers.'),
  marks: [
    { text: 'By booking you agree', pointer: '/optIn/workflow', start: 0, end: 20, range: at('By booking you agree') },
  ],
  denialCodes: [],
});

const terms: Finding = findingOf({
  file,
  ruleId: 'terms-url-missing',
  severity: 'info',
  message: 'The request gives no address of the terms.',
  fix: 'Publish the terms, and give their address.',
  why: 'Reviewers open it.',
  pointer: '/brand/termsUrl',
  range: at('brand'),
  denialCodes: [],
});

const short: SuppressedFinding = {
  ...findingOf({
    file,
    ruleId: 'sample-too-short',
    severity: 'warning',
    message: 'The sample is too short to judge.',
    fix: 'Write the message as it will be sent.',
    pointer: '/samples/1',
    range: { start: { line: 11, column: 5 }, end: { line: 11, column: 9 } },
    denialCodes: [],
  }),
  suppression: { kind: 'comment', line: 10, reason: 'the shop adds the rest' },
};

const spend: SuppressedFinding = {
  ...findingOf({
    file,
    ruleId: 'spend-far-above-volume',
    severity: 'warning',
    message: 'The spend limit is far above the need.',
    fix: 'Ask for what is needed.',
    pointer: '/spend/requestedMonthlyUsd',
    range: at('900'),
    denialCodes: [],
  }),
  suppression: { kind: 'baseline', origin: 'smslint-suppressions.json', reason: 'Christmas is near' },
};

/** A report on two requests with a finding of each severity, and two that were set aside. */
export const smallReport: Report = reportOf(
  [requestOf({ file }), goodRequestOf({ file: 'requests/good.sms.yaml', id: null })],
  [terms, help, consent],
  [short, spend],
);

const rules = [help, consent, terms, short, spend].map(
  ({ ruleId, severity, confidence, why = '', fix = '', sources, denialCodes }): CatalogueRule => ({
    id: ruleId,
    title: `The title of ${ruleId}`,
    area: 'keywords',
    severity,
    confidence,
    why,
    fix,
    sources,
    denialCodes,
    page: `https://example.com/rules/${ruleId}`,
  }),
);

const summaries = Object.fromEntries(
  rules.map(({ id, title, area, denialCodes: [aws, twilio] }) => [
    id,
    { title, area, denialCodes: aws !== undefined && twilio !== undefined ? { aws: [aws], twilio: [twilio] } : {} },
  ]),
);

/** How the small report is shown: with the text of its file and a catalogue of its rules. */
export const smallOptions: ReporterOptions = optionsOf({
  source: (name) => (name === file ? text : undefined),
  valueIn: ({ pointer }) => pointer,
  evaluated: () => [
    ...Object.keys(builtInRules),
    'optin-implied-consent',
    'help-missing-contact',
    'help-missing-brand',
  ],
  catalogue: () => new Map(rules.map((rule) => [rule.id, rule])),
  lineOf: ({ file: name }) => (name === file ? 1 : 3),
  summariesOf: () => summaries,
});
