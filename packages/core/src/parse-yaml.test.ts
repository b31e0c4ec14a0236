import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.js';
import { locate } from './source-node.js';

/** The values of a YAML text, and its problems as short lines with the text they point at. */
function parse(text: string) {
  const { requests } = parseYaml(text);
  return {
    values: requests.map(({ value }) => value),
    problems: requests.flatMap(({ problems }) =>
      problems.map(
        ({ ruleId, pointer, start, end }) => `${ruleId} ${pointer} ${JSON.stringify(text.slice(start, end))}`,
      ),
    ),
    slice: (pointer: string, index = 0) => {
      const { start, end } = locate(requests[index]?.node ?? { start: 0, end: 0 }, pointer);
      return text.slice(start, end);
    },
  };
}

describe('values', () => {
  it('are read by the core schema of YAML 1.2', () => {
    const { values } = parse('a: yes\nb: 0o17\nc: 012\nd: 2026-11-05\ne: ~\nf: +14255550134\ng: 1_000\nh: 0x10');
    const [a, b, c, d, e, f, g, h] = ['yes', 15, 12, '2026-11-05', null, 14255550134, '1_000', 16];
    expect(values).toEqual([{ a, b, c, d, e, f, g, h }]);
  });

  it('are so whatever version a directive names', () => {
    const { values, problems } = parse('%YAML 1.1\n---\na: &a { b: yes }\n<<: *a\n');
    expect(values).toEqual([{ a: { b: 'yes' }, '<<': { b: 'yes' } }]);
    expect(problems).toEqual([]);
  });

  it('keep keys that are named like parts of every object', () => {
    const { values } = parse('__proto__: { a: 1 }\nconstructor: b\n');
    expect(Object.entries(values[0] as object)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 'b'],
    ]);
    expect(Object.getPrototypeOf(values[0])).toBe(Object.prototype);
  });

  it.each([
    ['1: a', { '1': 'a' }],
    ['~: a', { null: 'a' }],
    ['? [a,\r\n   b]\n: c', { '[a, b]': 'c' }],
    ['{ a, "b": }', { a: null, b: null }],
    ['"": a', { '': 'a' }],
  ])('have keys that are texts: %j', (text, value) => {
    expect(parse(text).values).toEqual([value]);
  });
});

describe('places', () => {
  it.each([
    ['a: plain text # note', '/a', 'plain text'],
    ['a: "quoted"', '/a', '"quoted"'],
    ['a: |\n  one\n  two\n\nb: 1', '/a', '|\n  one\n  two'],
    ['a: >-\n  one\n\n\n', '/a', '>-\n  one'],
    ['a: |+ # note\n  one\n\n', '/a', '|+ # note\n  one'],
    ['a: "one\n  two"', '/a', '"one\n  two"'],
    ['a: { b: [1, 2], c: 3 }', '/a/b', '[1, 2]'],
    ['a: { b: [1, 2], c: 3 }', '/a/b/1', '2'],
    ['a:\n  b: 1\n  c: 2\n\nd: 3', '/a', 'b: 1\n  c: 2'],
    ['a:\n  - b: 1\n  - c: 2\n', '/a/1', 'c: 2'],
    ['{ a, b: 1 }', '/a', 'a'],
    ['a: !!str 12', '/a', '12'],
    ['a: one\u00A0 # note', '/a', 'one\u00A0'],
    ['a: \uFEFF # note', '/a', '\uFEFF'],
    ['a: |\n  one\n  \u3000\n\nb: 1', '/a', '|\n  one\n  \u3000'],
  ])('in %j: %s', (text, pointer, slice) => {
    expect(parse(text).slice(pointer)).toBe(slice);
  });
});

it('a key without a colon has its empty value behind it', () => {
  const node = parseYaml('{ a, b: 1 }').requests[0]?.node.members?.get('a')?.node;
  expect(node).toMatchObject({ start: 3, end: 3 });
});

describe('anchors and aliases', () => {
  const text = 'a: &x { b: 1 }\nc: *x\nd: [*x]\n';

  it('share the value', () => {
    expect(parse(text).values).toEqual([{ a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }] }]);
    expect(parse(text).problems).toEqual([]);
  });

  it('each have their own place', () => {
    const { slice } = parse(text);
    expect(slice('/a')).toBe('{ b: 1 }');
    expect(slice('/a/b')).toBe('1');
    expect(slice('/c')).toBe('*x');
    expect(slice('/d/0')).toBe('*x');
  });

  it('point at the alias for what lies within', () => {
    expect(parse(text).slice('/c/b')).toBe('c');
    expect(parse(text).slice('/d/0/b')).toBe('*x');
  });

  it.each([
    ['the nearest anchor before the alias', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
    ['an anchor at a key', '&x a: b\nc: *x', { a: 'b', c: 'a' }],
    ['an alias that is a key', 'a: &x b\n*x : c', { a: 'b', b: 'c' }],
    ['an empty value', 'a: &x\nb: *x', { a: null, b: null }],
  ])('hold for %s', (_, source, value) => {
    expect(parse(source)).toMatchObject({ values: [value], problems: [] });
  });

  it.each([
    ['has no anchor', 'a: *x', 'syntax-error /a "*x"'],
    ['stands before its anchor', 'a: *x\nb: &x 1', 'syntax-error /a "*x"'],
    ['stands within its own anchor', 'a: &x [1, *x]', 'syntax-error /a/1 "*x"'],
    ['stands within an anchor of a name used before', 'a: &x 1\nb: &x [*x]', 'syntax-error /b/0 "*x"'],
    ['has its anchor in another document', 'a: &x 1\n---\nb: *x', 'syntax-error /b "*x"'],
  ])('an alias that %s is a problem', (_, source, problem) => {
    expect(parse(source).problems).toEqual([problem]);
  });
});

describe('problems', () => {
  it.each([
    ['a: "open', 'syntax-error  "n"'],
    ['a: !mood happy', 'syntax-error  "!mood"'],
    ['a: !!binary aGk=', 'syntax-error  "!!binary"'],
    ['\ta: 1', 'syntax-error  "\\t"'],
    [']', 'syntax-error  "]"'],
  ])('are found in %j', (text, problem) => {
    expect(parse(text).problems).toContain(problem);
  });

  it('are the second of two same keys, which is left out', () => {
    const { values, problems } = parse('a:\n  b: 1\n  "b": 2\n  b: 3\n');
    expect(values).toEqual([{ a: { b: 1 } }]);
    expect(problems).toEqual(['duplicate-key /a/b "\\"b\\""', 'duplicate-key /a/b "b"']);
  });

  it('are told in a line and end their sentences', () => {
    const problems = parseYaml('a: b: c\n---\na: "\\u\n b"\n').requests.map((request) => request.problems[0]);
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem?.message).toMatch(/^[A-Z].*[.!?]$/);
  });
});

describe('documents', () => {
  it('are all read, though one is broken', () => {
    const { values, problems } = parse('a: 1\n---\nb: [\n---\nc: 1\n---\nd: e: f\n---\ng: 1\n');
    expect(values).toEqual([{ a: 1 }, undefined, { c: 1 }, undefined, { g: 1 }]);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['syntax-error', 'syntax-error']);
  });

  it.each(['', '# note', '---', '---\n...\n---\n# note\n', '~', '%YAML 1.2\n---\n'])('are none in %j', (text) => {
    expect(parse(text)).toMatchObject({ values: [], problems: [] });
  });

  it('that are empty do not count', () => {
    const { values, slice } = parse('---\n---\na: 1\n---\n# note\n---\nb: 2\n...\n');
    expect(values).toEqual([{ a: 1 }, { b: 2 }]);
    expect(slice('/b', 1)).toBe('2');
  });
});
