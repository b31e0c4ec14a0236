import { describe, expect, test } from 'vitest';
import { factIn } from '../testing/requests.js';

describe('the replies that samples ask for', () => {
  const asked = (sample: string, more: object = {}) => factIn('repliesAskedFor', { samples: [sample], ...more });

  test.each([
    ['Reply YES to confirm.', ['YES']],
    ['Reply "yes" or "no".', ['YES']],
    ['Reply Y or N for your visit.', ['Y', 'N']],
    ['Answer 1, 2 or 3 for the hour.', ['1', '2', '3']],
    ['Reply 10, 11 or 12 for the hour.', ['10', '11', '12']],
    ['Reply A, or B, or LATER to choose.', ['A', 'B', 'LATER']],
    ['Reply "A", “B” or \'C\' if you can.', ['A', 'B', 'C']],
    ['Reply with a Y to confirm.', ['Y']],
    ['Reply A to go or B to stay.', ['A', 'B']],
    ['Reply A or B.', ['A']],
    ['Text back  GO to start.', ['GO']],
    ['REPLY no to decline.', ['NO']],
    ['Reply B for the pier. Take C or D to town.', ['B']],
    ['Reply B to go or C to stay.', ['B', 'C']],
    ['Reply Y to confirm, or N to cancel.', ['Y', 'N']],
    ['Reply A/B if you can.', ['A', 'B']],
    ['Respond with C to confirm.', ['C']],
    ['Text back 5 if you are late.', ['5']],
    ['Reply LATE. Text GO.', ['LATE', 'GO']],
  ])('%s', (sample, words) => expect(asked(sample)).toEqual(words));

  test.each([
    'Reply STOP to end, HELP for help.',
    'Reply stop to end.',
    'Reply to this message.',
    'We reply within a day.',
    'Do not reply.',
    'Reply 123 is the number of the bus.',
    'Reply ABCDEFGHIJKLM to confirm.',
    'Replying YES changes nothing.',
    'Text SAIL to join.',
    'Reply START or UNSTOP to join again.',
    'Reply STOP, END or QUIT.',
  ])('none in: %s', (sample) => expect(asked(sample)).toEqual([]));

  test('leave out the keywords of the request, each word once', () => {
    expect(
      asked('Reply LANDGANG to end. Reply LOTSE.', { stop: { keywords: ['Landgang'] }, help: { keywords: ['lotse'] } }),
    ).toEqual([]);
    expect(asked('Reply SAIL.', { optIn: { keyword: 'BOAT' } })).toEqual(['SAIL']);
    expect(asked('Reply YES. Reply yes.')).toEqual(['YES']);
    expect(factIn('repliesAskedFor', { samples: null })).toEqual([]);
  });
});

test('a reserved keyword opts out or asks for help, however it is written', () => {
  for (const word of ['STOP', 'stop', 'Opt-Out', 'optout', 'arrêt', 'HELP', 'info', 'End.'])
    expect(factIn('isReservedKeyword', {}, word), word).toBe(true);
  for (const word of ['JOIN', 'STOPS', 'BUSSTOP', 'HELPER'])
    expect(factIn('isReservedKeyword', {}, word), word).toBe(false);
  expect(factIn('isReservedKeyword', { stop: { keywords: ['LANDGANG'] } }, 'landgang')).toBe(true);
  expect(factIn('isReservedKeyword', {}, undefined)).toBeNull();
});

test('STOP is listed, whatever its case', () => {
  expect(factIn('listsStop', { stop: { keywords: ['end', 'Stop'] } })).toBe(true);
  expect(factIn('listsStop', { stop: { keywords: ['STOPP', 'BUS STOP'] } })).toBe(false);
  expect(factIn('listsStop', { stop: null })).toBe(false);
});

test('the opt-out words that are not listed are those of the provider', () => {
  expect(factIn('optOutKeywordsNotListed')).toEqual([]);
  const some = ['STOP', 'CANCEL', 'END', 'opt out', 'QUIT', 'REMOVE', 'UNSUBSCRIBE'];
  expect(factIn('optOutKeywordsNotListed', { stop: { keywords: some } })).toEqual(['ARRET', 'TD']);
});

test('the empty fields of the case are named as pointers', () => {
  expect(factIn('emptyCaseFields')).toEqual([]);
  expect(factIn('emptyCaseFields', { useCase: { contactSource: ' ' }, samples: [' ', ''] })).toEqual([
    '/useCase/contactSource',
    '/samples',
  ]);
  expect(factIn('emptyCaseFields', { samples: null })).toEqual(['/samples']);
  expect(factIn('emptyCaseFields', { samples: ['', 'one'] })).toEqual([]);
});

test('of opt-in keyword and reply the missing half is named, where one is there', () => {
  expect(factIn('missingHalfOfOptIn')).toEqual([]);
  expect(factIn('missingHalfOfOptIn', { optIn: { keyword: ' ' } })).toEqual(['/optIn/keyword']);
  expect(factIn('missingHalfOfOptIn', { optIn: { confirmation: null } })).toEqual(['/optIn/confirmation']);
  expect(factIn('missingHalfOfOptIn', { optIn: null })).toEqual([]);
  expect(factIn('missingHalfOfOptInName', { optIn: { confirmation: null } })).toBe('no reply');
  expect(factIn('missingHalfOfOptInName', { optIn: { keyword: null } })).toBe('a reply but no keyword');
});

test('a claim of person to person may stand in any of three texts', () => {
  expect(factIn('claimsPersonToPerson')).toBe(false);
  const claim = 'Each message is typed by hand by our staff.';
  expect(factIn('claimsPersonToPerson', { useCase: { description: claim } })).toBe(true);
  expect(factIn('claimsPersonToPerson', { number: { justification: claim } })).toBe(true);
  expect(factIn('claimsPersonToPerson', { optIn: { workflow: 'One-to-one messages with our agents.' } })).toBe(true);
  expect(factIn('claimsPersonToPerson', { notes: claim })).toBe(false);
  expect(factIn('claimsPersonToPerson', { useCase: { description: 'A personal trainer hands out the cards.' } })).toBe(
    false,
  );
});

test('the traffic by country has a sum', () => {
  expect(factIn('messagesByCountrySum')).toBeNull();
  expect(factIn('messagesByCountrySum', { traffic: { messagesByCountry: { CA: 1, GB: 2 } } })).toBe(3);
});

test('the number type has its article', () => {
  expect(factIn('numberTypeName')).toBe('a long code');
  expect(factIn('numberTypeName', { number: { type: '10dlc' } })).toBe('a 10DLC number');
});

test('a Region is known by its code', () => {
  expect(factIn('isKnownRegion', {}, 'us-east-1')).toBe(true);
  for (const text of ['us-east-9', 'US-EAST-1', 'Ohio', 'constructor', 'toString'])
    expect(factIn('isKnownRegion', {}, text), text).toBe(false);
});

describe('a country', () => {
  const offer = (type: string, code: string) => factIn('countryOffer', { number: { type } }, code);

  test.each([
    ['long-code', 'CA', 'yes'],
    ['long-code', 'IN', 'inbound-only'],
    ['long-code', 'AD', 'no'],
    ['long-code', 'CU', null],
    ['long-code', 'XX', null],
    ['10dlc', 'CA', 'no'],
    ['toll-free', 'US', 'yes'],
    ['toll-free', 'CA', 'yes'],
    ['toll-free', 'AD', 'no'],
    ['sender-id', 'AE', 'registration-required'],
    ['sender-id', 'CA', 'no'],
  ])('%s in %s: %s', (type, code, expected) => expect(offer(type, code)).toBe(expected));

  test('has a name, an obstacle and alternatives', () => {
    expect(factIn('countryName', {}, 'CA')).toBe('Canada');
    expect(factIn('countryName', {}, 'US')).toMatch(/^the United States/);
    expect(factIn('countryName', {}, 'XX')).toBe('XX');
    expect(factIn('countryNames', { countries: ['CA', 'NL'] })).toEqual(['Canada', 'the Netherlands']);
    expect(factIn('countryObstacle', {}, 'IN')).toBe('numbers of that type only receive there');
    expect(factIn('countryObstacle', {}, 'AD')).toBe('the provider offers none there');
    expect(factIn('countryObstacle', {}, 'US')).toBe('plain long codes are refused there');
    expect(factIn('countryAlternatives', {}, 'US')).toBe('a 10DLC number or a toll-free number or a short code');
    expect(factIn('countryAlternatives', {}, 'CU')).toBeNull();
  });

  test('may ask for a registration, which the brand may have', () => {
    expect(factIn('countryNeedsRegistration', {}, 'GB')).toBe(true);
    expect(factIn('countryNeedsRegistration', {}, 'CA')).toBe(false);
    expect(factIn('countryNeedsRegistration', {}, 'XX')).toBe(false);
    expect(factIn('namesRegistration', { brand: { registrationId: 'registration-0a1b2c' } })).toBe(true);
    for (const id of [null, '', 'n/a', 'pending'])
      expect(factIn('namesRegistration', { brand: { registrationId: id } })).toBe(false);
  });

  test('may be sent nothing, or have better types', () => {
    expect(factIn('countryHasNoSending', {}, 'CU')).toBe(true);
    expect(factIn('countryHasNoSending', {}, 'CA')).toBe(false);
    expect(factIn('someCountryHasBetterType', { countries: ['CA'] })).toBe(true);
    expect(factIn('someCountryHasBetterType', { countries: ['CU'] })).toBe(false);
    expect(factIn('country', {}, 'CA')).toBe('CA');
    expect(factIn('country', {}, undefined)).toBeNull();
  });
});
