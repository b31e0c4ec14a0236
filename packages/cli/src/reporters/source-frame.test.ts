import { expect, test } from 'vitest';
import { linesOf } from './file-lines.js';
import { sourceFrame } from './source-frame.js';

const lines = linesOf('id: a\r\nhelp:\rresponse: Hi.\n\n\nsamples:\n- one\n- two\n- three\n- four\n- five\n- six\n');

function frame(start: [number, number], end: [number, number], width = 40): string {
  const range = { start: { line: start[0], column: start[1] }, end: { line: end[0], column: end[1] } };
  return sourceFrame(lines, range, width).join('\n');
}

test('a value stands between its neighbours, with a mark below it', () => {
  expect(frame([2, 1], [2, 5])).toBe(['  1 | id: a', '> 2 | help:', '    | ^^^^', '  3 | response: Hi.'].join('\n'));
});

test('blank neighbours are left out', () => {
  expect(frame([6, 1], [6, 1])).toBe(['> 6 | samples:', '    | ^', '  7 | - one'].join('\n'));
  expect(frame([12, 3], [12, 6])).toBe(['  11 | - five', '> 12 | - six', '     |   ^^^'].join('\n'));
});

test('of a long range the first lines are shown', () => {
  expect(frame([6, 1], [13, 1])).toBe(
    ['> 6 | samples:', '> 7 | - one', '> 8 | - two', '> 9 | - three', '> 10 | - four', '       … 2 more lines']
      .map((line, index) => (index < 4 ? line.replace(/(\d) \|/, ' $1 |') : line))
      .join('\n'),
  );
});

test('a range that ends where a line begins ends on the line before', () => {
  expect(frame([2, 1], [3, 1])).toBe(['  1 | id: a', '> 2 | help:', '    | ^^^^^', '  3 | response: Hi.'].join('\n'));
});

test('blank lines at the end of a range are no part of it', () => {
  expect(frame([3, 1], [6, 1])).toContain('> 3 | response: Hi.\n    | ^^^^^^^^^^^^^');
});

test('the end of the file is shown after its last line', () => {
  expect(frame([13, 1], [13, 1])).toBe(['  12 | - six', '> 13 |', '     | ^'].join('\n'));
});

test('an empty file, and places beyond the end, have no frame', () => {
  expect(frame([99, 1], [99, 2])).toBe('');
  expect(sourceFrame(linesOf(''), { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, 40)).toEqual([]);
});

test('marks stand below wide characters', () => {
  const range = { start: { line: 1, column: 12 }, end: { line: 1, column: 17 } };
  expect(sourceFrame(['name: "株式会社" # 注意'], range, 60)).toEqual([
    '> 1 | name: "株式会社" # 注意',
    `    | ${' '.repeat(15)}^^^^^^`,
  ]);
});
