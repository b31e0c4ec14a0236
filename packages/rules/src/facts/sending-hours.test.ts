import { describe, expect, test } from 'vitest';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { hoursText } from './clock-times.js';
import { saysSundaySending, sendingHoursIn } from './sending-hours.js';

const spans = (text: string): (number | undefined)[][] =>
  sendingHoursIn(text).map(({ from, to }) => [from, to].map((minutes) => minutes && minutes / 60));

test.each([
  [{ from: 1200, to: 1320 }, '20:00 to 22:00'],
  [{ from: 1350, to: 1350 }, '22:30'],
  [{ from: 1320, to: 1500 }, '22:00 to 1:00'],
  [{ to: 1380 }, 'until 23:00'],
  [{ from: 480 }, 'from 8:00'],
  [{ from: 479, to: 480 }, '8:00'],
  [{ from: 1260, to: 1261 }, '21:00'],
  [{ from: 0, to: 1440 }, 'at any hour'],
])('%j is written %s', (hours, written) => expect(hoursText(hours)).toBe(written));

describe('hours of sending', () => {
  test.each<[string, (number | undefined)[][]]>([
    ['Texts go out between 7 pm and 10 pm.', [[19, 22]]],
    ['At 7 to 10 pm offers leave our system.', [[19, 22]]],
    ['Between 9 to 5 pm we send texts.', [[9, 17]]],
    ['Campaigns are sent 9-17:00 from Monday.', [[9, 17]]],
    ['Kestrel Bar texts guests from 10 p.m. to 1 a.m. on Fridays.', [[22, 25]]],
    ['Deals run from 08:30 until midnight.', [[8.5, 24]]],
    ['We text at 22:30.', [[22.5, 22.5]]],
    ['We’ll text you at noon.', [[12, 12]]],
    [
      'Offers go out at 6:30 am and at 9.15 pm.',
      [
        [6.5, 6.5],
        [21.25, 21.25],
      ],
    ],
    ['Messages go out no later than 11 pm.', [[undefined, 23]]],
    [
      'Nothing before 8 am: messages are sent from 8 am on.',
      [
        [8, undefined],
        [8, undefined],
      ],
    ],
    ['We send offers around the clock.', [[0, 24]]],
    ['Les offres sont envoyées entre 20 h et 23 h.', [[20, 23]]],
    ['Nous envoyons les SMS de 9h à 21h30.', [[9, 21.5]]],
    ['Enviamos ofertas de 9:00 a 20:00.', [[9, 20]]],
  ])('%s', (text, expected) => expect(spans(text)).toEqual(expected));

  test.each([
    'No texts are sent between 9 pm and 8 am.',
    'We never text after 9 pm.',
    'Nothing goes out from 21:00 to 08:00.',
    'Our desk is open from 7 am to 11 pm. Text us between 8 am and 10 pm.',
    'The help desk is staffed 24/7.',
    'We text guests whose table at 10 pm is ready.',
    'We text members when the club opens at 23:00.',
    'Happy hour tonight from 10 pm to 1 am. Reply STOP to end.',
    'Show this text at the bar between 9 pm and midnight.',
    'We send a reminder after 24 h.',
    'Messages are sent between 2 and 4 times a month.',
    'Up to 4 messages a month are sent.',
    'The sailing leaves at 18:15.',
    '',
  ])('none in: %s', (text) => expect(spans(text)).toEqual([]));

  test('know of the weekend', () => {
    const onWeekend = (text: string): boolean[] => sendingHoursIn(text).map((hours) => hours.onWeekend);
    expect(onWeekend('On Saturdays we text at 8:15 am.')).toEqual([true]);
    expect(onWeekend('We text at 8:15 am, never on Saturdays.')).toEqual([false]);
    expect(onWeekend('We text at 8:15 am.')).toEqual([false]);
  });
});

test.each([
  ['We text on Sundays too.', true],
  ['Messages are sent seven days a week.', true],
  ['Les offres partent le dimanche.', true],
  ['Texts are sent daily, but not on Sundays.', false],
  ['We text at 18:00, never on Sundays.', false],
  ['The bar is open on Sundays.', false],
  ['We text when the market opens on Sunday.', false],
])('Sunday: %s', (text, expected) => expect(saysSundaySending(text)).toBe(expected));

test.each(['we text at 5 pm ', 'sent 9 am to 5 pm ', 'on Sundays ', '24/7 ', 'offers ', '9:', 'A', 'never we text '])(
  'the time for a long text of %j grows with its length',
  (piece) => {
    const all = (text: string): unknown => [sendingHoursIn(text), saysSundaySending(text)];
    const long = (length: number): string => piece.repeat(length / piece.length);
    expect(slowdownByTenfold(all, long, 2_000)).toBeLessThan(notLinear);
  },
);
