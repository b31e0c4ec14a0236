import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeUrl } from './safe-url.js';

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['mailto:care@example.org', 'mailto:care@example.org'],
  ['javascript:alert(1)', undefined],
  [' java\nscript:alert(1)', undefined],
  ['JAVASCRIPT:alert(1)', undefined],
  ['data:text/html,<script>', undefined],
  ['vbscript:x', undefined],
  ['file:///etc/passwd', undefined],
  ['//example.org', undefined],
  ['example.org', undefined],
  [undefined, undefined],
])('%j leads to %j', (url, expected) => {
  expect(safeUrl(url)).toBe(expected);
});

test('nothing but the web and mail is led to', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'JavaScript:',
    '\u0001javascript:',
    'java\tscript:',
    'data:',
    'blob:',
    'https:',
  );
  fc.assert(
    fc.property(scheme, fc.string({ unit: 'binary' }), (start, rest) => {
      expect(safeUrl(start + rest) ?? 'https:').toMatch(/^(?:https?|mailto):/);
    }),
  );
});
