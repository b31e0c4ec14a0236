import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { oddText, sentences } from '../testing/request-values.js';
import { applyEdits } from './apply-edits.js';
import { textChanges } from './text-changes.js';

vi.setConfig({ testTimeout: 60_000 });

describe('textChanges', () => {
  it.each([
    ['nothing', 'one two', 'one two', []],
    ['a letter', 'harbor', 'harbour', [{ start: 5, end: 5, text: 'u' }]],
    ['what is appended', 'one', 'one two', [{ start: 3, end: 3, text: ' two' }]],
    [
      'each quote',
      'a “bc” it’s',
      'a "bc" it\'s',
      [
        { start: 2, end: 3, text: '"' },
        { start: 5, end: 6, text: '"' },
        { start: 9, end: 10, text: "'" },
      ],
    ],
    ['a whole astral character', '🍵', '🍶', [{ start: 0, end: 2, text: '🍶' }]],
    ['a whole escape', 'a \\u201c b', 'a \\" b', [{ start: 2, end: 8, text: '\\"' }]],
    ['a whole line break', 'a\r\nb', 'a\nb', [{ start: 1, end: 3, text: '\n' }]],
    [
      'all of a text with little in common',
      'You are out.',
      'Call us, or not.',
      [{ start: 0, end: 10, text: 'Call us, or no' }],
    ],
  ])('finds %s', (_, from, to, changes) => {
    expect(textChanges(from, to)).toEqual(changes);
  });

  it('makes the one text of the other, and splits no character', () => {
    const text = fc.oneof(sentences, oddText, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = textChanges(from, to);
        expect(applyEdits(from, changes)).toBe(to);
        for (const { start, end } of changes) {
          for (const at of [start, end])
            expect(/[\ud800-\udbff]$/.test(from.slice(0, at)) && /^[\udc00-\udfff]/.test(from.slice(at))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes long texts that differ throughout as one change', () => {
    const [from, to] = ['a b '.repeat(20_000), 'c d '.repeat(20_000)];
    expect(textChanges(from, to)).toHaveLength(1);
  });
});
