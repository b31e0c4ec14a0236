import { describe, expect, test } from 'vitest';
import { foldLines, widthOf } from './fold-lines.js';

describe('the width of a source', () => {
  test('is that of its longest line, in which the first begins in its column', () => {
    const [longer, longest] = ['x'.repeat(90), 'x'.repeat(95)];
    expect(widthOf(longer, 8)).toBe(98);
    expect(widthOf(`${longer}\n${longest}`, 4)).toBe(95);
    expect(widthOf(`${longer}\n${longest}`, 8)).toBe(98);
    expect(widthOf(`>-\r\n${longest}\r\nx`, 8)).toBe(95);
  });

  test('is 80 where the author writes short lines', () => {
    expect(widthOf('short\nlines', 8)).toBe(80);
    expect(widthOf('x'.repeat(80), 0)).toBe(80);
  });
});

describe('a changed scalar', () => {
  const long = `${'x'.repeat(75)} ${'y'.repeat(75)}`;

  test('stays in its line where the old one had one, and in a literal block, where a line break is one', () => {
    expect(foldLines(long, 'old', 'plain', 4, '\n')).toBe(long);
    expect(foldLines(`|\n  ${long}`, '|\n  old', 'literal', 4, '\n')).toBe(`|\n  ${long}`);
  });

  test('is broken at the last space that a line has room for, and indented as its lines were', () => {
    const fits = 'x'.repeat(70);
    const folded = (first: string, rest: string) =>
      foldLines(`${first} ${rest} and more`, 'old\n    text', 'plain', 10, '\n');
    expect(folded(fits, 'rest')).toBe(`${fits}\n    rest and more`);
    expect(folded(fits.slice(5), 'rest')).toBe(`${fits.slice(5)} rest\n    and more`);
    expect(folded(fits.slice(4), 'rest')).toBe(`${fits.slice(4)}\n    rest and more`);
    expect(folded('one', 'two')).toBe('one two and more');
  });

  test('has only its first line after the key, so that others take the whole width', () => {
    const second = `  ${'x'.repeat(73)} rest`;
    expect(foldLines(`one\n${second}`, 'old\n  text', 'double-quoted', 20, '\n')).toBe(`one\n${second}`);
    expect(foldLines(`one\n${second}s`, 'old\n  text', 'double-quoted', 20, '\n')).toBe(
      `one\n  ${'x'.repeat(73)}\n  rests`,
    );
  });

  test('is as wide as the author made it', () => {
    const old = `old\n  ${'y'.repeat(98)}`;
    const line = `  ${'x'.repeat(93)} rest`;
    expect(foldLines(`one\n${line}`, old, 'plain', 4, '\n')).toBe(`one\n${line}`);
  });

  test('is broken as often as need be, by the line ends of the file', () => {
    const word = 'x'.repeat(60);
    expect(foldLines([word, word, word].join(' '), 'old\r\n  text', 'plain', 4, '\r\n')).toBe(
      [word, `  ${word}`, `  ${word}`].join('\r\n'),
    );
  });

  test('keeps a word that is too long whole, and goes on behind it', () => {
    const word = 'x'.repeat(100);
    expect(foldLines(`${word} rest of it`, 'old\n  text', 'plain', 4, '\n')).toBe(`${word}\n  rest of it`);
    expect(foldLines(word, 'old\n  text', 'plain', 4, '\n')).toBe(word);
  });

  test.each([
    ['two spaces', '  '],
    ['a tab beside a space', ' \t'],
    ['an escaped space', '\\ '],
  ])('is not broken where it would lose %s', (_, gap) => {
    const [before, after] = ['x'.repeat(60), 'y'.repeat(40)];
    expect(foldLines(`one ${before}${gap}${after}`, 'old\n  text', 'double-quoted', 4, '\n')).toBe(
      `one\n  ${before}${gap}${after}`,
    );
  });

  test('has its indentation from its last line with a text', () => {
    const word = 'x'.repeat(79);
    expect(foldLines(`${word} rest`, 'old\n\n    text\n  ', 'plain', 4, '\n')).toBe(`${word}\n    rest`);
  });

  test('keeps the header of a folded block, and lines that stand deeper, whose ends are line breaks', () => {
    const old = '>- # note\n  text';
    expect(foldLines(`>- # ${long}\n  ${long}`, old, 'folded', 4, '\n')).toBe(
      `>- # ${long}\n  ${long.replace(' ', '\n  ')}`,
    );
    expect(foldLines(`>-\n    ${long}`, old, 'folded', 4, '\n')).toBe(`>-\n    ${long}`);
  });
});
