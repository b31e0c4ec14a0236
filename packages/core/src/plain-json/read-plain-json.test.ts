import { describe, expect, it } from 'vitest';
import { limits } from '../limits.js';
import { glanceAtJson } from './glance-at-json.js';
import { readPlainJson } from './read-plain-json.js';

describe('readPlainJson', () => {
  it.each([
    '{}',
    ' { "a" : "b: c", "d": [{ "a": 1 }, null], "\\"e\\"": "\\\\" }\n',
    '{ "__proto__": { "a": 1 } }',
    '{ "a": "\\": b" }',
  ])('reads %s', (text) => {
    expect(readPlainJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['a key that stands twice', '{ "a": 1, "b": 2, "a": 3 }'],
    ['a key that stands twice, by an escape', '{ "a": 1, "\\u0061": 3 }'],
    ['a key that stands twice further down', '{ "b": [{ "a": 1, "a" \n: 3 }] }'],
    ['a list', '[{ "a": 1 }]'],
    ['no object', '"a"'],
    ['a broken text', '{ "a": 1'],
    ['a comment', '{ "a": 1 } // b'],
    ['too many levels', `{ "a": ${'['.repeat(limits.depth)}${']'.repeat(limits.depth)} }`],
    ['too many values', `{ "a": [${'1,'.repeat(limits.values)}1] }`],
  ])('leaves %s to the parser', (_, text) => {
    expect(readPlainJson(text)).toBeUndefined();
  });

  it('reads as many levels as a request may have', () => {
    const levels = limits.depth - 1;
    expect(readPlainJson(`{ "a": ${'['.repeat(levels)}${']'.repeat(levels)} }`)).toBeDefined();
  });
});

describe('a glance', () => {
  it.each([
    ['{"a":1,"id":"b"}', ['"a"', '"b"']],
    ['\n { "id" : "b" }', ['"id"', '"b"']],
    ['{"a":1}', ['"a"', '"a"']],
    ['{}', [undefined, undefined]],
    ['{"id":1}', ['"id"', undefined]],
    ['{"a":["id"],"id":"b"}', ['"a"', undefined]],
    ['{"\\u0069d":"b","a":{"id":"c"}}', ['"\\u0069d"', undefined]],
    ['{"\\"id":"b","i\\u0064":"c"}', ['"\\"id"', undefined]],
  ])('finds the first key and the id in %s', (text, found) => {
    const value = readPlainJson(text);
    if (!value) throw new Error('not plain');
    const glance = glanceAtJson(text, value, 5);
    const seen = ['', '/id']
      .map((pointer) => glance(pointer))
      .map((span) => span && text.slice(span.start - 5, span.end - 5));
    expect(seen).toEqual(found);
  });
});
