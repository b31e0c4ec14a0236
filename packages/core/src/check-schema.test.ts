import { describe, expect, it } from 'vitest';
import { readRequests } from './read-requests.js';
import { brand, check, request } from './testing/check-value.js';

describe('a good request', () => {
  it('is the request, with its defaults', () => {
    const { request: read, problems } = check(request());
    expect(problems).toEqual([]);
    expect(read).toEqual(request({ provider: 'aws', number: { type: 'long-code', count: 1 } }));
  });

  it.each([
    ['longcode', 'long-code'],
    ['ten-dlc', '10dlc'],
    ['10DLC', '10dlc'],
    ['TFN', 'toll-free'],
    ['shortcode', 'short-code'],
    ['alphanumeric', 'sender-id'],
  ])('may call its number %s, which is %s', (alias, type) => {
    expect(check(request({ number: { type: alias } })).request?.number).toEqual({ type, count: 1 });
  });

  it('may leave keys blank', () => {
    const { request: read, problems } = check(request({ notes: null, provider: null, help: { response: null } }));
    expect(problems).toEqual([]);
    expect(read).toEqual(request({ provider: 'aws', number: { type: 'long-code', count: 1 }, help: {} }));
  });
});

describe('a missing key', () => {
  it.each([
    ['apiVersion', { apiVersion: undefined }, '/apiVersion', 'the version of this format', '"brand"'],
    ['countries', { countries: undefined }, '/countries', 'the countries of the recipients', '"apiVersion"'],
    ['countries', { countries: null }, '/countries', 'the countries of the recipients', 'null'],
    ['type', { number: {} }, '/number/type', 'the kind of origination identity', '"number"'],
    [
      'description',
      { useCase: { description: null } },
      '/useCase/description',
      'who sends what to whom, and why',
      'null',
    ],
    [
      'messages',
      { traffic: { peak: { withinMinutes: 5 } } },
      '/traffic/peak/messages',
      'messages in the burst',
      '"peak"',
    ],
  ])('%s is reported, with what to add: %j', (_key, changes, pointer, description, at) => {
    const { request: read, problems } = check(request(changes));
    expect(read).toBeUndefined();
    expect(problems).toEqual([
      {
        ruleId: 'schema-missing-key',
        message: `The key ${pointer.slice(1).replaceAll('/', '.')} is missing.`,
        fix: `Add ${pointer.slice(1).replaceAll('/', '.')}: ${description}.`,
        pointer,
        at,
      },
    ]);
  });

  it('is reported once for each', () => {
    const { problems } = check({ id: 'empty' });
    expect(problems.map(({ pointer }) => pointer)).toEqual(
      ['apiVersion', 'brand', 'number', 'countries', 'messageType', 'useCase'].map((key) => `/${key}`),
    );
  });
});

describe('an unknown key', () => {
  it.each([
    [{ brnd: {} }, '/brnd', 'Did you mean brand?'],
    [{ opt_in: {} }, '/opt_in', 'Did you mean optIn?'],
    [{ contact: { colour: 1 } }, '/contact/colour', 'Known here: language.'],
    [
      { traffic: { peak: { messages: 1, withinMinutes: 1, minutes: 1 } } },
      '/traffic/peak/minutes',
      'Known here: messages, withinMinutes.',
    ],
    [{ '<<': brand }, '/<<', 'YAML 1.2 has no merge keys: write the keys out.'],
    [{ help: { reponse: null } }, '/help/reponse', 'Did you mean response?'],
    [{ 'a/b': 1 }, '/a~1b', /^Known here: apiVersion, id, /],
    [{ 'a\n\u001B': 1 }, '/a\n\u001B', /^Known here: /],
    [{ constructor: 1 }, '/constructor', /^Known here: /],
    [JSON.parse('{ "__proto__": { "id": "x" } }') as object, '/__proto__', /^Known here: /],
    [
      { stop: JSON.parse('{ "__proto__": { "selfManaged": true } }') as object },
      '/stop/__proto__',
      'Known here: keywords, response, selfManaged.',
    ],
  ] as [object, string, string | RegExp][])('in %j is reported, and the rest is read', (changes, pointer, fix) => {
    const { request: read, problems } = check(request(changes));
    const key = pointer.slice(pointer.lastIndexOf('/') + 1).replace('~1', '/');
    expect(problems).toMatchObject([
      {
        ruleId: 'schema-unknown-key',
        message: `The key ${JSON.stringify(key)} is not part of the request format.`,
        fix: typeof fix === 'string' ? fix : (expect.stringMatching(fix) as string),
        pointer,
        at: JSON.stringify(key),
      },
    ]);
    expect(read).toMatchObject(request());
    expect(read?.id ?? read?.stop?.selfManaged).toBeUndefined();
  });
});

describe('what stands under a misspelled key', () => {
  const text = [
    'apiVersion: smslint/v1',
    'brand: { name: Northgate Zoo }',
    'number: { type: long-code }',
    'countries: [CA]',
    'messagetype: otp',
    'useCase: { description: Codes for keepers }',
    'optin:',
    '  keywrd: LYNX',
    '  confirmation: 7',
  ].join('\n');
  const read = (source: string) => readRequests('zoo.sms.yaml', source, 'yaml').documents[0]!;

  it('is read as meant, so that nothing is called missing', () => {
    const { problems, request: zoo, locate } = read(text.replace(': 7', ': Welcome'));
    expect(problems.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`)).toEqual([
      'schema-unknown-key /messagetype',
      'schema-unknown-key /optin',
      'schema-unknown-key /optIn/keywrd',
    ]);
    expect(zoo).toMatchObject({ messageType: 'otp', optIn: { keyword: 'LYNX', confirmation: 'Welcome' } });
    expect(locate('/optIn/keyword').start).toEqual({ line: 8, column: 11 });
  });

  it('is checked too', () => {
    const { problems, request: zoo } = read(text);
    expect(zoo).toBeUndefined();
    expect(problems.at(-1)).toMatchObject({ ruleId: 'schema-type', pointer: '/optIn/confirmation' });
  });

  it('is left alone where the right key is there too', () => {
    const { request: zoo } = read(`${text.replace(': 7', ': Welcome')}\noptIn: { keyword: WOLF }`);
    expect(zoo?.optIn).toEqual({ keyword: 'WOLF' });
  });
});

it('reports everything at once', () => {
  const { problems } = check(request({ id: 7, provider: 'aws2', useCase: {}, extra: 1 }));
  expect(problems.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`).sort()).toEqual([
    'schema-missing-key /useCase/description',
    'schema-type /id',
    'schema-unknown-key /extra',
    'schema-value /provider',
  ]);
});
