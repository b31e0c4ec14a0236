import { describe, expect, test } from 'vitest';
import { desk } from '../testing/drafting.js';
import { UsageError } from '../usage-error.js';
import { countryNames } from './desk.js';
import {
  readAddress,
  readCount,
  readCountries,
  readCountry,
  readKeyword,
  readMail,
  readPhone,
  readPrice,
  readSeveral,
  readWords,
} from './read-answer.js';

const names = countryNames(desk);

test('words stand on one line', () => {
  expect(readWords('It')('  a \n  b\t')).toBe('a b');
  expect(() => readWords('It')(' \n')).toThrow(new UsageError('It is empty.'));
});

test.each([
  ['acme.com', 'https://acme.com'],
  ['http://acme.com/', 'http://acme.com'],
  ['https://www.acme.com/sms?x=1', 'https://www.acme.com/sms?x=1'],
])('the address %s is %s', (given, read) => {
  expect(readAddress('It')(given)).toBe(read);
});

test.each(['acme', 'two words.com', 'https://', 'mailto:help@acme.com'])('%s is no address', (given) => {
  expect(() => readAddress('It')(given)).toThrow(UsageError);
});

test.each([
  ['1', 1],
  ['6,000', 6000],
  ['6 000', 6000],
  ['1_000_000', 1_000_000],
])('the count %s is %d', (given, read) => {
  expect(readCount('It')(given)).toBe(read);
});

test.each(['', '0', '-1', '1.5', '6,00', '1e3', '9999999999'])('"%s" is no count', (given) => {
  expect(() => readCount('It')(given)).toThrow(UsageError);
});

test.each([
  ['', undefined],
  ['0.00581', 0.00581],
  ['$ .01', 0.01],
  ['0.05 USD', 0.05],
])('the price "%s" is %s', (given, read) => {
  expect(readPrice(given)).toBe(read);
});

test.each(['0', '-1', 'free', '101', '1,5'])('"%s" is no price', (given) => {
  expect(() => readPrice(given)).toThrow(UsageError);
});

describe('countries', () => {
  test.each([
    ['ca', 'CA'],
    ['United States', 'US'],
    ['uk', 'GB'],
    ['switzerland', 'CH'],
  ])('%s is %s', (given, code) => {
    expect(readCountry(given, names)).toBe(code);
  });

  test('several are read once each', () => {
    expect(readCountries(['us, ca', 'US'], names)).toEqual(['US', 'CA']);
    expect(() => readCountries(['us,,ca'], names)).toThrow(UsageError);
  });
});

test('names with commas between them are read once each', () => {
  expect(readSeveral('colour', ['red', 'blue'], ['red,blue', 'red'])).toEqual(['red', 'blue']);
  expect(() => readSeveral('colour', ['red', 'blue'], ['redd'])).toThrow(UsageError);
});

test('phones are read as people write them, and written in E.164', () => {
  expect(readPhone('(902) 555-0148', 'CA')).toBe('+19025550148');
  expect(readPhone('020 7946 0018', 'GB')).toBe('+442079460018');
  expect(readPhone('+41 81 555 01 43', 'US')).toBe('+41815550143');
  expect(readPhone(' ', 'US')).toBeUndefined();
  expect(() => readPhone('call us', 'US')).toThrow(UsageError);
});

test('mail and keywords', () => {
  expect(readMail(' help@acme.co.uk ')).toBe('help@acme.co.uk');
  expect(() => readMail('help@acme')).toThrow(UsageError);
  expect(readKeyword('join')).toBe('JOIN');
  expect(() => readKeyword('join us')).toThrow(UsageError);
});
