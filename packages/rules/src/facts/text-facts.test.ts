import { describe, expect, test } from 'vitest';
import { factIn, type Patch } from '../testing/requests.js';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import type { FactValue } from './fact.js';
import { textFacts } from './text-facts.js';

type Name = keyof typeof textFacts;

const observed = (fact: Name, value: unknown, patch: Patch = {}): FactValue => factIn(fact, patch, value);

test('a fact about a text is null where no text is', () => {
  for (const name of Object.keys(textFacts) as Name[]) {
    for (const value of [undefined, null, 7, ['text']]) expect(observed(name, value), name).toBeNull();
    if (name !== 'isOneWord') expect(observed(name, ' \n '), name).toBeNull();
  }
});

test('space around a text does not count', () => {
  expect(observed('text', '  two words\n')).toBe('two words');
  expect(observed('characters', '  two words\n')).toBe(9);
  expect(observed('lowerCased', ' Two WORDS ')).toBe('two words');
});

test.each([
  ['one', 1],
  ['four words, in all', 4],
  ['a  b\n\nc', 3],
  ['don’t – stop …', 2],
  ['...', 0],
  ['乗客に船の遅れを知らせます', 7],
])('the words of %j are %i', (text, words) => {
  if (words === 7) expect(observed('words', text)).toBeGreaterThanOrEqual(words);
  else expect(observed('words', text)).toBe(words);
});

describe('the contacts given in a text', () => {
  test.each([
    ['call 902-555-0148', ['+19025550148']],
    ['desk@kestrelgym.ca', ['desk@kestrelgym.ca']],
    ['see kestrelgym.ca/help', ['kestrelgym.ca/help']],
    ['call [support phone] or [e-mail]', ['[support phone]', '[e-mail]']],
    ['write to {supportEmail} or {{help_url}}', ['{supportEmail}', '{help_url}']],
    ['see <link>', ['<link>']],
    ['call [the [support phone]]', ['[support phone]']],
  ])('%s', (text, contacts) => expect(observed('contactsGiven', text)).toEqual(contacts));

  test.each([
    'ask at the desk',
    'call us',
    'call [name]',
    'we answer (no phone support on Sundays)',
    'the [telephonist] is out',
    '[phone',
    'phone]',
  ])('none in: %s', (text) => expect(observed('contactsGiven', text)).toEqual([]));

  test('national phone numbers may be of any country of the request, in any order', () => {
    for (const countries of [
      ['CA', 'FR'],
      ['FR', 'CA'],
    ]) {
      expect(observed('contactsGiven', 'call 902-555-0148', { countries })).toEqual(['+19025550148']);
      expect(observed('contactsGiven', 'appelez 01 23 45 67 89', { countries })).toEqual(['+33123456789']);
    }
    expect(observed('contactsGiven', 'call 020 7946 0958', { countries: ['CA', 'FR'] })).toEqual([]);
  });
});

test('a keyword of the request in capitals tells how to opt out or get help', () => {
  const own = { stop: { keywords: ['STOP', 'Landgang'] }, help: { keywords: ['HELP', 'LOTSE'] } };
  expect(observed('saysOptOut', 'Ende: LANDGANG', own)).toBe(true);
  expect(observed('saysOptOut', 'beim Landgang', own)).toBe(false);
  expect(observed('saysOptOut', 'LANDGANGS', own)).toBe(false);
  expect(observed('saysHelp', 'Hilfe: LOTSE', own)).toBe(true);
  expect(observed('saysHelp', 'Hilfe: LOTSE')).toBe(false);
});

test('one word has letters, digits and hyphens alone', () => {
  for (const word of ['SAIL', 'sail-2', 'ÉTÉ', '7', '予約']) expect(observed('isOneWord', word), word).toBe(true);
  for (const text of ['JOIN NOW', ' SAIL', 'SAIL ', 'SA\u200BIL', 'SAIL!', '', '🚢'])
    expect(observed('isOneWord', text), text).toBe(false);
});

test('the description of a use case says who sends what to whom, and why', () => {
  const missing = (text: string): FactValue => observed('missingFromDescription', text);
  expect(missing('We text passengers sailing notices so that nobody waits.')).toEqual([]);
  expect(missing('Harbourlight texts passengers notices when a sailing is late.')).toEqual([]);
  expect(missing('Notices.')).toEqual(['who sends', 'to whom', 'why or when']);
  expect(missing('Passengers get notices when a sailing is late.')).toEqual(['who sends']);
  expect(missing('Harbourlight greets passengers when a ferry leaves.')).toEqual(['what is sent']);
  expect(missing('We send bulletins to passengers every day.')).toEqual([]);
  expect(missing('We send notices every day.')).toEqual(['to whom']);
  expect(missing('We send notices to passengers.')).toEqual(['why or when']);
  expect(observed('gapsInDescription', 'Notices of the pier.')).toBe(3);
  for (const text of ['船が遅れたときに乗客に知らせます。', 'Wir melden Fahrgästen verspätete Fähren.'])
    expect(observed('gapsInDescription', text), text).toBeNull();
});

test('the Region that was meant is suggested', () => {
  expect(observed('nearestRegion', 'us-east1')).toBe('us-east-1');
  expect(observed('nearestRegion', 'somewhere')).toBeNull();
});

const perText = Object.keys(textFacts).filter((name) => !['nearestRegion'].includes(name)) as Name[];

test.each(['(phone ', '[phone ', '((((', '{{', 'stop ', 'a. ', 'x', '1', '日', 'é ', 'A-', 'reply '])(
  'the time for a long text of %j grows with its length',
  (piece) => {
    const all = (text: string): unknown => perText.map((name) => observed(name, text));
    let seen = 0;
    const text = (length: number): string => `${seen++} ${piece.repeat(length / piece.length)}`;
    expect(slowdownByTenfold(all, text, 2_000)).toBeLessThan(notLinear);
  },
);
