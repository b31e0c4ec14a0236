import { describe, expect, test } from 'vitest';
import { factIn } from '../testing/requests.js';
import { saysChineseUnsubscribe, signatureFaults } from './china.js';
import { dltIdsIn, dltTemplateFaults, headerFault } from './india.js';
import { isUen, uensIn } from './singapore.js';

describe('India', () => {
  test.each<[string, string[]]>([
    ['Dear {#var#}, {#alphanumeric#} is due. Kestrel', []],
    ['Kestrel: [name], come at [time].', []],
    ['Dear {#Var#}', ['variable']],
    ['Dear {name}', ['variable']],
    ['Dear {{1}}', ['variable']],
    ['Kestrel: [all the things that may happen here]', ['30 characters']],
    ['Kestrel: <time>', ['< or >']],
    ['Kestrel:  late', ['two spaces']],
  ])('the template %j', (text, expected) =>
    expect(dltTemplateFaults(text)).toEqual(expected.map((words) => expect.stringContaining(words) as string)),
  );

  test('a header', () => {
    for (const header of ['KSTREL', 'Kes', 'kestr']) expect(headerFault(header, false), header).toBe(null);
    for (const header of ['KESTREL', 'KE', 'KES24', '612345', ''])
      expect(headerFault(header, false)).toMatch(/letters/);
    for (const header of ['612345', '612']) expect(headerFault(header, true), header).toBe(null);
    for (const header of ['KSTREL', '61', '6123456']) expect(headerFault(header, true), header).toMatch(/figures/);
  });

  test('the ids of the ledger', () => {
    expect(dltIdsIn(['PE 1101538040000041872, template 1107168801234567890', '1101538040000041872'])).toEqual([
      '1101538040000041872',
      '1107168801234567890',
    ]);
    expect(dltIdsIn(['call +919876543210, or 12345678901234567890'])).toEqual([]);
    const ids = { brand: { registrationId: '1101538040000041872' } };
    expect(factIn('missingDltIds', ids)).toEqual(['header', 'template ID']);
    expect(factIn('missingDltIds', { number: { senderId: 'KSTREL' } })).toEqual(['PE ID', 'template ID']);
  });
});

describe('China', () => {
  test.each<[string, string[]]>([
    ['【蕨谷医院】您好', []],
    ['您好【客服】', []],
    ['[蕨谷医院]您好', ['no signature']],
    ['【蕨】您好', ['1 characters']],
    ['【蕨谷动物医院客服中心】您好', ['10 characters']],
    ['【蕨谷 7】您好', ['figure', 'space']],
  ])('the signature of %j', (text, expected) =>
    expect(signatureFaults(text)).toEqual(expected.map((words) => expect.stringContaining(words) as string)),
  );

  test('unsubscribing', () => {
    for (const text of ['退订请T', '回T退訂', '拒收请回复R']) expect(saysChineseUnsubscribe(text), text).toBe(true);
    for (const text of ['订单已发货', 'Reply T', '']) expect(saysChineseUnsubscribe(text), text).toBe(false);
  });
});

test('Singapore: the numbers of entities', () => {
  for (const id of ['201912345K', '53123456X', 'T19LL0042C', ' 201912345K ']) expect(isUen(id), id).toBe(true);
  for (const id of ['2019123K', '201912345', 'CHE-110.442.918', '301912345K', 't19ll0042c'])
    expect(isUen(id), id).toBe(false);
  expect(uensIn('Kestrel (UEN 201912345K), once 53123456X.')).toEqual(['201912345K', '53123456X']);
  expect(uensIn('order A201912345K')).toEqual([]);
});

test('American states in which marketing ends early', () => {
  expect(factIn('earlyStates', {}, 'members in Florida and Oregon')).toEqual(['Florida']);
  expect(factIn('earlyStates', { brand: { address: { state: 'MD' } } }, 'members')).toEqual(['Maryland']);
  expect(factIn('earlyStates', { brand: { address: { state: 'OR' } } }, 'members')).toEqual([]);
});

test('the words that Canadian short codes answer', () => {
  const request = (help: string[] | null, stop: string[] | null) => ({
    countries: ['CA'],
    help: { keywords: help },
    stop: { keywords: stop },
  });
  expect(factIn('missingRequiredKeywords', request(['help', 'Aide', 'INFO'], ['stop', 'Arrêt']))).toEqual([]);
  expect(factIn('missingRequiredKeywords', request(['HELP'], null))).toEqual(['AIDE', 'INFO', 'STOP', 'ARRET']);
  expect(factIn('placesOfMissingKeywords', request(['HELP'], ['STOP', 'ARRET']))).toEqual(['/help/keywords']);
  expect(factIn('missingRequiredKeywords', { countries: ['US'], help: null })).toEqual([]);
  expect(factIn('requiredKeywords', { countries: ['US', 'CA'] })).toEqual(['HELP', 'AIDE', 'INFO', 'STOP', 'ARRET']);
});

test('countries that need numbers of their own', () => {
  expect(factIn('countriesApart', { countries: ['US', 'PR', 'GU'] })).toBe(1);
  expect(factIn('countriesApart', { countries: ['US', 'CA', 'PR'] })).toBe(2);
});
