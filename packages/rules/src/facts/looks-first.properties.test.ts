import fc from 'fast-check';
import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js/min/es6';
import { expect, test } from 'vitest';
import { frequenciesAmong, frequenciesIn } from './frequency.js';
import { emailAddressesIn, phoneNumbersIn, webAddressesIn } from './links.js';

/* A quick look tells whether a text is worth the dear one: it may leave nothing out. */

const textOf = (...pieces: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 14 })
    .map((all) => all.join(''));

test('no phone number is missed, and none is found in pieces that is not in the whole text', () => {
  const text = textOf(
    ...[
      '0',
      '00',
      '1',
      '20',
      '555',
      '206',
      '49',
      '30',
      '7946',
      '0958',
      '8',
      '110',
      '٢',
      '２',
      '𝟎',
      '415-555-0166',
      '+12065550148',
      '33123456789',
      '+ --',
      '[ -- (+- ',
    ],
    ...[
      '+',
      '＋',
      '-',
      '.',
      ' ',
      '(',
      ')',
      '[',
      '（',
      '［',
      'ー',
      'ーーーー',
      '/',
      '~',
      '%',
      '$',
      '€',
      ':30',
      '2012-12-31 11',
      '12/31/12',
    ],
    ...[' a ', 'x', 'é', ' or call ', ' or write to us ', 'abcdefghij', 'abcdefghijk', '\u0301', '\n'],
    ...[
      'ext. 5',
      ' ext. ',
      ' extension ',
      ' extensio\u0301n: ',
      ' anexo ',
      'доб',
      'ｅｘｔｎ',
      ';ext=',
      ', ',
      ',,',
      ';',
      '#',
      'int',
      '\u00A0',
    ],
  );
  fc.assert(
    fc.property(text, fc.constantFrom('US', 'CA', 'GB', 'FR', 'DE', 'AT', 'IN', 'AC', 'ZZ'), (written, country) => {
      // The letters of vanity numbers would be dialled.
      fc.pre(!/[A-Z]/.test(written));
      const all = findPhoneNumbersInText(written, country as CountryCode).map(({ number }) => number.number);
      expect(phoneNumbersIn(written, country)).toEqual(all);
    }),
    { numRuns: 5000 },
  );
});

test('no address is missed', () => {
  const text = textOf(
    'http:',
    'https:',
    'mailto:',
    '//',
    '/',
    ':',
    '.',
    '@',
    'a',
    'b.c',
    'com',
    'de',
    'рф',
    'xn--p1ai',
    'localhost',
    '127.0.0.1',
    ' ',
    '\n',
    '-',
    '_',
    '(',
  );
  fc.assert(
    fc.property(text, (written) => {
      // What stands behind it is worth a look, and no address.
      const looked = `${written}\n//`;
      expect(webAddressesIn(written)).toEqual(webAddressesIn(looked));
      expect(emailAddressesIn(written)).toEqual(emailAddressesIn(looked));
    }),
    { numRuns: 3000 },
  );
});

test('no frequency is missed, and they come in the same order', () => {
  const text = textOf(
    ...[
      '4',
      '10',
      '2.5',
      'two',
      'once',
      'a',
      'an',
      'up to ',
      ' ',
      '\n',
      'msgs',
      'texts',
      'sms.',
      'recurring',
      'well-known',
      ' times ',
    ],
    ...[
      '/',
      ' / ',
      ' per ',
      ' a ',
      ' every ',
      ' each ',
      'day',
      'wk',
      'month',
      'order',
      'sign-in',
      ' weekly ',
      'DAILY ',
      '4 texts a day',
    ],
    ...['x', '-', '–', '.', ',', ';', '$', '(', ')', '!', '_', 'é', '’', 'ly'],
  );
  fc.assert(
    fc.property(text, (written) => {
      expect(frequenciesIn(written)).toEqual(frequenciesAmong([written.toLowerCase()]));
    }),
    { numRuns: 5000 },
  );
});
