import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLetters } from './plain-letters.js';
import { wordsOf } from './words.js';

/** Words and ends of sentences by one expression, which looks at each character. */
const wordOrSentenceEnd =
  /([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`´][\p{L}\p{M}\p{N}]+)*)|[!?](?=["”»)\]]*(?:\s|$))|[.…](?!\s+[\p{Ll}\d&])(?=["”»)\]]*(?:\s|$))|\n[ \t]*(?:\n|[-*•]\s)/gu;

function byOneExpression(text: string): [letters: string, start: number, end: number][] {
  return [...text.matchAll(wordOrSentenceEnd)].flatMap((match): [string, number, number][] => {
    const letters = plainLetters(match[1] ?? '').toLowerCase();
    return match[1] !== undefined && letters === '' ? [] : [[letters, match.index, match.index + match[0].length]];
  });
}

const pieces = fc.oneof(
  fc.constantFrom(...' .!?…\'’ʼ´`-\n\t"”)]&*•:', '\n\n', '\n- ', '. ', '.” ', "'s", 'l’é', 'STOP', 'Stop', '9', 'a1'),
  fc.constantFrom(
    '退订',
    'Привет',
    'สวัสดี',
    '안녕',
    'हिन्दी',
    'مرحبا',
    'ﬁ',
    'ß',
    'İ',
    '²',
    '﹠',
    'Ⅷ',
    '\u0301',
    '🎉',
    '𝐀',
    '\ud83d',
    '\udc00',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
);

test('words are those that one expression finds, in any script', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const { letters, starts, ends } = wordsOf(text);
      expect(letters.map((word, index) => [word.letters, starts[index], ends[index]])).toEqual(byOneExpression(text));
    }),
    { numRuns: 2000 },
  );
});
