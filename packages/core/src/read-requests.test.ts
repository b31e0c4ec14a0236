import { describe, expect, it } from 'vitest';
import type { Range } from './position.js';
import { readRequests, type RequestFile } from './read-requests.js';
import { syntaxOf, type Syntax } from './syntax.js';

const good = `apiVersion: smslint/v1
id: copper-kettle # the name in reports
brand:
  name: "Copper Kettle Teas"
  aliases: [Copper, Kettle]
number: { type: ten-dlc }
countries:
  - CA
  - GB
messageType: promotional
useCase:
  description: |
    Copper Kettle Teas tells members
    which teas are new.

notes:
`;

const read = (content: Uint8Array | string, syntax: Syntax = 'yaml') => readRequests('a.sms.yaml', content, syntax);

/** The one request of a file. */
function only(file: RequestFile) {
  const [document] = file.documents;
  if (!document || file.documents.length > 1) throw new Error(`${file.documents.length} requests`);
  return document;
}

const show = ({ start, end }: Range) => `${start.line}:${start.column}-${end.line}:${end.column}`;

/** The problems of a file as short lines: request, rule, pointer, place. */
const problemsOf = ({ documents, lines }: RequestFile) =>
  documents.flatMap(({ index, problems }) =>
    problems.map(
      ({ ruleId, pointer, start, end }) => `${index} ${ruleId} ${pointer} ${show(lines.rangeBetween(start, end))}`,
    ),
  );

describe('a request', () => {
  it('is read with its aliases and defaults resolved', () => {
    const document = only(read(good));
    expect(document.problems).toEqual([]);
    expect(document).toMatchObject({ index: 0, id: 'copper-kettle', start: 0 });
    expect(document.request).toMatchObject({ provider: 'aws', number: { type: '10dlc', count: 1 } });
    expect(document.request).not.toHaveProperty('notes');
  });

  it.each([
    ['a value', '/id', '2:5-2:18'],
    ['a quoted value', '/brand/name', '4:9-4:29'],
    ['a list in a line', '/brand/aliases', '5:12-5:28'],
    ['an element of it', '/brand/aliases/1', '5:21-5:27'],
    ['a map in a line', '/number', '6:9-6:26'],
    ['a value in it', '/number/type', '6:17-6:24'],
    ['an element', '/countries/1', '9:5-9:7'],
    ['a list', '/countries', '8:3-9:7'],
    ['a block scalar', '/useCase/description', '12:16-14:24'],
    ['a key without a value', '/notes', '16:1-16:6'],
    ['a missing key', '/brand/website', '3:1-3:6'],
    ['a missing key at the top', '/stop/response', '1:1-1:11'],
    ['the whole', '', '1:1-1:11'],
  ])('knows the place of %s', (_, pointer, place) => {
    expect(show(only(read(good)).locate(pointer))).toBe(place);
  });

  it.each([
    ['/brand', '3:1-3:6'],
    ['/number/type', '6:11-6:15'],
    ['/countries/0', '8:5-8:7'],
  ])('knows the place of the key at %s', (pointer, place) => {
    expect(show(only(read(good)).locateKey(pointer))).toBe(place);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['no line break at the end', '\n'],
  ])('has the same places with %s', (name, lineBreak) => {
    const text = (name === 'CRLF' ? good : good.trimEnd()).replaceAll('\n', lineBreak);
    for (const pointer of ['/id', '/useCase/description', '/notes', '/countries/1']) {
      expect(only(read(text)).locate(pointer)).toEqual(only(read(good)).locate(pointer));
    }
    expect(only(read(text)).request?.useCase.description).toBe(only(read(good)).request?.useCase.description);
  });

  it('has the same places after a byte order mark, in text and in bytes', () => {
    for (const content of [`\uFEFF${good}`, new TextEncoder().encode(`\uFEFF${good}`)]) {
      const file = read(content);
      expect(file.text).toBe(good);
      expect(problemsOf(file)).toEqual([]);
      expect(show(only(file).locate('/id'))).toBe('2:5-2:18');
    }
  });
});

describe('a problem', () => {
  it.each([
    ['a missing key', good.replace('  name: "Copper Kettle Teas"\n', ''), '0 schema-missing-key /brand/name 3:1-3:6'],
    [
      'a missing key at the top',
      good.replace('messageType: promotional\n', ''),
      '0 schema-missing-key /messageType 1:1-1:11',
    ],
    ['a blank key', good.replace('promotional', ''), '0 schema-missing-key /messageType 10:1-10:12'],
    ['an unknown key', good.replace('notes', 'nots'), '0 schema-unknown-key /nots 16:1-16:5'],
    ['a wrong type', good.replace('copper-kettle', '14255550134'), '0 schema-type /id 2:5-2:16'],
    ['a wrong value', good.replace('- GB', '- UK'), '0 schema-value /countries/1 9:5-9:7'],
    ['a repeated key', good.replace('notes', 'id'), '0 duplicate-key /id 16:1-16:3'],
    ['broken syntax', good.replace('Teas"', 'Teas'), '0 syntax-error  16:6-16:7'],
  ])('has its place: %s', (_, text, problem) => {
    expect(problemsOf(read(text))[0]).toBe(problem);
  });

  it('leaves a request with an unknown key to the rules', () => {
    expect(only(read(good.replace('notes:', 'nots: x'))).request?.id).toBe('copper-kettle');
  });

  it.each([
    ['wrong values', good.replace('CA', 'Canada')],
    ['repeated keys', good.replace('notes', 'id')],
  ])('of %s leaves the name alone', (_, text) => {
    expect(only(read(text))).toMatchObject({ request: undefined, id: 'copper-kettle' });
  });

  it('is told of all keys, repeated ones or not', () => {
    expect(problemsOf(read('id: a\nid: b\n')).map((problem) => problem.split(' ')[1])).toEqual([
      'duplicate-key',
      ...Array<string>(6).fill('schema-missing-key'),
    ]);
  });

  it('of an alias points at the alias', () => {
    const text = good.replace('"Copper', '&name "Copper').replace('type: ten-dlc', 'type: *name');
    expect(problemsOf(read(text))).toEqual(['0 schema-value /number/type 6:17-6:22']);
  });

  it('of a lone CR counts its lines', () => {
    expect(problemsOf(read('[\r{ "a" 1 }\r]', 'json'))).toEqual(['0 syntax-error  2:7-2:8']);
  });
});

describe('a file of several requests', () => {
  it('in YAML, one of them broken', () => {
    const file = read(`${good}---\nid: [\n---\n${good}`);
    expect(file.documents.map(({ index, id, request }) => [index, id, request !== undefined])).toEqual([
      [0, 'copper-kettle', true],
      [1, undefined, false],
      [2, 'copper-kettle', true],
    ]);
    expect(problemsOf(file)).toEqual(['1 syntax-error  19:1-19:2']);
    expect(file.documents[2] && show(file.documents[2].locate('/id'))).toBe('21:5-21:18');
  });

  const json = JSON.stringify(only(read(good)).request);

  it('in JSON', () => {
    const file = read(`[\n${json},\n{ "id": "b" }\n]`, 'json');
    expect(file.documents.map(({ id, start }) => [id, start])).toEqual([
      ['copper-kettle', 2],
      ['b', 4 + json.length],
    ]);
    expect(file.documents[0]?.problems).toEqual([]);
    expect(problemsOf(file)[0]).toBe('1 schema-missing-key /apiVersion 3:3-3:7');
  });

  it('in JSON Lines', () => {
    const file = read(`${json}\r\n\r\n{ "id" }\r\n${json}\r\n`, 'jsonl');
    expect(file.documents.map(({ request }) => request?.id)).toEqual(['copper-kettle', undefined, 'copper-kettle']);
    expect(problemsOf(file)).toEqual(['1 syntax-error  3:8-3:9']);
  });

  it('finds ignore comments in YAML alone', () => {
    const text = `# smslint: ignore[a] -- b\n${good}`;
    expect(read(text).ignoreComments).toMatchObject([{ line: 1, target: 2 }]);
    expect(read(text, 'jsonl').ignoreComments).toEqual([]);
  });
});

describe('a file without a request', () => {
  it.each([
    ['', 'yaml'],
    ['# note\n\n---\n# note\n', 'yaml'],
    ['', 'json'],
    [' [] ', 'json'],
    ['\n \n', 'jsonl'],
    ['\uFEFF', 'yaml'],
  ] as const)('says so: %j', (text, syntax) => {
    const { request, id, problems } = only(read(text, syntax));
    expect([request, id]).toEqual([undefined, undefined]);
    expect(problems).toMatchObject([
      { ruleId: 'syntax-error', message: 'The file holds no request.', start: 0, end: 0 },
    ]);
  });

  it('names the byte that is no UTF-8', () => {
    expect(problemsOf(read(Buffer.from('id: a\nnotes: caf\xe9!', 'latin1')))).toEqual(['0 file-unreadable  2:11-2:12']);
  });
});

it.each([
  ['a.sms.yaml', 'yaml'],
  ['a.YML', 'yaml'],
  ['b/a.sms.json', 'json'],
  ['a.jsonl', 'jsonl'],
  ['a.ndjson', 'jsonl'],
  ['a.txt', undefined],
  ['a.yaml/b', undefined],
  ['yaml', undefined],
] as const)('syntaxOf(%j) is %s', (path, syntax) => {
  expect(syntaxOf(path)).toBe(syntax);
});
