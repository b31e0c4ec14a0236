import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseNumber } from './choose-number.js';
import { readLive } from './read-live.js';
import { liveOf, requestOf, responsesOf } from './testing/live.js';
import { verifyNumber } from './verify-number.js';

const document = requestOf();
const { request } = document;
const live = liveOf(document);
const responses = responsesOf(live);
const saved = (values: readonly unknown[]) => values.map((value, index) => ({ name: `${index}.json`, value }));

function differencesIn(values: readonly unknown[]): unknown {
  const { account, faults } = readLive(saved(values));
  if (!request || faults.length > 0) return faults;
  const choice = chooseNumber(request, account);
  return 'live' in choice ? verifyNumber(document, choice.live) : choice;
}

describe('responses are read', () => {
  test('in any order, in pages, in one list or in one object', () => {
    expect(differencesIn([[...responses].reverse()])).toEqual([]);
    expect(differencesIn([Object.assign({}, ...responses)])).toEqual([]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(responses, { minLength: 4 }),
        fc.integer({ min: 0, max: 13 }),
        fc.boolean(),
        (all, at, last) => {
          const pages = all.flatMap((response) => {
            if (!('Keywords' in response)) return [response];
            const keywords = response.Keywords as unknown[];
            const first = { ...response, Keywords: keywords.slice(0, at), NextToken: 'x' };
            const second = { ...response, Keywords: keywords.slice(at) };
            return last ? [first, second] : [second, first];
          });
          expect(differencesIn(pages)).toEqual([]);
          expect(differencesIn([...pages, ...pages])).toEqual([]);
        },
      ),
    );
  });

  test('as a client has them', () => {
    const asClient = responses.map((one) => ({ ...one, $metadata: { requestId: 'x' }, NextToken: undefined }));
    expect(readLive(saved(asClient))).toEqual(readLive(saved(responses)));
  });

  test('and nothing foreign throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readLive(saved([value])).faults.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('PhoneNumbers', 'Keywords', 'SpendLimits', 'OptOutLists'),
        fc.jsonValue(),
        (key, value) => {
          const { faults } = readLive(saved([{ [key]: value }]));
          expect(faults.every(({ path }) => path.startsWith('$'))).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['nothing', '{}', '$', /^expected an object with one of PhoneNumbers \(DescribePhoneNumbers\), /],
  ['null in a list', '[null]', '$[0]', /^expected an object/],
  ['a list that is none', '{"SpendLimits": 3}', '$.SpendLimits', /^expected array, received number$/],
  [
    'a missing key',
    '{"Keywords": [{"Keyword": "A", "KeywordMessage": "b"}]}',
    '$.Keywords[0].KeywordAction',
    /^expected string, found nothing$/,
  ],
  ['keywords of nobody', '{"Keywords": []}', '$', /without the OriginationIdentity/],
  ['a page too few', '{"OptOutLists": [], "NextToken": "x"}', '$.NextToken', /save all pages of DescribeOptOutLists$/],
])('a fault names its file and place: %s', (_name, text, path, message) => {
  const { faults } = readLive([{ name: 'live.json', value: JSON.parse(text) as unknown }]);
  expect(faults).toMatchObject([{ name: 'live.json', path, message: expect.stringMatching(message) as string }]);
});

test('responses of two times are no one account', () => {
  const later = { PhoneNumbers: [{ ...live.number, TwoWayEnabled: true }] };
  expect(readLive(saved([...responses, later])).faults).toMatchObject([
    { name: '4.json', path: '$.PhoneNumbers[0]', message: expect.stringContaining('given twice') as string },
  ]);
});

describe('the number of a request is', () => {
  const { number } = live;
  const other = {
    ...number,
    PhoneNumber: '+18335550177',
    PhoneNumberId: 'phone-2',
    PhoneNumberArn: 'arn:aws:sms-voice:ca-central-1:1:phone-number/phone-2',
  };
  const accountOf = (...numbers: (typeof number)[]) => ({ ...readLive(saved(responses)).account, numbers });
  const chosen = (account: ReturnType<typeof accountOf>, name?: string): string => {
    if (!request) return '';
    const choice = chooseNumber(request, account, name);
    return 'live' in choice ? choice.live.number.PhoneNumber : `${choice.reason} ${choice.hint}`;
  };

  test('the only one, or the only one of its type and country that is not deleted', () => {
    const tollFree = { ...other, NumberType: 'TOLL_FREE', IsoCountryCode: 'US' };
    expect(chosen(accountOf(tollFree))).toBe(tollFree.PhoneNumber);
    expect(chosen(accountOf(tollFree, number))).toBe(number.PhoneNumber);
    expect(chosen(accountOf({ ...other, Status: 'DELETED' }, number))).toBe(number.PhoneNumber);
  });

  test('the one that is named, by number, id or ARN', () => {
    for (const name of ['+18335550177', '18335550177', 'phone-2', other.PhoneNumberArn]) {
      expect(chosen(accountOf(number, other), name)).toBe(other.PhoneNumber);
    }
  });

  test('none where that cannot be told', () => {
    expect(chosen(accountOf())).toMatch(/^The responses hold no number\. Add the output of aws/);
    expect(chosen(accountOf(number), 'phone-9')).toBe(
      'There is no number phone-9. There are: +19025550163 (LONG_CODE, CA).',
    );
    expect(chosen(accountOf(number, other))).toMatch(
      /^More than one number is a long-code number for CA\. Choose one with --number: /,
    );
    const away = { IsoCountryCode: 'GB' };
    expect(chosen(accountOf({ ...number, ...away }, { ...other, ...away }))).toMatch(
      /^No number is a long-code number for CA\. /,
    );
  });

  test('with the keywords of its pool where it has none of its own', () => {
    const { account } = readLive(
      saved([
        { PhoneNumbers: [{ ...number, PoolId: 'pool-7' }] },
        { OriginationIdentityArn: 'arn:aws:sms-voice:ca-central-1:1:pool/pool-7', Keywords: live.keywords },
      ]),
    );
    const choice = request && chooseNumber(request, account);
    expect(choice && 'live' in choice && choice.live.keywords).toEqual(live.keywords);
  });
});
