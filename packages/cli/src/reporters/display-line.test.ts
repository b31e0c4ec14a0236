import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { displayLine, displayStretches } from './display-line.js';

test.each([
  ['a line that fits', 'name: Acme', { start: 7, end: 11 }, 'name: Acme', { start: 7, end: 11 }],
  ['an empty stretch', 'name:', { start: 6, end: 6 }, 'name:', { start: 6, end: 7 }],
  ['tabs', '\tname', { start: 2, end: 6 }, '  name', { start: 3, end: 7 }],
  ['escapes', 'a\x1bb', { start: 3, end: 4 }, 'a\\x1Bb', { start: 6, end: 7 }],
  ['wide characters', '日本: 語', { start: 5, end: 6 }, '日本: 語', { start: 7, end: 9 }],
  [
    'a long value',
    'name: abcdefghijklmnopqrstuvwxyz',
    { start: 7, end: 33 },
    'name: abcdefghijklm…',
    { start: 7, end: 21 },
  ],
  [
    'a long line, near its start',
    'abc defghijklmnopqrstuvwxyz',
    { start: 1, end: 4 },
    'abc defghijklmnopqr…',
    { start: 1, end: 4 },
  ],
  [
    'a long line, near its end',
    'abcdefghijklmnopqrstuvw xyz',
    { start: 25, end: 28 },
    '…tuvw xyz',
    { start: 7, end: 10 },
  ],
  [
    'the middle of a long line',
    `${'x'.repeat(50)}abc${'y'.repeat(50)}`,
    { start: 51, end: 54 },
    '…xxxxxabcyyyyyyyyyy…',
    { start: 7, end: 10 },
  ],
])('%s', (_what, line, stretch, text, mark) => {
  expect(displayLine(line, stretch, 20)).toEqual({ text, mark });
});

test('whatever the line, what is shown fits, and its mark lies within', () => {
  const line = fc.array(fc.constantFrom('a', ' ', '日', '👩‍👧', '\t', '\x1b', 'é', '\u202e'), { maxLength: 300 });
  fc.assert(
    fc.property(line, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 60 }), (characters, a, b, width) => {
      const text = characters.join('');
      const start = (a % (text.length + 1)) + 1;
      const shown = displayLine(text, { start, end: start + (b % (text.length + 2 - start)) }, width);
      expect(stringWidth(shown.text)).toBeLessThanOrEqual(width);
      expect(shown.mark.start).toBeGreaterThanOrEqual(1);
      expect(shown.mark.end).toBeGreaterThan(shown.mark.start);
      expect(shown.mark.end).toBeLessThanOrEqual(width + 2);
    }),
  );
});

test.each([
  [
    'side by side',
    'a bad, worse line',
    [
      [3, 6],
      [8, 13],
    ],
    'a bad, worse line',
    [
      [3, 6],
      [8, 13],
    ],
    true,
  ],
  [
    'over wide characters',
    '日本 語 b',
    [
      [1, 3],
      [4, 5],
    ],
    '日本 語 b',
    [
      [1, 5],
      [6, 8],
    ],
    true,
  ],
  [
    'as far as they are seen',
    'abcdefghijkl mnopqrstuvwxyz',
    [
      [1, 3],
      [14, 27],
      [25, 27],
    ],
    'abcdefghijkl mnopqr…',
    [
      [1, 3],
      [14, 21],
    ],
    false,
  ],
] as const)('several stretches are marked %s', (_, line, stretches, text, marks, isWhole) => {
  const toStretch = ([start, end]: readonly [number, number]) => ({ start, end });
  expect(displayStretches(line, stretches.map(toStretch), 20)).toEqual({ text, marks: marks.map(toStretch), isWhole });
});

test('a line of megabytes is shown at once', () => {
  const before = performance.now();
  displayLine('x'.repeat(8_000_000), { start: 4_000_000, end: 4_000_010 }, 80);
  expect(performance.now() - before).toBeLessThan(500);
});
