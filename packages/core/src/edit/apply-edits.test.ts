import { describe, expect, it } from 'vitest';
import { applyEdits, EditOverlap, firstOverlap } from './apply-edits.js';

const edit = (start: number, end: number, text: string) => ({ start, end, text });

describe('applyEdits', () => {
  it('makes edits in whatever order they are given', () => {
    expect(applyEdits('one two', [edit(7, 7, '!'), edit(0, 3, 'four'), edit(3, 4, ', ')])).toBe('four, two!');
  });

  it('makes edits that touch', () => {
    expect(applyEdits('abc', [edit(1, 2, 'x'), edit(2, 2, 'y')])).toBe('axyc');
  });

  it.each([
    ['change the same', edit(0, 2, 'x'), edit(1, 3, 'y')],
    ['write at the same place', edit(1, 1, 'x'), edit(1, 1, 'y')],
    ['write before what the other changes', edit(1, 1, 'x'), edit(1, 2, 'y')],
  ])('refuses two that %s', (_, one, other) => {
    expect(() => applyEdits('abc', [other, one])).toThrow(EditOverlap);
    expect(firstOverlap([one, other])).toMatchObject({ first: one, second: other });
  });

  it.each([edit(-1, 1, ''), edit(2, 4, ''), edit(2, 1, ''), edit(Number.NaN, 1, '')])('refuses %o', (wrong) => {
    expect(() => applyEdits('abc', [wrong])).toThrow(RangeError);
  });

  it('finds no overlap where there is none', () => {
    expect(firstOverlap([edit(2, 3, ''), edit(0, 2, '')])).toBeUndefined();
  });
});
