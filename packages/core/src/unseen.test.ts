import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWestern, replaceUnseen, unseenIn } from './unseen.js';

const codesIn = (text: string): string[] =>
  unseenIn(text).map(({ character }) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase());

test.each([
  ['Persian', 'می‌خواهم'],
  ['Hindi, with and without a joiner', 'क्‍ष क्‌ष'],
  ['Sinhala', 'ශ්‍රී ලංකා'],
  ['Malayalam', 'അവന്‍'],
  ['a family, skin tones, a heart on fire', '👩‍👧‍👦 👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈'],
  ['a keycap and a sign in colour', '1️⃣ ☎️ ☎︎'],
  ['a flag of tags', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['an ideograph in a form of its own', '葛\u{E0100}'],
  ['accents, Hebrew, Thai, Japanese', 'naïve שלום สวัสดี こんにちは'],
])('nothing is unseen in %s', (_name, text) => {
  expect(codesIn(text)).toEqual([]);
});

test.each([
  ['ANSI, in 7 and in 8 bits', '\x1b[31m \x9b31m', ['1B', '9B']],
  ['OSC', '\x1b]0;a\x07 \x9d0;a\x9c', ['1B', '7', '9D', '9C']],
  ['bidi controls', '\u202Ea\u2066b\u2069\u200E\u061C', ['202E', '2066', '2069', '200E', '61C']],
  ['characters without width', 'a\u200Bb\u2060c\uFEFFd\u00ADe\u180E', ['200B', '2060', 'FEFF', 'AD', '180E']],
  ['joiners among Latin letters', 'a\u200Cb\u200Dc', ['200C', '200D']],
  ['a second joiner', 'می\u200C\u200Cخ', ['200C']],
  ['a joiner after an emoji, and nothing to join', '👩\u200D a', ['200D']],
  ['fillers and a blank', '\u115F\u3164\uFFA0\u2800\u034F', ['115F', '3164', 'FFA0', '2800', '34F']],
  ['tags', 'a\u{E0041}\u{E007F}', ['E0041', 'E007F']],
  ['another flag of tags', '\u{1F3F4}\u{E0075}\u{E0073}\u{E007F}', ['E0075', 'E0073', 'E007F']],
  ['selectors that select nothing', 'a\uFE0F\u{E0101} 葛\u{E0100}\u{E0101}', ['FE0F', 'E0101', 'E0101']],
  ['half a pair and a noncharacter', '\uD83D \uFFFE', ['D83D', 'FFFE']],
])('%s', (_name, text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

test('what is replaced is gone, and everything else stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const replaced = replaceUnseen(text, () => '');
      expect(replaceUnseen(text, (character) => character)).toBe(text);
      expect(replaced).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u{E0000}-\u{E0066}]/u);
      expect(replaced).toHaveLength(
        unseenIn(text).reduce((length, { character }) => length - character.length, text.length),
      );
    }),
  );
});

test('of what Western texts are made of nothing but line breaks and tabs is unseen, and no letter is of another alphabet', () => {
  const western = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isWestern);
  expect(western.filter((sign) => unseenIn(sign).length > 0)).toEqual(['\t', '\n', '\r']);
  expect(western.filter((sign) => /\p{L}/u.test(sign) && !/[\p{Script=Latin}µ]/u.test(sign))).toEqual([]);
  expect(western.filter((sign) => !/[\p{Script=Latin}\p{Script=Common}]/u.test(sign))).toEqual([]);
  expect(isWestern('“Café”: £5 – 10 €…\r\n')).toBe(true);
});
