import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, visible } from './visible.js';

test.each([
  [
    'plain text stays, in any script: 日本語, عربي, naïve, 👩‍👧',
    'plain text stays, in any script: 日本語, عربي, naïve, 👩‍👧',
  ],
  ['\x1b[31mred\x1b[0m', '\\x1B[31mred\\x1B[0m'],
  ['a\tb\r\nc', 'a\\tb\\r\\nc'],
  ['\x00\x07\x7f\x9b', '\\x00\\x07\\x7F\\x9B'],
  ['user\u202Etxt.exe', 'user\\u{202E}txt.exe'],
  ['zero\u200Bwidth\uFEFF', 'zero\\u{200B}width\\u{FEFF}'],
  ['line\u2028separator', 'line\\u{2028}separator'],
  ['lone \uD83D surrogate', 'lone \\u{D83D} surrogate'],
  ['tag \u{E0041}', 'tag \\u{E0041}'],
])('visible: %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('oneLine joins the lines of a sentence', () => {
  expect(oneLine('  Add a way\n  to reach\r\nsupport.\n')).toBe('Add a way to reach support.');
});

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((codePoints) => String.fromCodePoint(...codePoints));

test('nothing that steers a terminal is left in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});
