import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { markedFrame } from './marked-frame.js';
import { linesOf } from './file-lines.js';

const lines = linesOf(`optIn:
  workflow: |
    Visitors fill in a form
    and by doing so they agree
    to messages, from us
    and from our partners.

    They may opt out.
  keyword: JOIN
`);

type Place = [line: number, column: number];
const range = (start: Place, end: Place) => ({
  start: { line: start[0], column: start[1] },
  end: { line: end[0], column: end[1] },
});

/** The frame of a value that begins on a line, with marks from one place to another. */
function frame(valueLine: number, marks: [Place, Place][], source = lines, width = 60): string {
  const value = range([valueLine, 13], [valueLine, 14]);
  return `\n${markedFrame(
    source,
    value,
    marks.map(([start, end]) => ({ range: range(start, end) })),
    width,
  ).join('\n')}\n`;
}

test('marked words stand below the line on which their value begins', () => {
  expect(
    frame(2, [
      [
        [6, 9],
        [6, 26],
      ],
    ]),
  ).toBe(`
  2 |   workflow: |
    …
> 6 |     and from our partners.
    |         ^^^^^^^^^^^^^^^^^
`);
});

test('marks on one line stand side by side, in the order of the text, and may overlap', () => {
  expect(
    frame(2, [
      [
        [4, 22],
        [4, 31],
      ],
      [
        [4, 9],
        [4, 11],
      ],
      [
        [4, 27],
        [4, 31],
      ],
    ]),
  ).toBe(`
  2 |   workflow: |
    …
> 4 |     and by doing so they agree
    |         ^^           ^^^^^^^^^
  5 |     to messages, from us
`);
});

test('words over several lines are marked on each, without the blanks around them', () => {
  expect(
    frame(2, [
      [
        [4, 26],
        [6, 5],
      ],
      [
        [6, 14],
        [7, 1],
      ],
    ]),
  ).toBe(`
  2 |   workflow: |
    …
> 4 |     and by doing so they agree
    |                          ^^^^^
> 5 |     to messages, from us
    |     ^^^^^^^^^^^^^^^^^^^^
> 6 |     and from our partners.
    |              ^^^^^^^^^^^^^
`);
});

test('what lies between two marked lines is left out', () => {
  expect(
    frame(2, [
      [
        [3, 5],
        [3, 13],
      ],
      [
        [8, 14],
        [8, 21],
      ],
    ]),
  ).toBe(`
  2 |   workflow: |
> 3 |     Visitors fill in a form
    |     ^^^^^^^^
    …
> 8 |     They may opt out.
    |              ^^^^^^^
  9 |   keyword: JOIN
`);
});

test('on the first line of the value the line above it is shown', () => {
  expect(
    frame(9, [
      [
        [9, 12],
        [9, 16],
      ],
    ]),
  ).toBe(`
   8 |     They may opt out.
>  9 |   keyword: JOIN
     |            ^^^^
`);
});

test('a long line is shown once for each part with marks', () => {
  const long = [`notes: ${'x'.repeat(60)} bad ${'y'.repeat(60)} worse, worst ${'z'.repeat(60)}`];
  const at = (word: string): [Place, Place] => {
    const column = (long[0] ?? '').indexOf(word) + 1;
    return [
      [1, column],
      [1, column + word.length],
    ];
  };
  expect(frame(1, [at('bad'), at('worse'), at('worst')], long, 46)).toBe(`
> 1 | …xxxxxxxxx bad yyyyyyyyyyyyyyyyyyyyyyyyy…
    |            ^^^
> 1 | …yyyyyyyyy worse, worst zzzzzzzzzzzzzzzz…
    |            ^^^^^  ^^^^^
`);
});

test('of many marks the first rows are shown', () => {
  const many = Array.from({ length: 12 }, (_, index) => `- word ${index}`);
  const shown = frame(
    1,
    many.map((_, index) => [
      [index + 1, 3],
      [index + 1, 7],
    ]),
    many,
  );
  expect(shown.match(/\^{4}/g)).toHaveLength(5);
  expect(shown).toContain('>  5 | - word 4\n     |   ^^^^\n     … 7 more marked\n');
});

test.each([
  ['no marks', []],
  [
    'marks on blanks',
    [
      [
        [7, 1],
        [7, 1],
      ],
      [
        [4, 1],
        [4, 5],
      ],
    ],
  ],
  [
    'marks beyond the text',
    [
      [
        [99, 1],
        [99, 5],
      ],
    ],
  ],
] as [string, [Place, Place][]][])('there is no frame for %s', (_, marks) => {
  expect(frame(2, marks)).toBe('\n\n');
});

test('whatever the text and its marks, the frame fits, and carets stand below a line alone', () => {
  const character = fc.constantFrom('a', 'b', ' ', '日', '👩‍👧', '\t', '\x1b', 'é', '\u202e', '\n');
  const place = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 300 }));
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 400 }),
      fc.array(fc.tuple(place, place), { maxLength: 8 }),
      fc.integer({ min: 30, max: 60 }),
      (characters, marks, width) => {
        const rows = frame(1, marks, linesOf(characters.join('')), width)
          .trim()
          .split('\n');
        for (const [index, row] of rows.entries()) {
          expect(stringWidth(row)).toBeLessThanOrEqual(width + 1);
          if (/^ *\|/.test(row)) expect(rows[index - 1]).toMatch(/^> *\d+ \|/);
          if (row.startsWith('>')) expect(rows[index + 1]).toMatch(/^ *\| +\^[ ^]*$/);
        }
      },
    ),
  );
});
