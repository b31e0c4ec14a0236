import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { factIn } from '../testing/requests.js';
import { isPhoneSender, senderIdFaults } from './sender-id.js';

const faults = (senderId: string, provider = 'aws', ...countries: string[]): string[] =>
  senderIdFaults(senderId, { provider, countries: countries.length > 0 ? countries : ['CH'] }, book.data);

describe('the form of a sender ID', () => {
  test.each(['KESTREL', 'Kestrel-Gym', 'K', '24Kestrel', 'Kestrel2026', 'KestrelInfo'])('%s is sound', (senderId) =>
    expect(faults(senderId)).toEqual([]),
  );

  test.each<[string, RegExp]>([
    ['KestrelGym24', /longer than 11 characters \(12\)/],
    ['20261', /no letter/],
    ['Kestrel Gym', /a space/],
    ['Kestrel!', /characters other/],
    ['Kestrél', /characters other/],
    ['-Kestrel', /hyphen/],
    ['Kestrel-', /hyphen/],
    ['info', /any sender/],
    ['SMS-Alert', /any sender/],
  ])('%s is not', (senderId, expected) => expect(faults(senderId)).toEqual([expect.stringMatching(expected)]));

  test('depends on the provider and the country', () => {
    expect(faults('Kestrel Gym', 'twilio')).toEqual([]);
    expect(faults('Kestrel-Gym', 'aws', 'FR')).toEqual([expect.stringContaining('FR')]);
    expect(faults('KestrelGym', 'aws', 'FR', 'DE')).toEqual([]);
    expect(faults('612345', 'aws', 'IN')).toEqual([]);
    expect(faults('+447911123456', 'other', 'GB')).toEqual([]);
  });
});

test('a phone number as the sender', () => {
  for (const sender of ['+447911123456', '07911 123456', '447911123456', '(020) 7946-0018'])
    expect(isPhoneSender(sender), sender).toBe(true);
  for (const sender of ['KESTREL', '36111', '612345', '24-7 Gym', ''])
    expect(isPhoneSender(sender), sender).toBe(false);
  const code = (sender: string): unknown => factIn('callingCodeOfSender', {}, sender);
  expect(code('+447911123456')).toBe('44');
  expect(code('07911 123456')).toBe('44');
  expect(code('33612345678')).toBe('33');
  expect(code('KESTREL')).toBe(null);
  expect(code('9999999')).toBe('unknown');
});
