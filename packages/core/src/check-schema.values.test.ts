import { describe, expect, it } from 'vitest';
import { checkSchema } from './check-schema.js';
import { parseJson } from './parse-json.js';
import { brand, check, request } from './testing/check-value.js';

describe('a wrong type', () => {
  it.each([
    [{ id: 14255550134 }, '/id', 'Expected text, found the number 14255550134.', 'Put the value in quotes.'],
    [{ id: true }, '/id', 'Expected text, found the value true.', 'Put the value in quotes.'],
    [{ id: [] }, '/id', 'Expected text, found an empty list.'],
    [{ help: { response: {} } }, '/help/response', 'Expected text, found a map.'],
    [{ samples: ['Hello', null] }, '/samples/1', 'Expected text, found the value null.'],
    [{ samples: 'Hello' }, '/samples', 'Expected a list, found "Hello".'],
    [{ stop: ['STOP'] }, '/stop', 'Expected a map of keys, found a list.'],
    [{ stop: { selfManaged: 'yes' } }, '/stop/selfManaged', 'Expected true or false, found "yes".'],
    [{ number: { type: '10dlc', count: 1.5 } }, '/number/count', 'Expected a whole number, found the number 1.5.'],
    [{ spend: { requestedMonthlyUsd: '200' } }, '/spend/requestedMonthlyUsd', 'Expected a number, found "200".'],
    [
      { traffic: { messagesByCountry: 5 } },
      '/traffic/messagesByCountry',
      'Expected a map of keys, found the number 5.',
    ],
    [
      { spend: { pricePerMessagePartUsd: 'cheap' } },
      '/spend/pricePerMessagePartUsd',
      'Expected a price in USD, or a map of prices by country, found "cheap".',
    ],
  ] as [object, string, string, string?][])('in %j is reported', (changes, pointer, message, fix) => {
    const { request: read, problems } = check(request(changes));
    expect(read).toBeUndefined();
    expect(problems).toMatchObject([{ ruleId: 'schema-type', message, pointer }]);
    expect(problems[0]?.fix).toBe(fix);
  });

  it.each([
    ['Hello', 'found "Hello"'],
    [[], 'found an empty list'],
    [null, 'found the value null'],
  ])('of the whole request, %j, is reported', (value, found) => {
    const [parsed] = parseJson(JSON.stringify([value]));
    expect(parsed && checkSchema(parsed.value, () => parsed.node).problems).toMatchObject([
      {
        ruleId: 'schema-type',
        message: `Expected a map of keys, ${found}.`,
        pointer: '',
        start: 1,
        end: 1 + JSON.stringify(value).length,
      },
    ]);
  });

  it('names numbers that JSON has not', () => {
    const { problems } = checkSchema(request({ spend: { currentMonthlyUsd: NaN } }), () => ({ start: 0, end: 0 }));
    expect(problems).toMatchObject([{ ruleId: 'schema-type', message: 'Expected a number, found the number NaN.' }]);
  });

  it('shows the beginning of a long text', () => {
    const { problems } = check(request({ samples: 'a'.repeat(300) }));
    expect(problems[0]?.message).toBe(`Expected a list, found "${'a'.repeat(59)}…".`);
  });
});

describe('a wrong value', () => {
  const country = 'Expected an ISO 3166-1 alpha-2 country code, such as CA, found';

  it.each([
    [{ apiVersion: 'v1' }, '/apiVersion', 'Expected smslint/v1, found "v1".'],
    [{ provider: 'AWS' }, '/provider', 'Expected one of aws, twilio, telnyx, bandwidth, other, found "AWS".', 'aws'],
    [
      { messageType: 'promo' },
      '/messageType',
      'Expected one of otp, transactional, promotional, found "promo".',
      'promotional',
    ],
    [{ messageType: 'chat' }, '/messageType', 'Expected one of otp, transactional, promotional, found "chat".'],
    [
      { number: { type: 'long code' } },
      '/number/type',
      'Expected one of long-code, 10dlc, toll-free, short-code, sender-id, found "long code".',
      'long-code',
    ],
    [{ countries: ['UK'] }, '/countries/0', `${country} "UK".`, 'GB'],
    [{ countries: ['CA', 'usa'] }, '/countries/1', `${country} "usa".`, 'US'],
    [{ countries: [' gb '] }, '/countries/0', `${country} " gb ".`, 'GB'],
    [{ countries: ['Canada'] }, '/countries/0', `${country} "Canada".`, 'CA'],
    [{ countries: ['Atlantis'] }, '/countries/0', `${country} "Atlantis".`],
    [{ countries: [1] }, '/countries/0', `${country} the number 1.`],
    [{ countries: [] }, '/countries', 'Expected at least 1 element, found an empty list.'],
    [{ number: { type: '10dlc', count: 0 } }, '/number/count', 'Expected a number of at least 1, found the number 0.'],
    [
      { brand: { ...brand, vettingScore: 101 } },
      '/brand/vettingScore',
      'Expected a number of at most 100, found the number 101.',
    ],
    [
      { traffic: { peak: { messages: 1, withinMinutes: 0 } } },
      '/traffic/peak/withinMinutes',
      'Expected a number of at least 0.01, found the number 0.',
    ],
    [{ countries: ['CA', 'CA'] }, '/countries', 'Expected each country once, found a list.'],
    [
      { traffic: { messagesPerMonth: 2e9 } },
      '/traffic/messagesPerMonth',
      'Expected a number of at most 1000000000, found the number 2000000000.',
    ],
    [
      { samples: Array.from({ length: 101 }, () => 'Hello') },
      '/samples',
      'Expected at most 100 elements, found a list.',
    ],
    [{ brand: { name: ' ' } }, '/brand/name', 'Expected the name that recipients see, found " ".'],
  ] as [object, string, string, string?][])('in %j is reported', (changes, pointer, message, meant) => {
    const { request: read, problems } = check(request(changes));
    expect(read).toBeUndefined();
    expect(problems).toMatchObject([{ ruleId: 'schema-value', message, pointer }]);
    expect(problems[0]?.fix).toBe(meant && `Did you mean ${meant}?`);
  });

  it.each([
    [{ traffic: { messagesByCountry: { UK: 1 } } }, '/traffic/messagesByCountry/UK', 'Did you mean GB?'],
    [{ traffic: { messagesByCountry: { ca: 1 } } }, '/traffic/messagesByCountry/ca', 'Did you mean CA?'],
    [
      { spend: { pricePerMessagePartUsd: { ZZ: 1 } } },
      '/spend/pricePerMessagePartUsd/ZZ',
      'Use ISO 3166-1 alpha-2 codes, such as CA.',
    ],
  ])('that is a key by country, in %j, is reported as a key', (changes, pointer, fix) => {
    const key = pointer.slice(-2);
    expect(check(request(changes)).problems).toMatchObject([
      { ruleId: 'schema-unknown-key', message: `The key "${key}" is no country code.`, fix, pointer, at: `"${key}"` },
    ]);
  });
});

describe('what was meant', () => {
  const meantOf = (changes: object) => check(request(changes)).problems.map(({ meant }) => meant);

  it.each([
    [{ opt_in: {} }, { kind: 'key', text: 'optIn', isSure: true }],
    [{ help: { reponse: 'Hi' } }, { kind: 'key', text: 'response', isSure: false }],
    [{ traffic: { messagesByCountry: { ca: 1 } } }, { kind: 'key', text: 'CA', isSure: true }],
    [{ countries: ['ca'] }, { kind: 'value', text: 'CA', isSure: true }],
    [{ countries: ['UK'] }, { kind: 'value', text: 'GB', isSure: false }],
    [{ provider: 'AWS' }, { kind: 'value', text: 'aws', isSure: true }],
    [{ number: { type: 'Short Code' } }, { kind: 'value', text: 'short-code', isSure: true }],
    [{ messageType: 'marketing' }, { kind: 'value', text: 'promotional', isSure: false }],
    [{ brand: { ...brand, supportPhone: 14255550199 } }, { kind: 'string' }],
    [{ notes: true }, { kind: 'string' }],
  ] as const)('in %j is said', (changes, meant) => {
    expect(meantOf(changes)).toEqual([meant]);
  });

  it.each([
    [{ zebra: 1 }],
    [{ messageType: 'chat' }],
    [{ notes: ['a'] }],
    // The right key is there too.
    [{ opt_in: {}, optIn: {} }],
  ])('in %j is not known', (changes) => {
    expect(meantOf(changes)).toEqual([undefined]);
  });
});
