import { valueAt } from '@smslint/core';
import { book } from '@smslint/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceKinds, type DifferenceId } from './difference-kinds.js';
import type { SpendLimit } from '../answers/shapes.js';
import type { LiveNumber } from './live-account.js';
import { liveOf, requestOf, withKeyword } from './testing/live.js';
import { verifyNumber } from './verify-number.js';

const request = requestOf();
const live = liveOf(request);

const withNumber = (change: Partial<LiveNumber['number']>): LiveNumber => ({
  ...live,
  number: { ...live.number, ...change },
});

const withLimit = (change: Partial<SpendLimit>): LiveNumber => ({
  ...live,
  spendLimits: (live.spendLimits ?? []).map((one) => (one.Name.startsWith('TEXT') ? { ...one, ...change } : one)),
});

/** Each single change of the live number, with the one difference that it makes. */
const changes: readonly [string, LiveNumber, DifferenceId, string, string][] = [
  ['pending', withNumber({ Status: 'PENDING' }), 'live-number-inactive', 'error', '/number'],
  ['another type', withNumber({ NumberType: 'TOLL_FREE' }), 'live-number-type', 'error', '/number/type'],
  [
    'another Region',
    withNumber({ PhoneNumberArn: live.number.PhoneNumberArn.replace('ca-central-1', 'us-west-2') }),
    'live-region',
    'error',
    '/region',
  ],
  ['another country', withNumber({ IsoCountryCode: 'GB' }), 'live-country', 'error', '/countries'],
  ['promotional', withNumber({ MessageType: 'PROMOTIONAL' }), 'live-message-type', 'error', '/messageType'],
  [
    'voice too',
    withNumber({ NumberCapabilities: ['VOICE', 'SMS'] }),
    'live-capability-extra',
    'info',
    '/number/capabilities',
  ],
  ['no text', withNumber({ NumberCapabilities: [] }), 'live-capability-missing', 'error', '/number/capabilities'],
  ['two-way on', withNumber({ TwoWayEnabled: true }), 'live-two-way', 'warning', '/number/twoWay'],
  ['self-managed', withNumber({ SelfManagedOptOutsEnabled: true }), 'live-self-managed', 'error', '/stop/selfManaged'],
  [
    'another list',
    { ...withNumber({ OptOutListName: 'Other' }), optOutLists: [{ OptOutListName: 'Other' }] },
    'live-opt-out-list',
    'warning',
    '/stop',
  ],
  ['no such list', { ...live, optOutLists: [] }, 'live-opt-out-list-unknown', 'error', '/stop'],
  ['no HELP', withKeyword(live, 'HELP', undefined), 'live-keyword-missing', 'error', '/help/keywords/0'],
  ['no STOP', withKeyword(live, 'STOP', undefined), 'live-keyword-missing', 'error', '/stop/keywords/0'],
  ['no opt-in', withKeyword(live, 'SAIL', undefined), 'live-keyword-missing', 'error', '/optIn/keyword'],
  ['ARRET unlisted', withKeyword(live, 'ARRET', undefined), 'live-keyword-unlisted', 'info', '/stop/keywords'],
  [
    'opt-in opts out',
    withKeyword(live, 'SAIL', { KeywordAction: 'OPT_OUT' }),
    'live-keyword-action',
    'error',
    '/optIn/keyword',
  ],
  [
    'STOP answers only',
    withKeyword(live, 'STOP', { KeywordAction: 'AUTOMATIC_RESPONSE' }),
    'live-keyword-action',
    'error',
    '/stop/keywords/0',
  ],
  [
    'other HELP text',
    withKeyword(live, 'HELP', { KeywordMessage: 'No.' }),
    'live-keyword-text',
    'error',
    '/help/response',
  ],
  [
    'other STOP text',
    withKeyword(live, 'STOP', { KeywordMessage: 'Bye.' }),
    'live-keyword-text',
    'error',
    '/stop/response',
  ],
  [
    'other reply',
    withKeyword(live, 'SAIL', { KeywordMessage: 'Hi.' }),
    'live-keyword-text',
    'error',
    '/optIn/confirmation',
  ],
  [
    'one keyword more',
    {
      ...live,
      keywords: [...(live.keywords ?? []), { Keyword: 'MENU', KeywordMessage: 'x', KeywordAction: 'OPT_IN' }],
    },
    'live-keyword-extra',
    'info',
    '/optIn/keyword',
  ],
  [
    'not granted',
    withLimit({ MaxLimit: 1, EnforcedLimit: 1 }),
    'live-spend-maximum',
    'error',
    '/spend/requestedMonthlyUsd',
  ],
  [
    'enforced below',
    withLimit({ EnforcedLimit: 20, Overridden: true }),
    'live-spend-enforced',
    'error',
    '/spend/requestedMonthlyUsd',
  ],
  [
    'limit above',
    withLimit({ MaxLimit: 900, EnforcedLimit: 1 }),
    'live-spend-enforced',
    'info',
    '/spend/requestedMonthlyUsd',
  ],
];

describe('a live number', () => {
  test('that is all that its request promises has no difference, whatever its type', () => {
    for (const name of Object.keys(book.goodRequests)) {
      const good = requestOf({}, name);
      if (good.request?.provider !== 'aws' || good.request.number.type === 'sender-id') continue;
      expect([name, verifyNumber(good, liveOf(good))]).toEqual([name, []]);
    }
  });

  test.each(changes)('with one change (%s) has that difference alone', (_name, changed, id, severity, pointer) => {
    const found = verifyNumber(request, changed);
    expect(found.map((one) => [one.id, one.severity, one.pointer])).toEqual([[id, severity, pointer]]);
    for (const { message, fix } of found) expect([message, fix].every((text) => /\S\.$/.test(text))).toBe(true);
  });

  test('is changed in every kind of difference here', () => {
    expect(new Set(changes.map(([, , id]) => id))).toEqual(new Set(Object.keys(differenceKinds)));
  });

  test('has places that the request has, or a parent of them', () => {
    for (const [, changed] of changes) {
      for (const { pointer } of verifyNumber(request, changed)) expect(valueAt(request.request, pointer)).toBeDefined();
    }
  });
});

describe('what makes no difference:', () => {
  test('the case of keywords, outer blanks of texts, the order of keywords and capabilities', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(live.keywords?.slice() ?? [], { minLength: live.keywords?.length ?? 0 }),
        fc.boolean(),
        fc.constantFrom('', ' ', '\n', ' \t\n'),
        (keywords, lower, blank) => {
          const shuffled = keywords.map((one) => ({
            ...one,
            Keyword: lower ? one.Keyword.toLowerCase() : one.Keyword,
            KeywordMessage: blank + one.KeywordMessage + blank,
          }));
          expect(verifyNumber(request, { ...live, keywords: shuffled })).toEqual([]);
        },
      ),
    );
  });

  test('what the request does not say, and what was not read', () => {
    const bare = requestOf({ number: { type: 'long-code' }, spend: { requestedMonthlyUsd: undefined } });
    const changed = { ...withNumber({}), spendLimits: [] };
    expect(verifyNumber(bare, changed)).toEqual([]);
    expect(
      verifyNumber(request, { ...live, keywords: undefined, spendLimits: undefined, optOutLists: undefined }),
    ).toEqual([]);
  });

  test('HELP and STOP where the sender answers them; STOP on a US toll-free number', () => {
    const own = requestOf({ stop: { selfManaged: true } });
    const silent = { ...liveOf(own), keywords: (live.keywords ?? []).filter(({ Keyword }) => Keyword === 'SAIL') };
    expect(verifyNumber(own, silent)).toEqual([]);
    const tollFree = requestOf({}, 'toll-free');
    expect(verifyNumber(tollFree, withKeyword(liveOf(tollFree), 'STOP', undefined))).toEqual([]);
  });

  test('an opt-out list that is named', () => {
    const other = { ...withNumber({ OptOutListName: 'Other' }), optOutLists: undefined };
    expect(verifyNumber(request, other, { optOutList: 'Other' })).toEqual([]);
    expect(verifyNumber(request, live, { optOutList: 'Other' }).map(({ id }) => id)).toEqual(['live-opt-out-list']);
  });
});

test('texts differ by a blank within, by case, and by likeness of letters', () => {
  const response = request.request?.help?.response ?? '';
  for (const text of [response.replace(' ', '  '), response.toLowerCase(), response.replace('e', 'е')]) {
    const found = verifyNumber(request, withKeyword(live, 'HELP', { KeywordMessage: text }));
    expect(found.map(({ id, live: whole }) => [id, whole])).toEqual([['live-keyword-text', text]]);
  }
});

test('any text that is another one is a difference that shows both, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), (text) => {
      fc.pre(text.trim() !== request.request?.help?.response?.trim());
      const found = verifyNumber(request, withKeyword(live, 'HELP', { KeywordMessage: text }));
      expect(found.map(({ id }) => id)).toEqual(['live-keyword-text']);
      expect(found[0]?.message).toMatch(/^The number answers "HELP" with "[^\n]*"; the request has "[^\n]+"\.$/);
      expect(found[0]?.message.length).toBeLessThan(900);
    }),
  );
});

test('HELP and STOP are wanted even where the request names neither', () => {
  const silent = requestOf({ help: { keywords: [], response: '' }, stop: { keywords: [], response: ' ' } });
  const none = { ...liveOf(silent), keywords: [] };
  expect(verifyNumber(silent, none).map(({ keyword, pointer }) => [keyword, pointer])).toEqual([
    ['STOP', '/stop/keywords'],
    ['HELP', '/help/keywords'],
    ['SAIL', '/optIn/keyword'],
  ]);
});
