import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Syntax } from './syntax.js';
import { reading } from './testing/reading.js';

/** The source of the words of a value, which is given where another parser would read it otherwise. */
function sourceOf(source: string, words: string, syntax: Syntax = 'yaml', value = idOf(source, syntax)) {
  const start = value.indexOf(words);
  expect(start, `${JSON.stringify(words)} in ${JSON.stringify(value)}`).toBeGreaterThanOrEqual(0);
  return reading(source, syntax).slice('/id', start, start + words.length);
}

function idOf(source: string, syntax: Syntax): string {
  return ((syntax === 'yaml' ? parse(source) : JSON.parse(source)) as { id: string }).id;
}

describe('locateWithin', () => {
  it.each([
    ['a plain text', 'id: one two three # four', 'two', 'two'],
    ['a plain text over lines', 'id: one\n  two\n\n  three', 'two', 'two'],
    ['words on both sides of a fold', 'id: one\n  two three', 'one two', 'one\n  two'],
    ['words on both sides of a blank line', 'id: one  \n\n  two three', 'one\ntwo', 'one  \n\n  two'],
    ['a plain text in a flow map', '{ id: one two, samples: [] }', 'two', 'two'],
    ['single quotes', "id: 'it''s ''two'' words'", "'two'", "''two''"],
    ['single quotes over lines', "id: 'it''s\n  two\n  words'", 'two', 'two'],
    ['blanks within single quotes', "id: '  one  two  '", '  two  ', '  two  '],
    ['nothing but a quote', "id: ''''", "'", "''"],
    ['double quotes', 'id: "a \\"two\\" \\u00e9 b"', '"two"', '\\"two\\"'],
    ['an escape in hexadecimal', 'id: "a \\xe9\\u00E9\\U0001F375 b"', 'éé', '\\xe9\\u00E9'],
    ['an escaped astral character', 'id: "a \\U0001F375 b"', '🍵 b', '\\U0001F375 b'],
    ['an escaped surrogate pair', 'id: "a \\uD83C\\uDF75 b"', '🍵', '\\uD83C\\uDF75'],
    ['named escapes', 'id: "\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\_\\L\\P\\ \\/\\\\ two"', '\\ two', '\\\\ two'],
    ['a continued line', 'id: "one t\\\n   wo three"', 'two', 't\\\n   wo'],
    ['a word behind a continued line', 'id: "one \\\n  two three"', 'two', 'two'],
    ['a continued line before a blank one', 'id: "one\\\n\n  two"', 'two', 'two'],
    ['an escaped blank at the start of a line', 'id: "one\n  \\ two"', 'two', 'two'],
    ['double quotes over lines', 'id: "one\t \n  two\n\n\n  three"', 'one two\n\nthree', 'one\t \n  two\n\n\n  three'],
    ['a literal block', 'id: |\n  one\n  two three\n', 'two', 'two'],
    ['a literal block, stripped', 'id: |-\n  one\n    two\n\n  three\n', '  two\n\nthr', '  two\n\n  thr'],
    ['a literal block, kept', 'id: |+ # note\n  one\n  two\n\n\nbrand: {}', 'two', 'two'],
    ['a literal block with an indicator', 'id: |2\n    one\n  two\n', 'one\ntwo', 'one\n  two'],
    ['the blanks that an indicator keeps', 'id: |2-\n    one\n  two\n', '  one', '  one'],
    ['a literal block after blank lines', 'id: |\n\n \n  one\n  two\n', 'one', 'one'],
    ['a folded block', 'id: >\n  one\n  two\n  three\n', 'two', 'two'],
    [
      'words on both sides of a fold in a block',
      'id: >-\n  one\n  two\n\n  three\n',
      'one two\nth',
      'one\n  two\n\n  th',
    ],
    ['indented lines of a folded block', 'id: >\n  one\n    * two\n    * three\n\n  four\n', '  * three', '  * three'],
    ['what follows indented lines', 'id: >\n  one\n    * two\n\n\n  three\n  four\n', 'three four', 'three\n  four'],
    ['tabs in a folded block', 'id: >\n  one\n  \ttwo\n  three\n', '\ttwo\nthree', '\ttwo\n  three'],
    ['an anchored string', 'id: &x "one two"', 'two', 'two'],
    ['a string by its tag', 'id: !!str 1234', '23', '23'],
    ['what stands behind an astral character', 'id: 🍵🍵 two 🍵', 'two 🍵', 'two 🍵'],
    ['a block at the end of the file', 'id: |\n  one\n  two', 'two', 'two'],
    ['what stands before a hard blank', 'id: |\n  one two\u00a0\n', 'two', 'two'],
  ])('finds %s', (_, source, words, expected) => {
    expect(sourceOf(source, words)).toBe(expected);
    const crlf = source.replaceAll('\n', '\r\n');
    expect(sourceOf(crlf, words)).toBe(expected.replaceAll('\n', '\r\n'));
  });

  it('takes a lone CR for a line break, as YAML does', () => {
    expect(sourceOf('id: |\r  one\r  two\r', 'e\nt', 'yaml', 'one\ntwo\n')).toBe('e\r  t');
    expect(sourceOf('id: "one\r  two"', 'two', 'yaml', 'one two')).toBe('two');
  });

  it.each([
    ['a JSON string', '{"id": "one two"}', 'two', 'two'],
    ['an escape', '{"id": "one \\"two\\"\\n"}', 'two"\n', 'two\\"\\n'],
    ['an escape in hexadecimal', '{"id": "on\\u0065 two"}', 'e t', '\\u0065 t'],
    ['an escaped surrogate pair', '{"id": "\\uD83C\\uDF75 two"}', '🍵 t', '\\uD83C\\uDF75 t'],
    ['all escapes in one letter', '{"id": "\\b\\f\\n\\r\\t\\/\\\\ two"}', '\\ two', '\\\\ two'],
  ])('finds %s', (_, source, words, expected) => {
    expect(sourceOf(source, words, 'json')).toBe(expected);
  });

  it('finds parts in each request of a file', () => {
    expect(reading('[{"id":"one"},\n {"id":"two"}]', 'json', 1).slice('/id', 1, 3)).toBe('wo');
    expect(reading('{"id":"one"}\r\n\r\n{"id":"t\\u0077o"}', 'jsonl', 1).slice('/id', 1, 3)).toBe('\\u0077o');
    expect(reading('id: one\n---\nid: "two"\n', 'yaml', 1).slice('/id', 1, 3)).toBe('wo');
    expect(reading('\uFEFFid: one', 'yaml').file.documents[0]?.locateWithin('/id', 1, 3)?.start.column).toBe(6);
  });

  it('gives whole characters', () => {
    const { slice } = reading('id: a🍵b');
    expect([slice('/id', 1, 2), slice('/id', 2, 3), slice('/id', 2, 4)]).toEqual(['🍵', '🍵', '🍵b']);
    expect(reading('{"id": "\\uD83C\\uDF75"}', 'json').slice('/id', 1, 2)).toBe('\\uD83C\\uDF75');
  });

  it('gives the alias where one stands for the string', () => {
    const { slice } = reading('id: &x one two\nbrand: { name: *x }\nsamples: [*x, two]\n');
    expect([slice('/brand/name', 4, 7), slice('/samples/0', 0, 1), slice('/samples/1', 0, 3)]).toEqual([
      '*x',
      '*x',
      'two',
    ]);
    expect(slice('/brand/name', 4, 8)).toBeUndefined();
  });

  it('finds what stands under a misspelled key under the key that was meant', () => {
    const known = 'apiVersion: smslint/v1\nnumber: { type: 10dlc }\ncountries: [US]\nmessageType: otp\n';
    const { slice } = reading(`${known}brand: { name: One }\nuseCase: { descripton: one two }\n`);
    expect(slice('/useCase/description', 4, 7)).toBe('two');
  });

  it.each([
    ['no such string', 'id: one', '/brand/name', 0, 1],
    ['a number', 'id: 1234', '/id', 0, 1],
    ['a list', 'samples: [one]', '/samples', 0, 1],
    ['a part beyond its end', 'id: one', '/id', 1, 4],
    ['a part before its start', 'id: one', '/id', -1, 2],
    ['an empty part', 'id: one', '/id', 1, 1],
    ['a part turned round', 'id: one', '/id', 2, 1],
    ['no whole number', 'id: one', '/id', 0.5, 2],
    ['an empty string', 'id: ""', '/id', 0, 1],
    ['the line break that ends a block', 'id: |\n  one\n', '/id', 3, 4],
    ['nothing but line breaks', 'id: |+\n\n\n', '/id', 0, 1],
    ['a file that was not read', 'id: "one', '/id', 0, 1],
  ])('gives nothing for %s', (_, source, pointer, start, end) => {
    expect(reading(source).slice(pointer, start, end)).toBeUndefined();
  });

  it('goes no further than the text of a block', () => {
    expect(reading('id: |+\n  one\n\n\nbrand: {}').slice('/id', 0, 6)).toBe('one');
  });

  it('takes a long text apart once', () => {
    const text = 'word '.repeat(100_000);
    const { file } = reading(`id: "${text}\\n${' '.repeat(100_000)}"`);
    const before = performance.now();
    for (let at = 0; at < text.length; at += 50) file.documents[0]?.locateWithin('/id', at, at + 4);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
