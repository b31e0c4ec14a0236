import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { errorSpan, locate, locateKey } from './source-node.js';

/** What `locate` and `locateKey` point at in a YAML text. */
function pointing(text: string) {
  const node = parseYaml(text).requests[0]?.node ?? { start: 0, end: 0 };
  return {
    at: (pointer: string) => text.slice(locate(node, pointer).start, locate(node, pointer).end),
    key: (pointer: string) => text.slice(locateKey(node, pointer).start, locateKey(node, pointer).end),
  };
}

const text = `id: lantern-loans
brand:
  name: "Lantern Loans"
  website:
help: { keywords: [HELP, INFO], response: '' }
samples:
  - Your lantern is lit.
  -
`;

describe('locate', () => {
  const { at } = pointing(text);

  it.each([
    ['a value', '/id', 'lantern-loans'],
    ['a quoted value', '/brand/name', '"Lantern Loans"'],
    ['an empty text', '/help/response', "''"],
    ['a map', '/help', "{ keywords: [HELP, INFO], response: '' }"],
    ['an element', '/help/keywords/1', 'INFO'],
  ])('points at %s', (_, pointer, slice) => {
    expect(at(pointer)).toBe(slice);
  });

  it.each([
    ['the key of an empty value', '/brand/website', 'website'],
    ['the parent’s key where the key is missing', '/brand/legalName', 'brand'],
    ['the list’s key where the element is missing', '/samples/2', 'samples'],
    ['the list’s key where the element is empty', '/samples/1', 'samples'],
    ['the last that is there where more are missing', '/brand/address/city', 'brand'],
    ['the value’s key where a path goes on below a text', '/id/x', 'id'],
    ['the first key where the first key of the path is missing', '/traffic/peak', 'id'],
    ['the first key for the whole request', '', 'id'],
  ])('points at %s', (_, pointer, slice) => {
    expect(at(pointer)).toBe(slice);
  });

  it('points at the nearest element within lists', () => {
    const { at: nested } = pointing('[[a, b], [{ c: }]]');
    expect(nested('/0/7')).toBe('[a, b]');
    expect(nested('/1/0/c')).toBe('c');
    expect(nested('/1/0/d')).toBe('{ c: }');
  });

  it.each(['/samples/00', '/samples/-', '/samples/1e0', '/samples/'])('takes %j for no element', (pointer) => {
    expect(at(pointer)).toBe('samples');
  });

  it('points at the whole where nothing has a key', () => {
    const [parsed] = parseJson('  {}');
    expect(parsed && locate(parsed.node, '/id')).toEqual({ start: 2, end: 4 });
    expect(parsed && locate(parsed.node, '')).toEqual({ start: 2, end: 4 });
  });
});

describe('locateKey', () => {
  const { key } = pointing(text);

  it.each([
    ['/id', 'id'],
    ['/brand/name', 'name'],
    ['/brand/website', 'website'],
    ['/help/keywords', 'keywords'],
  ])('points at the key at %s', (pointer, slice) => {
    expect(key(pointer)).toBe(slice);
  });

  it.each([
    ['an element', '/help/keywords/0', 'HELP'],
    ['a missing key', '/brand/legalName', 'brand'],
    ['a missing path', '/traffic/peak/messages', 'id'],
    ['the whole request', '', 'id'],
  ])('points at what locate gives for %s', (_, pointer, slice) => {
    expect(key(pointer)).toBe(slice);
  });

  it('finds keys within lists', () => {
    expect(pointing('a: [{ b: 1 }]').key('/a/0/b')).toBe('b');
  });
});

describe('errorSpan', () => {
  const slice = (source: string, start: number, end: number) => {
    const span = errorSpan(source, start, end);
    return source.slice(span.start, span.end);
  };

  it.each([
    ['as the parser found it', 'a: b', 3, 4, 'b'],
    ['no further than the line', 'a: b\r\nc', 3, 7, 'b'],
    ['as nothing at a line break', 'a\nb', 1, 2, ''],
    ['no further than the text', 'a: b', 3, 9, 'b'],
    ['as the last character at the end of the text', 'a: b', 4, 5, 'b'],
    ['as the last character that is not blank', 'a: b \n', 6, 7, 'b'],
    ['as nothing in an empty text', '', 0, 1, ''],
  ])('gives the span %s', (_, source, start, end, expected) => {
    expect(slice(source, start, end)).toBe(expected);
  });
});
