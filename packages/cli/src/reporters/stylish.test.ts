import { expect, test } from 'vitest';
import { findingOf, goodRequestOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { stylish } from './stylish.js';

const options = optionsOf();

const report = reportOf(
  [
    requestOf(),
    goodRequestOf({ file: 'b.sms.jsonl', id: null }),
    requestOf({ file: 'b.sms.jsonl', document: 1, id: null }),
  ],
  [
    findingOf(),
    findingOf({ severity: 'warning', confidence: 'likely', message: 'Short.', ruleId: 'x', range: at(10, 3) }),
    findingOf({ file: 'b.sms.jsonl', document: 1, severity: 'info', message: '日本', ruleId: 'note' }),
    findingOf({ file: 'b.sms.jsonl', document: 1, message: 'Long enough.', ruleId: 'y' }),
  ],
);

function at(line: number, column: number) {
  return { start: { line, column }, end: { line, column } };
}

test('findings stand in columns under their file', () => {
  expect(stylish(report, options)).toBe(`a.sms.yaml
  2:13  error    The HELP response names no contact.  help-missing-contact
  10:3  warning  (likely) Short.                      x
  ✖ fail  C  74  acme-alerts  (keywords 70)

b.sms.jsonl
  ✔ pass  A 100  request 1
  2:13  info   日本          note
  2:13  error  Long enough.  y
  ✖ fail  C  74  request 2  (keywords 70)

✖ 2 errors, 1 warning in 3 requests of 2 files; 1 info
`);
});

test('quiet shows errors, and the totals as they are', () => {
  expect(stylish(report, { ...options, quiet: true })).toBe(`a.sms.yaml
  2:13  error  The HELP response names no contact.  help-missing-contact
  ✖ fail  C  74  acme-alerts  (keywords 70)

b.sms.jsonl
  2:13  error  Long enough.  y
  ✖ fail  C  74  request 2  (keywords 70)

✖ 2 errors, 1 warning in 3 requests of 2 files; 1 info
`);
});

test('a very long message does not push the others apart', () => {
  const long = reportOf([requestOf()], [findingOf({ message: 'x'.repeat(200) }), findingOf({ message: 'y' })]);
  for (const line of stylish(long, options).split('\n').slice(2, 3)) expect(line.length).toBeLessThan(140);
});

test('colours come when they are asked for', () => {
  expect(stylish(report, { ...options, colour: true })).toContain('\x1b[31merror');
  expect(stylish(report, options)).not.toContain('\x1b');
});

test('a clean run says so', () => {
  expect(stylish(reportOf([goodRequestOf()]), options)).toBe(
    'a.sms.yaml\n  ✔ pass  A 100  acme-alerts\n\n✔ 0 errors, 0 warnings in 1 request of 1 file\n',
  );
});
