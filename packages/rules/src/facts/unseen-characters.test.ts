import { expect, test } from 'vitest';
import { nameOfUnseen, uselessIn, withoutUseless } from './unseen-characters.js';

test.each([
  ['lines\r\nand\ttabs', []],
  ['שלום \u2066[name]\u2069!\u200F', []],
  ['مرحبا \u202B[name]\u202C', []],
  ['مرحبا \u2066[name]', ['\u2066']],
  ['مرحبا \u202E[name]\u202C', ['\u202E', '\u202C']],
  ['no script for it \u200F\u2066a\u2069', ['\u200F', '\u2066', '\u2069']],
  ['a\u200Bb\u200Bc\u2060', ['\u200B', '\u2060']],
  ['می\u200Cخواهم 👩\u200D👧 ❤\uFE0F', []],
])('%j', (text, useless) => {
  expect(uselessIn(text)).toEqual(useless);
  expect(uselessIn(withoutUseless(text))).toEqual([]);
});

test('each is named by its code point', () => {
  expect(['\u202E', '\u{E0041}', '\x07', '\u{E0101}', '\uD83D'].map(nameOfUnseen)).toEqual([
    'U+202E RIGHT-TO-LEFT OVERRIDE',
    'U+E0041 TAG',
    'U+0007 CONTROL',
    'U+E0101',
    'U+D83D',
  ]);
});
