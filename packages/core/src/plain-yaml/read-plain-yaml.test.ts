import { describe, expect, it } from 'vitest';
import { goodYaml } from '../testing/good-texts.js';
import { glanceAtYaml } from './glance-at-yaml.js';
import { readPlainYaml } from './read-plain-yaml.js';

/** The value of a text of one plain document; undefined for any other text. */
function read(text: string): unknown {
  const documents = readPlainYaml(text);
  if (documents && documents.length !== 1) throw new Error(`${documents.length} documents`);
  return documents?.[0]?.value;
}

describe('plain text', () => {
  it.each([
    [
      'maps and lists',
      'a:\n  b: c\n  d:\n    - e\n    - f: g\n      h: i\nj:\n- - k\n  - l\n',
      { a: { b: 'c', d: ['e', { f: 'g', h: 'i' }] }, j: [['k', 'l']] },
    ],
    [
      'maps and lists in brackets',
      'a: [b, "c, d", [1, true]]\ne: { f: g, h: [] }\ni: {}\nj: [\n  k,\n  l,\n  ]\n',
      { a: ['b', 'c, d', [1, true]], e: { f: 'g', h: [] }, i: {}, j: ['k', 'l'] },
    ],
    ['numbers', 'a: 1\nb: -2.50\nc: 2FA\nd: 24/7\ne: 1-2\n', { a: 1, b: -2.5, c: '2FA', d: '24/7', e: '1-2' }],
    [
      'folded text',
      "a: b\n  c\n\n  d\ne: \"f\n  g\\\n  \\ h\"\ni: 'j''s\n  k'\nl:\n  m\n  n\n",
      { a: 'b c\nd', e: 'f g h', i: "j's k", l: 'm n' },
    ],
    ['escapes', 'a: "\\"b\\" \\\\ \\n \\u00e9\\xe9 \\ud83c\\udf75"\n', { a: '"b" \\ \n éé 🍵' }],
    [
      'blocks',
      'a: |\n  b\n\n    c\nd: >-\n  e\n  f\n\n  g\nh:\n  - |-\n    i\n',
      { a: 'b\n\n  c\n', d: 'e f\ng', h: ['i'] },
    ],
    ['comments', '# a\n---\nb: c # d\n# e\nf: # g\n  - h # i\n#j\n', { b: 'c', f: ['h'] }],
    [
      'keys without a value',
      'a:\nb: # c\nd:\n  e:\n  f: g\nh:\n  -\n  - i\n',
      { a: null, b: null, d: { e: null, f: 'g' }, h: [null, 'i'] },
    ],
    ['CRLF', 'a: |\r\n  b\r\n  c\r\nd: e\r\n  f\r\n', { a: 'b\nc\n', d: 'e f' }],
    ['no line break at the end', 'a: |\n  b', { a: 'b\n' }],
    [
      'marks within words',
      'a: b#c:d - e? & f * g! %h\ni: it\'s "j" [k] {l}, |m > n\n',
      { a: 'b#c:d - e? & f * g! %h', i: 'it\'s "j" [k] {l}, |m > n' },
    ],
  ])('is read: %s', (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('may hold several documents', () => {
    expect(readPlainYaml('a: b\n---\nc: d\n')).toMatchObject([
      { value: { a: 'b' }, start: 0, end: 5 },
      { value: { c: 'd' }, start: 5, end: 14 },
    ]);
  });
});

describe('what is left to the parser', () => {
  it.each([
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['the end of a document', 'a: b\n...\n'],
    ['an empty document', 'a: b\n---\n---\nc: d\n'],
    ['an empty text', ''],
    ['a text that is no map', '- a\n'],
    ['a repeated key', 'a: b\na: c\n'],
    ['a repeated key in braces', 'a: { b: c, b: d }\n'],
    ['a key that is a word for a value', 'True: b\n'],
    ['such a key in braces', 'a: { NULL: b }\n'],
    ['a key in quotes', '"a": b\n'],
    ['a complex key', '? a\n: b\n'],
    ['a merge key', '<<: a\n'],
    ['a key that is not as others', '__proto__: a\n'],
    ['a tab', 'a:\tb\n'],
    ['a lone CR', 'a: b\rc: d\n'],
    ['a byte order mark', 'a: \uFEFFb\n'],
    ['half a character', 'a: \ud83c\n'],
    ['a colon that may begin a value', 'a: b: c\n'],
    ['a colon in folded text', 'a: b\n  c: d\n'],
    ['a comment within folded text', 'a: b\n  # c\n  d\n'],
    ['a number that is not plain', 'a: 012\n'],
    ['a number with an exponent', 'a: 1e3\n'],
    ['another word for nothing', 'a: ~\n'],
    ['another word for true', 'a: True\n'],
    ['a text that stands too far left', 'a:\n  b: "c\n  d"\n'],
    ['an entry that stands too far right', 'a: b\n  - c\n d: e\n'],
    ['a list that goes on as a map', 'a:\n  - b\n  c: d\n'],
    ['an escape that JSON has not', 'a: "\\e"\n'],
    ['a quote that is not closed', 'a: "b\n'],
    ['text behind a quote', 'a: "b" c\n'],
    ['a comment without a space before it', 'a: "b"#c\n'],
    ['a block that says its indentation', 'a: |2\n  b\n'],
    ['a block that keeps its end', 'a: |+\n  b\n'],
    ['a block that is folded in part', 'a: >\n  b\n    c\n'],
    ['an empty block', 'a: |\nb: c\n'],
    ['a bracket that is not closed', 'a: [b\nc: d\n'],
    ['an entry without a value', 'a: [b, , c]\n'],
    ['a map that is an entry', 'a: [b: c]\n'],
    ['a bracket that closes too far left', 'a:\n  b: [\n  ]\n'],
    ['a comment between brackets', 'a: [\n  # b\n  c ]\n'],
    ['many levels', `a: ${'['.repeat(20)}${']'.repeat(20)}\n`],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});

describe('a glance', () => {
  it.each([
    ['id: a # b\n', ['id', 'a']],
    ["# b\nb: c\nid: 'a'\n", ['b', "'a'"]],
    ['---\nb:\n  id: c\nid:   "a"\n', ['b', '"a"']],
    ['b: |\n  id: c\n', ['b', 'b']],
    ['b: c\r\nid: a\r\n', ['b', 'a']],
    ['b: c\nid: |-\n  |-\n', ['b', undefined]],
    ['b: c\nid: d\n  e\n', ['b', undefined]],
    ['b: c\nid:\n', ['b', undefined]],
    ["b: c\nid: 'a'''\n", ['b', undefined]],
    ["b: c\nid: ''''\n", ['b', undefined]],
    ['b: c\nid: "a\\n"\n', ['b', undefined]],
    ["b: c\nid: a'", ['b', "a'"]],
  ])('finds the first key and the id in %j', (text, found) => {
    const [document] = readPlainYaml(text) ?? [];
    if (!document) throw new Error('not plain');
    const glance = glanceAtYaml(text, document);
    const seen = ['', '/id'].map((pointer) => glance(pointer)).map((span) => span && text.slice(span.start, span.end));
    expect(seen).toEqual(found);
    expect(glance('/b')).toBeUndefined();
  });

  it('keeps to its document', () => {
    const text = 'a: b\n---\nid: c\n---\nid: d\na: e\n';
    const seen = readPlainYaml(text)?.map((document) => glanceAtYaml(text, document)('/id'));
    expect(seen?.map((span) => span && text.slice(span.start, span.end))).toEqual(['a', 'c', 'd']);
  });
});

it('good texts in many styles are plain', () => {
  expect(goodYaml.map((text) => readPlainYaml(text) !== undefined)).toEqual([true, true, true, true, false]);
});

it.each([
  ['spaces in quotes', `a: "${' '.repeat(500_000)}\n${' '.repeat(500_000)}"\n`],
  ['spaces', `a: b${' '.repeat(1_000_000)}c\n`],
  ['quotes', `a: '${"''".repeat(500_000)}'\n`],
  ['backslashes', `a: "${'\\\\'.repeat(500_000)}"\n`],
  ['escaped quotes', `a: "${'\\"'.repeat(500_000)}"\n`],
  ['lines of text', `a: b\n${'  c\n'.repeat(200_000)}`],
  ['lines of a block', `a: |\n${'  c\n\n'.repeat(150_000)}`],
  ['blank lines', `a: b${'\n'.repeat(1_000_000)}c: d\n`],
  ['dashes', `a:\n  ${'- '.repeat(500_000)}\n`],
  ['digits', `a: ${'1'.repeat(1_000_000)}x\n`],
  ['colons', `a: ${':b'.repeat(500_000)}\n`],
  ['documents', 'a: b\n---\n'.repeat(100_000)],
])('a megabyte of %s is read once through', (_, text) => {
  // Were it read over and over, this would take minutes.
  expect(() => readPlainYaml(text)).not.toThrow();
});
