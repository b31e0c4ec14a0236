import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLines, type Position } from './position.js';

const textWithBreaks = fc.string({ unit: fc.constantFrom('a', 'é', '\u{1F375}', ' ', '\n', '\r', '\r\n', '\u2028') });

/** Counts one code unit after the other, as plainly as can be. */
function countTo(text: string, offset: number): Position {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset; at++) {
    const endsLine = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    line = endsLine ? line + 1 : line;
    column = endsLine ? 1 : column + 1;
  }
  return { line, column };
}

describe('indexLines', () => {
  const lines = indexLines('one\ntwo\r\nthree\rfour\n');

  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 2, 1],
    [7, 2, 4],
    [9, 3, 1],
    [15, 4, 1],
    [20, 5, 1],
  ])('places offset %i at %i:%i', (offset, line, column) => {
    expect(lines.positionAt(offset)).toEqual({ line, column });
    expect(lines.offsetAt({ line, column })).toBe(offset);
  });

  it('counts UTF-16 code units', () => {
    expect(indexLines('\u{1F375}x').positionAt(2)).toEqual({ line: 1, column: 3 });
  });

  it('starts no line at U+2028 or U+0085', () => {
    expect(indexLines('a\u2028b\u0085c').positionAt(4)).toEqual({ line: 1, column: 5 });
  });

  it('knows the one position of an empty text', () => {
    const empty = indexLines('');
    expect(empty.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(empty.offsetAt({ line: 1, column: 1 })).toBe(0);
  });

  it('clamps what lies outside the text', () => {
    expect(lines.positionAt(-5)).toEqual({ line: 1, column: 1 });
    expect(lines.positionAt(99)).toEqual({ line: 5, column: 1 });
    expect(lines.offsetAt({ line: 0, column: 0 })).toBe(0);
    expect(lines.offsetAt({ line: 99, column: 1 })).toBe(20);
    expect(lines.offsetAt({ line: 5, column: 99 })).toBe(20);
  });

  it('gives ranges that never end before they start', () => {
    expect(lines.rangeBetween(4, 7)).toEqual({ start: { line: 2, column: 1 }, end: { line: 2, column: 4 } });
    expect(lines.rangeBetween(7, 4)).toEqual({ start: { line: 2, column: 4 }, end: { line: 2, column: 4 } });
  });

  it('agrees with a plain count, and finds the way back', () => {
    fc.assert(
      fc.property(textWithBreaks, (text) => {
        const index = indexLines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = index.positionAt(offset);
          expect(position).toEqual(countTo(text, offset));
          expect(index.offsetAt(position)).toBe(offset);
        }
      }),
    );
  });
});
