import { describe, expect, test } from 'vitest';
import type { CountryEntry } from '../book/country-schemas.js';
import type { BookData } from '../book/data-schema.js';
import { book } from '../generated/book.js';
import { contextWith, factIn, type Patch } from '../testing/requests.js';
import { numberTypeNames, recommend, typesOffered, type Recommendation } from './recommend.js';

/** What is recommended for messages a minute, each of one part. */
function recommended(
  country: string,
  messages: number,
  changes: Patch = {},
  data: BookData = book.data,
): Recommendation | null {
  const traffic = { peak: { messages, withinMinutes: 1 } };
  return recommend({ ...contextWith({ samples: ['x'], countries: [country], traffic, ...changes }), data });
}

/** The data of the book with another entry for one country. */
function where(code: 'NZ', entry: Partial<CountryEntry>): BookData {
  const { countries } = book.data.countries;
  return {
    ...book.data,
    countries: { ...book.data.countries, countries: { ...countries, [code]: { name: 'X', ...entry } } },
  };
}

describe.each(['US', 'PR', 'GU'])('in %s', (country) => {
  test.each([
    [0, 'toll-free'],
    [180, 'toll-free'],
    [181, '10dlc'],
    [4500, '10dlc'],
    [4501, 'short-code'],
  ])('%i messages a minute go by %s', (messages, type) =>
    expect(recommended(country, messages)).toMatchObject({ type, count: 1 }),
  );
});

describe('in Canada', () => {
  test.each([
    [60, 'long-code'],
    [61, 'toll-free'],
    [180, 'toll-free'],
    [181, 'short-code'],
  ])('%i messages a minute go by %s', (messages, type) =>
    expect(recommended('CA', messages)).toMatchObject({ type, count: 1 }),
  );

  test('one part a second is singular', () => {
    expect(recommended('CA', 60)?.why).toBe('1 message part a second at the peak');
    expect(recommended('CA', 30)?.why).toBe('0.5 message parts a second at the peak');
  });

  test('a toll-free number is to be enabled for it', () => {
    expect(recommended('CA', 61)?.why).toMatch(
      /^1\.02 message parts a second at the peak; enable it for international sending$/,
    );
  });
});

describe('elsewhere', () => {
  const all = where('NZ', { longCode: 'yes', shortCode: 'yes', senderId: 'yes' });
  const twoWay = { number: { twoWay: true } };

  test.each([
    ['one way', 600, {}, 'sender-id'],
    ['two ways', 600, twoWay, 'long-code'],
    ['one way', 601, {}, 'short-code'],
    ['two ways', 601, twoWay, 'short-code'],
  ])('%s, %i messages a minute with %j go by %s where there is everything', (_ways, messages, changes, type) => {
    expect(recommended('NZ', messages, changes, all)).toMatchObject({ type, count: 1 });
  });

  test('several long codes carry more where there is no short code, with a reason', () => {
    const codes = where('NZ', { longCode: 'yes', shortCode: 'no' });
    expect(recommended('NZ', 600, {}, codes)).toMatchObject({ type: 'long-code', count: 1 });
    expect(recommended('NZ', 601, {}, codes)).toMatchObject({ type: 'long-code', count: 2 });
    expect(recommended('NZ', 601, {}, codes)?.why).toContain('say why');
    expect(recommended('NZ', 1800, twoWay, codes)).toMatchObject({ count: 3 });
  });

  test('a sender ID that needs a registration is offered too', () => {
    expect(recommended('NZ', 6, {}, where('NZ', { senderId: 'registration-required' }))?.type).toBe('sender-id');
  });

  test('what there is, where the usual choice is not', () => {
    expect(recommended('NZ', 6, twoWay, where('NZ', { senderId: 'yes' }))?.type).toBe('sender-id');
    expect(recommended('NZ', 6, {}, where('NZ', { longCode: 'inbound-only' }))).toBeNull();
    expect(recommended('NZ', 6, {}, where('NZ', {}))).toBeNull();
    expect(recommended('NZ', 6, {}, where('NZ', { senderId: 'yes', noSending: true }))).toBeNull();
  });
});

test('nothing is recommended without a peak, or where nothing is sent', () => {
  expect(recommend(contextWith({ traffic: { peak: null } }))).toBeNull();
  expect(recommended('CU', 6)).toBeNull();
  expect(recommended('AQ', 6)).toBeNull();
});

test('the types offered are those that can send', () => {
  expect(typesOffered(book.data, 'US')).toEqual(['10dlc', 'toll-free', 'short-code']);
  expect(typesOffered(book.data, 'CA')).toEqual(['long-code', 'short-code']);
  expect(typesOffered(book.data, 'IN')).not.toContain('long-code');
  expect(typesOffered(book.data, 'SY')).toEqual([]);
  for (const country of Object.keys(book.data.countries.countries)) {
    for (const type of typesOffered(book.data, country)) expect(numberTypeNames).toHaveProperty(type);
  }
});

describe('the facts about capacity', () => {
  const peak = (messages: number, withinMinutes: number) => ({
    samples: ['x'],
    traffic: { peak: { messages, withinMinutes } },
  });

  test('name the identity that is recommended', () => {
    expect(factIn('recommendedIdentity', peak(181, 1))).toBe('a short code (3.02 message parts a second at the peak)');
    expect(factIn('recommendedIdentity', { ...peak(6000, 1), countries: ['BE'] })).toMatch(
      /^(?:a short code|\d+ numbers of the type long-code) \(100 /,
    );
    expect(factIn('recommendedIdentity', { traffic: { peak: null } })).toBeNull();
  });

  test('say how long the burst lasts and takes', () => {
    expect(factIn('burstWindow', peak(600, 30))).toBe('30 min');
    expect(factIn('drainTime', peak(10_000, 30))).toBe('2 h 47 min');
    expect(factIn('messagesPerMinute', peak(45, 30))).toBe(1.5);
    for (const name of ['burstWindow', 'drainTime', 'messagesPerMinute', 'numbersNeeded'] as const)
      expect(factIn(name, { traffic: null }), name).toBeNull();
    expect(factIn('numbersNeeded', peak(121, 1))).toBe(3);
  });

  test('spread the month over numbers and days', () => {
    expect(factIn('messagesPerNumberAndDay', { traffic: { messagesPerMonth: 60_000 }, number: { count: 2 } })).toBe(
      1000,
    );
    expect(factIn('messagesPerNumberAndDay', { traffic: null })).toBeNull();
    expect(factIn('lowVolumePerDay', {})).toBe(1000);
    expect(factIn('lowVolumePerDay', { countries: ['BE'] })).toBe(10_000);
    expect(factIn('lowVolumePerDay', { countries: ['US'] })).toBeNull();
  });

  test('say what else helps', () => {
    expect(factIn('burstAlternative', peak(121, 1))).toBe('ask for 3 numbers and say why');
    expect(factIn('burstAlternative', peak(241, 1))).toBe('spread the burst over 5 min');
    expect(factIn('burstAlternative', { ...peak(241, 1), messageType: 'otp' })).toBeNull();
    expect(factIn('burstAlternative', { traffic: null })).toBeNull();
  });
});
