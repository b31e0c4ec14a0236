import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from './limits.js';
import { parseJson, parseJsonLines } from './parse-json.js';
import type { Parsed } from './parsed.js';

/** Problems as short lines: what is wrong, where, and the text that they point at. */
function problemsOf(text: string, parsed: readonly Parsed[]): string[] {
  return parsed.flatMap(({ problems }) =>
    problems.map(({ message, pointer, start, end }) => `${pointer} ${start} ${text.slice(start, end)} | ${message}`),
  );
}

const values = (parsed: readonly Parsed[]) => parsed.map(({ value }) => value);

describe('parseJson', () => {
  it('reads an object as one request, an array as one an element', () => {
    expect(values(parseJson('{ "a": [1, true, null, "b"] }'))).toEqual([{ a: [1, true, null, 'b'] }]);
    expect(values(parseJson('[{ "a": 1 }, { "b": 2 }]'))).toEqual([{ a: 1 }, { b: 2 }]);
    expect(parseJson('[{ "a": 1 }, { "b": 2 }]')[1]?.node).toMatchObject({ start: 13, end: 23 });
  });

  it.each(['', ' \r\n\t', '[]', ' [ ] '])('finds no request in %j', (text) => {
    expect(parseJson(text)).toEqual([]);
  });

  it.each([
    ['{ "a": 1', ' 7 1 | Expected a comma or a closing brace } here.'],
    ['{ "a": 1\n\n', ' 7 1 | Expected a comma or a closing brace } here.'],
    ['[1', ' 1 1 | Expected a comma or a closing bracket ] here.'],
    ['{ "a": 1, }', ' 8 , | JSON has no comma before }.'],
    ['[1, ]', ' 2 , | JSON has no comma before ].'],
    ["{ 'a': 1 }", " 2 ' | JSON takes double quotes only."],
    ['{ "a": }', ' 7 } | Expected a value here.'],
    ['{ "a" 1 }', ' 6 1 | Expected a colon between key and value.'],
    ['{ "a": 1 "b": 2 }', ' 9 "b" | Expected a comma before this.'],
    ['{ "a": 01 }', ' 8 1 | Expected a comma before this.'],
    ['{ "a": 1. }', ' 7 1. | This number is not complete.'],
    ['{ "a": "b\n}', ' 7 "b | This string is not closed.'],
    ['{ "a": "\\x" }', ' 7 "\\x" | This escape is unknown to JSON.'],
    ['{ "a": "\\u12" }', ' 7 "\\u12" | This \\u escape is not complete: expected four hexadecimal digits.'],
    ['{ "a": "\t" }', ' 7 "\t" | A control character must be escaped in a JSON string.'],
    ['{} {}', ' 3 { | Expected the end of the JSON text here.'],
    ['{} // b', ' 3 // b | JSON has no comments; write it as YAML to keep them.'],
    ['{} /* b', ' 3 /* b | JSON has no comments; write it as YAML to keep them.'],
  ])('says what is wrong in %j', (text, problem) => {
    const parsed = parseJson(text);
    expect(values(parsed)).toEqual([undefined]);
    expect(problemsOf(text, parsed)).toEqual([problem]);
    expect(parsed[0]?.problems[0]?.ruleId).toBe('syntax-error');
  });

  it.each(['{ a: 1 }', '{ "a": nul }', '{ "a": -}', '\u00A0{}', '{ "a": NaN }'])('knows no %j', (text) => {
    expect(problemsOf(text, parseJson(text))).toEqual([expect.stringContaining('This is no JSON value')]);
  });

  it('reads what nests as deep as it may, and says where it goes deeper', () => {
    const few = { ...limits, depth: 3 };
    expect(parseJson('{ "a": [[{}]] }', few)[0]?.problems).toEqual([]);
    const [deep] = parseJson('{ "a": [[[{}]]] }', few);
    expect([deep?.value, deep?.problems]).toMatchObject([undefined, [{ ruleId: 'file-limit', start: 10, end: 11 }]]);
  });

  it('reports the second of two same keys and keeps the first', () => {
    const text = '[{}, { "a": { "b/c": 1, "b/c": 2 } }]';
    const parsed = parseJson(text);
    expect(values(parsed)).toEqual([{}, { a: { 'b/c': 1 } }]);
    expect(problemsOf(text, parsed)).toEqual(['/a/b~1c 24 "b/c" | The key "b/c" stands here a second time.']);
  });

  it('keeps keys that are named like parts of every object', () => {
    const [value] = values(parseJson('{ "__proto__": { "a": 1 }, "constructor": 2, "__proto__": 3 }'));
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('takes what JSON.parse takes, and nothing else', () => {
    const token = fc.constantFrom(...'{}[],:"\\/*-+.e01 \n\ta', '"a"', '"a":1', 'true', 'null', '\\u00e9', '\u2028');
    const text = fc.oneof(
      fc.array(token, { maxLength: 8 }).map((tokens) => `[${tokens.join('')}]`),
      fc.json().chain((json) => fc.nat(json.length).map((at) => json.slice(0, at) + json.slice(at + 1))),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (source) => {
        fc.pre(source.trim() !== '');
        expect(parseJson(source).every(({ problems }) => !problems.some((p) => p.ruleId === 'syntax-error'))).toBe(
          isJson(source),
        );
      }),
      { numRuns: 500 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJsonLines', () => {
  const text = '{ "a": 1 }\r\n\r\n  \t\r\n{ "b"\n[1]\r{ "c": 1, "c": 2 }';

  it('reads each line that is not blank', () => {
    expect(values(parseJsonLines(text))).toEqual([{ a: 1 }, undefined, [1], { c: 1 }]);
  });

  it('places problems in the whole text', () => {
    expect(problemsOf(text, parseJsonLines(text))).toEqual([
      ' 23 " | Expected a colon between key and value.',
      '/c 39 "c" | The key "c" stands here a second time.',
    ]);
  });

  it.each(['', '\n\r\n', ' \n '])('finds no request in %j', (blank) => {
    expect(parseJsonLines(blank)).toEqual([]);
  });
});
