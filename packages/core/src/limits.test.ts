import { describe, expect, it, vi } from 'vitest';
import { ceilings, limitNames, limits, type Limits } from './limits.js';
import { readRequests } from './read-requests.js';
import type { Syntax } from './syntax.js';

// Reading so much takes a second or two, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** What is wrong with a hostile file, in short. */
const read = (content: string | Uint8Array, syntax: Syntax = 'yaml', own: Partial<Limits> = {}) =>
  readRequests('hostile', content, syntax, undefined, { ...limits, ...own }).documents.map(({ request, problems }) => {
    const [first] = problems;
    return { read: request !== undefined, first: first && `${first.ruleId} ${first.start}: ${first.message}` };
  });

const deep = expect.stringMatching(/^file-limit \d+: Values nest deeper than 64 levels\.$/) as string;
const many = 20_000;

describe('depth', () => {
  it.each([
    ['brackets', '['.repeat(many)],
    ['closed brackets', '['.repeat(many) + ']'.repeat(many)],
    ['braces', '{'.repeat(many)],
    ['maps in a line', '{ a: '.repeat(many)],
    ['lists', '- '.repeat(many)],
    ['complex keys', '? '.repeat(many)],
    ['maps by indentation', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['a broad list far down', `${'['.repeat(99)}${'a, '.repeat(many)}${']'.repeat(99)}`],
  ])('of YAML is limited: %s', (_, text) => {
    expect(read(text)).toEqual([{ read: false, first: deep }]);
  });

  it.each([
    ['brackets', '['.repeat(many)],
    ['closed brackets', '['.repeat(many) + ']'.repeat(many)],
    ['objects', '{"a":'.repeat(many)],
    ['brackets that a quote in a comment hides', `/*"*/${'['.repeat(many)}`],
    ['brackets after an escaped line break', `["\\\n"${'['.repeat(many)}`],
    ['brackets closed by the wrong ones', `[${'},'.repeat(many)}${'['.repeat(many)}`],
    ['brackets closed by the wrong ones in turn', `${'['.repeat(60)}${'}'.repeat(60)},`.repeat(3000)],
  ])('of JSON is limited: %s', (_, text) => {
    expect(read(text, 'json')).toEqual([{ read: false, first: deep }]);
    const [first, second] = read(`${text.replaceAll('\n', ' ')}\n{}`, 'jsonl');
    expect([first?.read, second?.first]).toEqual([false, expect.stringContaining('schema-missing-key')]);
  });

  it.each(['yaml', 'json'] as const)('of few levels is limited in %s too, of plain values as of others', (syntax) => {
    const own = { depth: 3 };
    const inLists = (depth: number) => `{ "id": ${'['.repeat(depth)}${']'.repeat(depth)} }`;
    const inMaps = (depth: number) =>
      syntax === 'json'
        ? `${'{ "a": '.repeat(depth)}1${' }'.repeat(depth)}`
        : `${Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n')} 1`;
    const tooDeep = expect.stringMatching(/^file-limit \d+: Values nest deeper than 3 levels\.$/) as string;
    for (const text of [inLists(3), inMaps(3)])
      expect(read(text, syntax, own)[0]?.first, text).not.toMatch(/^file-limit/);
    for (const text of [inLists(4), inMaps(4)]) expect(read(text, syntax, own)[0]?.first, text).toEqual(tooDeep);
  });

  const nested = (depth: number) => `{ "id": ${'['.repeat(depth)}${']'.repeat(depth)} }`;

  it.each(['yaml', 'json', 'jsonl'] as const)('of %s may reach the limit', (syntax) => {
    expect(read(nested(limits.depth), syntax)).toEqual([
      { read: false, first: expect.stringContaining('schema-') as string },
    ]);
    expect(read(nested(limits.depth + 1), syntax)).toEqual([{ read: false, first: deep }]);
  });

  it.each(['yaml', 'json'] as const)('of %s is told of once', (syntax) => {
    const list = '['.repeat(limits.depth + 1) + ']'.repeat(limits.depth + 1);
    const [document] = readRequests('hostile', `{ "id": ${list}, "notes": ${list} }`, syntax).documents;
    expect(document?.problems.map(({ ruleId }) => ruleId)).toEqual(['file-limit']);
  });

  it('counts no brackets within texts', () => {
    expect(read(`{ "id": "\\"${'['.repeat(many)}" }`, 'json')[0]?.first).toContain('schema-missing-key');
  });
});

describe('values', () => {
  const tooMany = expect.stringContaining('One request holds more than 20,000 values.') as string;

  it.each([
    ['a list', `a: [${'1,'.repeat(limits.values)}]`],
    ['aliases', `a: &a 1\nb: [${'*a,'.repeat(limits.values)}]`],
    ['a broad list beside an ignore comment', `# smslint: ignore[a] -- b\na: [${'1,'.repeat(limits.values + 1)}]`],
    ['aliases of aliases', ['a0: &a0 [1, 2]', ...bomb(60)].join('\n')],
  ])('of YAML are limited: %s', (_, text) => {
    expect(read(text)).toEqual([{ read: false, first: tooMany }]);
  });

  it('of JSON are limited, in each request for itself', () => {
    const line = `[${'1,'.repeat(limits.values)}1]`;
    expect(read(`{ "id": ${line} }`, 'json')).toEqual([{ read: false, first: tooMany }]);
    expect(read(`${line}\n[]`, 'jsonl')).toEqual([
      { read: false, first: tooMany },
      { read: false, first: expect.stringContaining('schema-type') as string },
    ]);
  });

  it('may reach the limit', () => {
    // One for the request, one for the list.
    expect(read(`{ "id": [${'1,'.repeat(limits.values - 3)}1] }`, 'json')[0]?.first).toContain('schema-');
    expect(read(`{ "id": [${'1,'.repeat(limits.values - 2)}1] }`, 'json')).toEqual([{ read: false, first: tooMany }]);
  });
});

function bomb(levels: number): string[] {
  return Array.from({ length: levels }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`);
}

describe('bytes', () => {
  const tooLarge = (start: number) => `file-limit ${start}: More than 5,242,880 bytes are to be read at once.`;
  const large = `{ "id": "${'x'.repeat(limits.bytes - 10)}" }`;

  it.each(['yaml', 'json'] as const)('of a %s file are limited', (syntax) => {
    expect(read(large, syntax)).toEqual([{ read: false, first: tooLarge(0) }]);
    expect(read(Buffer.from(large), syntax)).toEqual([{ read: false, first: tooLarge(0) }]);
  });

  it('of JSON Lines are limited by the line', () => {
    expect(read(`[]\n${large}\n[]`, 'jsonl').map(({ first }) => first)).toEqual([
      expect.stringContaining('schema-type'),
      tooLarge(3),
      expect.stringContaining('schema-type'),
    ]);
    expect(
      read(`[ ]${' '.repeat(999_997)}\n`.repeat(9), 'jsonl').every(({ first }) => first?.startsWith('schema-type')),
    ).toBe(true);
  });
});

it('many ignore comments one below the other are read in good time', () => {
  const text = '# smslint: ignore[a] -- b\n'.repeat(20_000);
  const comments = readRequests('hostile', `${text}id: a\n`, 'yaml', undefined, ceilings).ignoreComments;
  expect(comments).toHaveLength(20_000);
  expect(new Set(comments.map(({ target }) => target))).toEqual(new Set([20_001]));
});

describe('marks', () => {
  // Each took more than 512 MB before what they are made of was counted.
  const size = limits.bytes - 10;
  const fill = (piece: string): string => piece.repeat(Math.floor(size / piece.length));

  it.each([
    ['values in a line', `a: [${fill('1,')}]`, 'marks and comments'],
    ['commas', `[${fill(',')}`, 'marks and comments'],
    ['braces', fill('{}'), 'marks and comments'],
    ['tags', fill('!a '), 'marks and comments'],
    ['lines of a list', fill('- 1\n'), 'marks and comments'],
    ['keys', fill('? a\n'), 'marks and comments'],
    ['comments', fill('# a\n'), 'marks and comments'],
    ['empty documents', fill('---\n'), '10,000 requests'],
    ['documents', fill('---\na: 1\n'), '10,000 requests'],
  ])('of YAML are counted before any is kept: %s', (_, text, said) => {
    const [one, ...more] = read(text);
    expect(one?.first).toMatch(/^file-limit \d+: /);
    expect(one?.first).toContain(said);
    expect(more).toEqual([]);
  });

  it.each([
    ['values', `{"a":[${fill('1,')}1]}`, 'commas and brackets'],
    ['keys', `{${fill('"a":1,')}"a":1}`, 'commas and brackets'],
    ['objects', `[${fill('{},')}{}]`, 'commas and brackets'],
    ['few objects', `[${'{},'.repeat(limits.requests)}{}]`, '10,000 requests'],
  ])('of JSON are counted before any is kept: %s', (_, text, said) => {
    const [one, ...more] = read(text, 'json');
    expect(one?.first).toContain(said);
    expect(more).toEqual([]);
  });

  it('of JSON Lines are counted by the line', () => {
    expect(read(fill('{}\n'), 'jsonl')).toEqual([
      { read: false, first: 'file-limit 30000: More than 10,000 requests stand in this file.' },
    ]);
  });
});

describe('texts', () => {
  const long = 'x'.repeat(limits.text + 1);
  const tooLong = (where: string) => `file-limit 0: A text in ${where} is longer than 100,000 characters.`;

  it.each([
    ['plain', `notes: ${long}\n`, 'notes'],
    ['in a list', `samples: [a, "${long}"]\n`, 'samples.1'],
    ['a block', `help:\n  response: |\n    ${long}\n`, 'help.response'],
    ['by escapes', `notes: "${'\\x41'.repeat(limits.text + 1)}"\n`, 'notes'],
    ['of an anchor', `notes: &a ${long}\nid: *a\n`, 'notes'],
  ])('of YAML are limited: %s', (_, text, where) => {
    expect(read(text)).toEqual([{ read: false, first: tooLong(where) }]);
  });

  it('of JSON are limited, keys too', () => {
    expect(read(`{"notes":"${long}"}`, 'json')).toEqual([{ read: false, first: tooLong('notes') }]);
    expect(read(`{"${long}":1}`, 'json')).toEqual([{ read: false, first: tooLong('this request') }]);
    expect(read(`{"notes":"${long}"}\n{}`, 'jsonl').map(({ first }) => first)).toEqual([
      tooLong('notes'),
      expect.stringContaining('schema-missing-key'),
    ]);
  });

  it('may reach the limit', () => {
    expect(read(`notes: ${long.slice(1)}\n`)[0]?.first).toContain('schema-missing-key');
  });
});

describe('a limit', () => {
  const passing: Readonly<Record<Exclude<keyof Limits, 'findings'>, [text: string, syntax: Syntax]>> = {
    bytes: ['{ "id": "a" }', 'json'],
    depth: ['{ "id": [[[[["a"]]]]] }', 'json'],
    values: ['id: [1, 2, 3, 4, 5, 6]', 'yaml'],
    requests: ['{}\n{}\n{}\n{}\n{}\n{}', 'jsonl'],
    ignores: [`${'# smslint: ignore[a] -- b\n'.repeat(6)}id: a`, 'yaml'],
    text: ['id: abcdef', 'yaml'],
  };

  it.each(Object.entries(passing))('of %s is the one that is given, and its fix says how to raise it', (name, file) => {
    const documents = readRequests('a', ...file, undefined, { ...limits, [name]: 5 }).documents;
    const [problem] = documents.flatMap(({ problems }) => problems);
    expect(problem?.ruleId).toBe('file-limit');
    expect(problem?.fix).toContain(`--limit ${name}=`);
    expect(readRequests('a', ...file).documents.flatMap(({ problems }) => problems)).not.toContainEqual(
      expect.objectContaining({ ruleId: 'file-limit' }),
    );
  });

  it('can be raised to its ceiling', () => {
    expect(limitNames.filter((name) => ceilings[name] < limits[name])).toEqual([]);
    const deep = `${'['.repeat(ceilings.depth - 1)}${']'.repeat(ceilings.depth - 1)}`;
    for (const syntax of ['yaml', 'json'] as const) {
      expect(read(`{ "id": ${deep} }`, syntax, ceilings)[0]?.first).toContain('schema-');
      expect(read(`{ "id": [[${deep}]] }`, syntax, ceilings)[0]?.first).toContain(
        'Values nest deeper than 256 levels.',
      );
    }
  });
});
