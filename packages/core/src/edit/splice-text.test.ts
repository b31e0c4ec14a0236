import { describe, expect, test } from 'vitest';
import type { TextPlace } from './place.js';
import { spliceText } from './splice-text.js';

/** The source of a string, which stands behind a key, with a new value in its style. */
function spliced(source: string, style: TextPlace['style'], old: string, value: string, lineBreak = '\n') {
  const text = `  id: ${source}\nnotes: x\n`;
  const start = text.indexOf(source);
  return spliceText(text, { kind: 'text', style, start, end: start + source.length, value: old }, value, lineBreak);
}

describe('a changed part is written as its style has it', () => {
  test.each<[TextPlace['style'], source: string, old: string, value: string, after: string]>([
    ['plain', 'one two', 'one two', 'one, two', 'one, two'],
    ['plain', 'one two', 'one two', 'zero one two', 'zero one two'],
    ['plain', 'one two', 'one two', 'one two three', 'one two three'],
    ['plain', 'one two', 'one two', 'two', 'two'],
    ['plain', 'one\n    two', 'one two', 'one "two"', 'one\n    "two"'],
    ['single-quoted', "'it''s one'", "it's one", "it's one's", "'it''s one''s'"],
    ['single-quoted', "'one'", 'one', 'one "two"', `'one "two"'`],
    ['double-quoted', '"\\u00e9 one"', 'é one', 'é "one"', '"\\u00e9 \\"one\\""'],
    ['double-quoted', '"one"', 'one', 'one\ntwo', '"one\\ntwo"'],
    ['json', '"one"', 'one', "it's \\one", `"it's \\\\one"`],
  ])('%s: %j', (style, source, old, value, after) => {
    expect(spliced(source, style, old, value)).toBe(after);
  });

  test('a literal block keeps its indentation and the line ends of the file', () => {
    const source = '|\n      one\n      two';
    expect(spliced(source, 'literal', 'one\ntwo\n', 'one\nnew\ntwo\n')).toBe('|\n      one\n      new\n      two');
    expect(spliced('|-\n      one', 'literal', 'one', 'one\n\ntwo')).toBe('|-\n      one\n\n      two');
    expect(spliced('|\r\n    one\r\n    two', 'literal', 'one\ntwo\n', 'one\nmore\ntwo\n', '\r\n')).toBe(
      '|\r\n    one\r\n    more\r\n    two',
    );
    // The first line may be blank: the indentation is that of the first with a text.
    expect(spliced('|-\n\n    one', 'literal', '\none', '\none\ntwo')).toBe('|-\n\n    one\n    two');
  });

  test('a folded block has one line break more than the text', () => {
    const source = '>-\n      one\n      two';
    expect(spliced(source, 'folded', 'one two', 'one two\nthree')).toBe('>-\n      one\n      two\n\n      three');
    expect(spliced(source, 'folded', 'one two', 'one two\n\nthree', '\r\n')).toBe(
      '>-\n      one\n      two\r\n\r\n\r\n      three',
    );
    expect(spliced(source, 'folded', 'one two', 'one more two')).toBe('>-\n      one\n      more two');
  });
});

test('what has no place of its own is not written', () => {
  expect(spliced("''", 'single-quoted', '', 'one')).toBeUndefined();
  expect(spliced('"one"', 'double-quoted', 'other', 'others')).toBeUndefined();
  // The last line break of a block stands behind its source.
  expect(spliced('|\n    one', 'literal', 'one\n', 'one\n\ntwo\n')).toBeUndefined();
});

test('what stays the same is the source as it was', () => {
  expect(spliced('"\\u006fne"', 'double-quoted', 'one', 'one')).toBe('"\\u006fne"');
});
