import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { findingOf, goodRequestOf, markOf, optionsOf, reportOf, requestOf, sourceText } from '../testing/report.js';
import { codeframe } from './codeframe.js';

const options = optionsOf({ width: 60, source: () => sourceText });

test('a finding says where, what, why, how to mend it, and where that is written', () => {
  const why = 'People ask for help, and a reply that names nobody sends them to the reviewer instead.';
  const report = reportOf([requestOf()], [findingOf({ why })]);
  expect(codeframe(report, options))
    .toBe(`a.sms.yaml:2:13 error The HELP response names no contact. [help-missing-contact]

    1 | help:
  > 2 |   response: "Hi." # nobody
      |             ^^^^^^
    3 | stop: {}

  why    People ask for help, and a reply that names nobody
         sends them to the reviewer instead.
  fix    Add one.
  denied HELP_MESSAGE_NON_COMPLIANT, 30531
  see    Keywords https://example.com/keywords

✖ fail  C  74  acme-alerts  a.sms.yaml  (keywords 70)

✖ 1 error, 0 warnings in 1 request of 1 file
`);
});

test('a finding underlines the words that led to it, and says the place of the value', () => {
  const report = reportOf([requestOf()], [findingOf({ marks: [markOf('Hi', 2, 14)] })]);
  const text = codeframe(report, options);
  expect(text).toContain(`a.sms.yaml:2:13 error The HELP response names no contact. [help-missing-contact]

    1 | help:
  > 2 |   response: "Hi." # nobody
      |              ^^
    3 | stop: {}

  why `);
  expect(stripVTControlCharacters(codeframe(report, { ...options, colour: true }))).toBe(text);
});

test('where no marked words can be seen, the value is underlined', () => {
  const report = reportOf([requestOf()], [findingOf({ marks: [markOf('Hi', 9, 1)] })]);
  expect(codeframe(report, options)).toBe(codeframe(reportOf([requestOf()], [findingOf({ marks: [] })]), options));
  expect(codeframe(report, options)).toContain('^^^^^^');
});

test('a good request is one line', () => {
  expect(codeframe(reportOf([goodRequestOf()]), options)).toBe(
    '✔ pass  A 100  acme-alerts  a.sms.yaml\n\n✔ 0 errors, 0 warnings in 1 request of 1 file\n',
  );
});

const several = reportOf(
  [requestOf(), goodRequestOf({ document: 1, id: null }), requestOf({ file: 'b.sms.yaml', id: null, categories: {} })],
  [
    findingOf({ severity: 'info', message: 'A note.', ruleId: 'note', fix: 'Not shown.' }),
    findingOf({ severity: 'warning', confidence: 'likely', denialCodes: [], sources: [] }),
    findingOf({ file: 'b.sms.yaml', message: 'Broken.', ruleId: 'syntax-error' }),
  ],
);

test('notes come last and short; several requests end in a table', () => {
  const text = codeframe(several, options);
  expect(text).toContain('a.sms.yaml:2:13 warning (likely) The HELP response');
  expect(text).toContain('\na.sms.yaml:2:13 info A note. [note]\n\n✖ fail');
  expect(text.indexOf('A note.')).toBeGreaterThan(text.indexOf('The HELP response'));
  expect(text).not.toContain('Not shown.');
  expect(text).toContain(`
verdict  grade  score  errors  warnings  id           file
fail     C         74       0         1  acme-alerts  a.sms.yaml
pass     A        100       0         0  request 2    a.sms.yaml
fail     C         74       1         0  –            b.sms.yaml

✖ 1 error, 1 warning in 3 requests of 2 files; 1 info
`);
});

test('quiet shows errors alone, and the totals as they are', () => {
  const text = codeframe(several, { ...options, quiet: true });
  expect(text).not.toMatch(/:\d+ (warning|info) /);
  expect(text).not.toContain('acme-alerts');
  expect(text).toContain('✖ fail  C  74  b.sms.yaml\n\n✖ 1 error, 1 warning in 3 requests of 2 files; 1 info');
});

test('suppressed findings are counted', () => {
  const suppressed = [{ ...findingOf(), suppression: { kind: 'comment', line: 1, reason: 'agreed' } as const }];
  expect(codeframe(reportOf([goodRequestOf()], [], suppressed), options)).toContain('of 1 file; 1 suppressed\n');
});

test('a finding in a text that is not known has no frame', () => {
  const text = codeframe(reportOf([requestOf()], [findingOf()]), { ...options, source: () => undefined });
  expect(text).toContain('[help-missing-contact]\n  why    People');
});

test('colour changes nothing but the colour', () => {
  const coloured = codeframe(several, { ...options, colour: true });
  expect(coloured).toContain('\x1b[31m');
  expect(stripVTControlCharacters(coloured)).toBe(codeframe(several, options));
});

test('on a terminal long lines break between words', () => {
  const text = codeframe(several, { ...options, terminal: true });
  expect(text).toContain(
    'a.sms.yaml:2:13 warning (likely) The HELP response names no\n  contact. [help-missing-contact]\n',
  );
});

test('a line of 2,000 characters does not flood the terminal', () => {
  const text = codeframe(
    reportOf([requestOf()], [findingOf({ range: { start: { line: 1, column: 900 }, end: { line: 1, column: 950 } } })]),
    { ...options, source: () => 'x'.repeat(2000) },
  );
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(100);
});
