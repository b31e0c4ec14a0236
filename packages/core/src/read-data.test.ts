import { describe, expect, test } from 'vitest';
import { readData } from './read-data.js';

/** The problems as `line:column message fix`. */
function problemsOf(content: string | Uint8Array, syntax: 'yaml' | 'json' = 'yaml'): string[] {
  const { problems, value } = readData(content, syntax);
  if (problems.length > 0) expect(value).toBeUndefined();
  return problems.map(({ message, fix, range: { start } }) =>
    [`${start.line}:${start.column}`, message, ...(fix === undefined ? [] : [fix])].join(' '),
  );
}

test('one value is read, the same from YAML and JSON, with the places of keys and values', () => {
  const yaml = readData('# A comment\nrules:\n  a: [off, { most: 3 }]\n', 'yaml');
  const json = readData('{\n "rules": {\n  "a": ["off", { "most": 3 }] } }', 'json');
  expect(yaml.value).toEqual({ rules: { a: ['off', { most: 3 }] } });
  expect(json.value).toEqual(yaml.value);
  expect(yaml.locateKey('/rules/a').start).toEqual({ line: 3, column: 3 });
  expect(yaml.locate('/rules/a/0').start).toEqual({ line: 3, column: 7 });
  expect(json.locate('/rules/a/1/most').start).toEqual({ line: 3, column: 26 });
  expect(yaml.locate('/rules/b').start).toEqual({ line: 2, column: 1 });
});

test('a list is one value, in JSON too', () => {
  expect(readData('[1, 2]', 'json').value).toEqual([1, 2]);
  expect(readData('[1, 2]', 'yaml').value).toEqual([1, 2]);
});

test('a byte order mark is no part of it', () => {
  expect(readData(Buffer.from('\uFEFFa: 1'), 'yaml').value).toEqual({ a: 1 });
  expect(readData('\uFEFF{"a":1}', 'json').value).toEqual({ a: 1 });
});

describe('what cannot be read has a problem and no value', () => {
  test.each(['', '\n', '# A comment alone\n', '---\n'])('an empty file: %j', (text) => {
    expect(problemsOf(text)).toEqual(['1:1 The file is empty.']);
    if (!text.includes('#') && !text.includes('-'))
      expect(problemsOf(text, 'json')).toEqual(['1:1 The file is empty.']);
  });

  test('several documents', () => {
    expect(problemsOf('a: 1\n---\nb: 2\n')).toEqual(['3:1 The file holds more than one document.']);
  });

  test.each([
    ['yaml', 'a: 1\na: 2\n', '2:1 The key "a" stands here a second time. Keep one of the two.'],
    ['yaml', 'a: [1\n', '1:5 The ] that closes this is missing. Add ] where it ends.'],
    ['json', '{ "a": 1, }', '1:9 JSON has no comma before }.'],
    ['json', '{} // b', '1:4 JSON has no comments; write it as YAML to keep them.'],
  ] as const)('%s %j', (syntax, text, problem) => {
    expect(problemsOf(text, syntax)).toEqual([problem]);
  });

  test('UTF-16, too much and too deep', () => {
    expect(problemsOf(Buffer.from('a: 1', 'utf16le'))[0]).toContain('UTF-16');
    expect(problemsOf(`a: ${'x'.repeat(5 * 2 ** 20)}`)[0]).toContain('bytes are to be read at once');
    for (const syntax of ['yaml', 'json'] as const)
      expect(problemsOf('['.repeat(5_000), syntax)[0]).toContain('deeper than 64');
  });
});
