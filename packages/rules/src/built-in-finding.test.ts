import { expect, test } from 'vitest';
import { builtInFinding } from './built-in-finding.js';
import { builtInRules } from './built-in-rules.js';

const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const place = { file: 'a.sms.yaml', document: 0, pointer: '/id', range };

test('a finding of a rule in code is what the rule says of the place', () => {
  const { severity, why } = builtInRules['schema-unknown-key'];
  const plain = { sources: [], denialCodes: [], why, confidence: 'certain', observed: {} };
  const said = { ruleId: 'schema-unknown-key', severity, message: 'Odd.', ...place, ...plain };
  expect(builtInFinding('schema-unknown-key', 'Odd.', 'Drop it.', place)).toStrictEqual({ ...said, fix: 'Drop it.' });
  // Where nothing mends it there is no such key: a finding is the same after it was kept as JSON.
  expect(builtInFinding('schema-unknown-key', 'Odd.', undefined, place)).toStrictEqual(said);
});
