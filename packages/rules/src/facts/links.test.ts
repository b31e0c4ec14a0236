import { describe, expect, test } from 'vitest';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { emailAddressesIn, isE164, isWebAddress, phoneNumbersIn, webAddressesIn } from './links.js';

describe('web addresses in a text', () => {
  test.each([
    ['See https://kestrelgym.ca/help.', ['https://kestrelgym.ca/help']],
    ['See kestrelgym.ca/help, or www.kestrelgym.ca', ['kestrelgym.ca/help', 'www.kestrelgym.ca']],
    ['KESTRELGYM.COM', ['KESTRELGYM.COM']],
    ['Book at kestrel.fitness or kestrel.app!', ['kestrel.fitness', 'kestrel.app']],
    ['bit.ly/3xYz', ['bit.ly/3xYz']],
    ['münchen.de', ['münchen.de']],
    ['(https://kestrelgym.ca)', ['https://kestrelgym.ca']],
  ])('%s', (text, found) => expect(webAddressesIn(text)).toEqual(found));

  test.each([
    'see e.g. our page, i.e. the first',
    'version 1.2.3, v2.0',
    'at 10.30, or 7.45pm',
    'on 25.12.2026',
    'St.John and Mr.Smith, No.5',
    'in the U.S. and the U.K. only',
    'wait...what',
    'node.js',
    'kestrel.example',
    'desk@kestrelgym.ca',
    'Thank you for writing to us.Info comes soon.Call again.',
  ])('none in: %s', (text) => expect(webAddressesIn(text)).toEqual([]));
});

describe('e-mail addresses in a text', () => {
  test.each([
    ['Write to desk@kestrelgym.ca.', ['desk@kestrelgym.ca']],
    ['desk+help@kestrel.fitness, or mailto:b@c.co', ['desk+help@kestrel.fitness', 'mailto:b@c.co']],
    ['no address: desk@gym, @kestrelgym, desk at kestrelgym.ca', []],
  ])('%s', (text, found) => expect(emailAddressesIn(text)).toEqual(found));
});

describe('phone numbers in a text', () => {
  test.each([
    ['Call 902-555-0148.', 'CA', ['+19025550148']],
    ['(902) 555-0148 or 902.555.0149', 'CA', ['+19025550148', '+19025550149']],
    ['9025550148', 'US', ['+19025550148']],
    ['+1 902 555 0148', 'GB', ['+19025550148']],
    ['1-800-FERRIES', 'CA', ['+18003377437']],
    ['020 7946 0958', 'GB', ['+442079460958']],
    ['01 23 45 67 89', 'FR', ['+33123456789']],
    ['0800 123 456', 'DE', ['+49800123456']],
  ])('%s, in %s', (text, country, found) => expect(phoneNumbersIn(text, country)).toEqual(found));

  test.each([
    ['020 7946 0958', 'CA'],
    ['text 12345, code 123456', 'CA'],
    ['2026-11-03 at 18:15', 'CA'],
    ['902-555-0148', 'AQ'],
    ['your order #123456789012', 'CA'],
    ['', 'CA'],
  ])('none in: %s, in %s', (text, country) => expect(phoneNumbersIn(text, country)).toEqual([]));
});

test('E.164 is a plus sign and digits of a possible length', () => {
  for (const number of ['+19025550148', '+442079460958', '+33123456789']) expect(isE164(number), number).toBe(true);
  const others = ['19025550148', '+1 902 555 0148', '+1-902-555-0148', '+1902555014', '+190255501480', '+0123456789'];
  for (const text of [...others, '+', '', 'tel:+19025550148', '+19025550148 ', '+1902555O148', '+99912345678'])
    expect(isE164(text), text).toBe(false);
});

test('a web address is http or https and a host under a public suffix', () => {
  for (const address of [
    ...['https://kestrelgym.ca', 'http://kestrelgym.ca', 'HTTPS://KESTRELGYM.CA', 'https://münchen.de'],
    ...['https://play.google.com/store/apps/details?id=x', 'https://kestrel.github.io/x', 'https://a.co.uk:8080/#x'],
  ])
    expect(isWebAddress(address), address).toBe(true);
  for (const text of [
    ...[
      'kestrelgym.ca',
      'www.kestrelgym.ca',
      'ftp://kestrelgym.ca',
      'https://',
      'https://localhost',
      'https://gym',
      '',
    ],
    ...['https://kestrel.example', 'https://10.0.0.1', 'https://co.uk', 'https://x..ca', 'javascript:alert(1)', 'n/a'],
    ...[
      'https://kestrelgym.ca/ and https://kestrelgym.com',
      'https://kestrelgym.ca/our page',
      'see https://kestrelgym.ca',
    ],
  ])
    expect(isWebAddress(text), text).toBe(false);
});

test.each(['a@', 'a.b@c.d ', 'http://', 'www.', '1-', '902-555-0148 ', '+1 ('])(
  'the time for a long text of %j grows with its length',
  (piece) => {
    const all = (text: string): unknown => [webAddressesIn(text), emailAddressesIn(text), phoneNumbersIn(text, 'CA')];
    expect(slowdownByTenfold(all, (length) => piece.repeat(length / piece.length), 2_000)).toBeLessThan(notLinear);
  },
);
