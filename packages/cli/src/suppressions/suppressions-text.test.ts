import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSuppressions } from './read-suppressions.js';
import { suppressionsText } from './suppressions-text.js';

const file = { path: '/repo/smslint-suppressions.json', shown: 'smslint-suppressions.json' };

test('one entry stands on one line, in order of file, request and place', () => {
  const one = { rule: 'r', file: 'a.sms.yaml', document: 0, pointer: '/samples/10', text: 'absent' };
  const text = suppressionsText([
    { ...one, file: 'b.sms.yaml', reason: 'Why "not".\n' },
    one,
    { ...one, document: 1 },
    { ...one, pointer: '/samples/9' },
  ]);
  expect(text).toBe(
    [
      '{',
      '  "version": 1,',
      '  "suppressions": [',
      '    { "rule": "r", "file": "a.sms.yaml", "document": 0, "pointer": "/samples/9", "text": "absent" },',
      '    { "rule": "r", "file": "a.sms.yaml", "document": 0, "pointer": "/samples/10", "text": "absent" },',
      '    { "rule": "r", "file": "a.sms.yaml", "document": 1, "pointer": "/samples/10", "text": "absent" },',
      '    { "rule": "r", "file": "b.sms.yaml", "document": 0, "pointer": "/samples/10", "text": "absent", "reason": "Why \\"not\\".\\n" }',
      '  ]',
      '}',
      '',
    ].join('\n'),
  );
  expect(suppressionsText([])).toBe('{\n  "version": 1,\n  "suppressions": []\n}\n');
});

test('what is written is read again, whatever it says, and its order makes no difference', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1 });
  const name = fc.constantFrom('a', 'b.sms.yaml', '{"', '\\', 'é x');
  const accepted = fc.record(
    {
      rule: word,
      request: fc.string(),
      file: fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
      document: fc.nat(20),
      pointer: fc
        .array(word, { maxLength: 3 })
        .map((parts) => parts.map((part) => `/${part.replaceAll(/[~/]/g, '~0')}`).join('')),
      text: fc.constantFrom('absent', 'sha256-0123456789abcdef', 'sha256-fedcba9876543210'),
      reason: fc.string({ unit: 'binary' }),
    },
    { requiredKeys: ['rule', 'file', 'document', 'pointer', 'text'] },
  );
  const selector = (one: object): string => JSON.stringify({ ...one, reason: '' });
  fc.assert(
    fc.property(fc.uniqueArray(accepted, { maxLength: 8, selector }), (list) => {
      const text = suppressionsText(list);
      expect(suppressionsText([...list].reverse())).toBe(text);
      expect(text.split('\n')).toHaveLength(list.length === 0 ? 5 : list.length + 6);
      const entries = parseSuppressions(text, file, '/repo');
      expect(new Set(entries.map(({ origin }) => origin)).size).toBe(list.length);
      expect(suppressionsText(entries)).toBe(text);
    }),
    { numRuns: 50 },
  );
}, 60_000);
