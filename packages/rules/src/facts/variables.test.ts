import { expect, test } from 'vitest';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import {
  isSpecific,
  linkVariablesIn,
  phoneVariablesIn,
  unbracketedIn,
  variablesIn,
  withoutVariables,
} from './variables.js';

test('variables are known in every spelling', () => {
  const text = 'Hi [first name], {{date}} {time} ${place} <room> %day% ##gate## %s';
  expect(variablesIn(text)).toEqual([
    '[first name]',
    '{{date}}',
    '{time}',
    '${place}',
    '<room>',
    '%day%',
    '##gate##',
    '%s',
  ]);
  expect(unbracketedIn(text)).not.toContain('[first name]');
  expect(withoutVariables('a [b] c')).toBe('a   c');
  expect(variablesIn('20% of visits, 5 < 6 and # 7')).toEqual([]);
});

test('a date is specific; a name or a whole message is not', () => {
  for (const one of ['[date]', '{{orderNumber}}', '<pet>', '[123456]']) expect(isSpecific(one), one).toBe(true);
  for (const one of ['[message]', '{{firstName}}', '[customer name]', '<insert message here>', '{url}'])
    expect(isSpecific(one), one).toBe(false);
});

test('variables stand for links and phone numbers', () => {
  expect(linkVariablesIn('[tracking link] {{payment_url}} {bookingUrl} [linked account]')).toEqual([
    '[tracking link]',
    '{{payment_url}}',
    '{bookingUrl}',
  ]);
  expect(phoneVariablesIn('call [store phone] or {supportPhone}, [phonetic name]')).toEqual([
    '[store phone]',
    '{supportPhone}',
  ]);
});

test.each(['[', '{{', '%a', '##x', '<'])('takes time in proportion to %j repeated', (piece) => {
  expect(slowdownByTenfold(variablesIn, (length) => piece.repeat(length), 2_000)).toBeLessThan(notLinear);
});
