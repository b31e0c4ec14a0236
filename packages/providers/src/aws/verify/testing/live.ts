import { readRequests, type RequestDocument } from '@smslint/core';
import { book } from '@smslint/rules';
import { capabilityNames, messageTypeNames, numberTypeNames } from '../../terms.js';
import type { KeywordInformation } from '../../answers/shapes.js';
import type { LiveNumber } from '../live-account.js';

type Json = Readonly<Record<string, unknown>>;

/** A good request of the policy book with changes, as read from a file; sections are merged, all else is replaced. */
export function requestOf(changes: Json = {}, name = 'long-code'): RequestDocument {
  const good = book.goodRequests[name] ?? {};
  const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
  const merged = Object.entries(changes).map(([key, value]) => [
    key,
    isMap(value) && isMap(good[key]) ? { ...good[key], ...value } : value,
  ]);
  const text = JSON.stringify({ ...good, ...Object.fromEntries(merged) });
  const document = readRequests('a.sms.json', text, 'json').documents[0];
  if (!document?.request) throw new Error(`The request cannot be read: ${document?.problems[0]?.message ?? ''}`);
  return document;
}

/** The number that is all that a request promises. */
export function liveOf({ request }: RequestDocument): LiveNumber {
  if (!request) throw new Error('The request could not be read.');
  const { number, countries, region, messageType, optIn, help, stop, spend } = request;
  const keywordsOf = (words: readonly string[], text: string | undefined, action: string): KeywordInformation[] =>
    words.map((word) => ({ Keyword: word.trim(), KeywordMessage: text ?? 'Anything', KeywordAction: action }));
  const stops = ['STOP', ...(stop?.keywords ?? []).filter((word) => word.trim().toUpperCase() !== 'STOP')];
  const helps = ['HELP', ...(help?.keywords ?? []).filter((word) => word.trim().toUpperCase() !== 'HELP')];
  const limit = Math.ceil(spend?.requestedMonthlyUsd ?? 1);
  return {
    number: {
      PhoneNumberArn: `arn:aws:sms-voice:${region ?? 'us-east-1'}:111122223333:phone-number/phone-0a1b`,
      PhoneNumberId: 'phone-0a1b',
      PhoneNumber: '+19025550163',
      Status: 'ACTIVE',
      IsoCountryCode: countries[0] ?? 'US',
      MessageType: messageTypeNames[messageType],
      NumberCapabilities: capabilityNames(number.capabilities ?? ['sms']),
      NumberType: numberTypeNames[number.type],
      TwoWayEnabled: number.twoWay ?? false,
      SelfManagedOptOutsEnabled: stop?.selfManaged ?? false,
      OptOutListName: 'Default',
    },
    keywords: [
      ...keywordsOf(stops, stop?.response, 'OPT_OUT'),
      ...keywordsOf(helps, help?.response, 'AUTOMATIC_RESPONSE'),
      ...keywordsOf(optIn?.keyword === undefined ? [] : [optIn.keyword], optIn?.confirmation, 'OPT_IN'),
    ],
    spendLimits: [
      { Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT', EnforcedLimit: limit, MaxLimit: limit, Overridden: false },
      { Name: 'VOICE_MESSAGE_MONTHLY_SPEND_LIMIT', EnforcedLimit: 1, MaxLimit: 1, Overridden: false },
    ],
    optOutLists: [{ OptOutListName: 'Default' }],
  };
}

/** A live number with some of its keywords changed, or without them. */
export function withKeyword(
  live: LiveNumber,
  keyword: string,
  change: Partial<KeywordInformation> | undefined,
): LiveNumber {
  const keywords = (live.keywords ?? []).flatMap((one) => {
    if (one.Keyword !== keyword) return [one];
    return change ? [{ ...one, ...change }] : [];
  });
  return { ...live, keywords };
}

/** The responses of the AWS CLI that tell of a live number. */
export function responsesOf({ number, keywords, spendLimits, optOutLists }: LiveNumber): Json[] {
  return [
    { PhoneNumbers: [{ ...number, CreatedTimestamp: '2026-09-14T09:30:00+00:00', MonthlyLeasingPrice: '1.00' }] },
    { OriginationIdentity: number.PhoneNumberId, OriginationIdentityArn: number.PhoneNumberArn, Keywords: keywords },
    { SpendLimits: spendLimits },
    { OptOutLists: optOutLists },
  ];
}
