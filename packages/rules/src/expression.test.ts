import { isWestern } from '@smslint/core/unseen';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressionOf } from './expression.js';

const western = Array.from({ length: 0x20c0 }, (_, code) => String.fromCharCode(code)).filter(isWestern);

test.each(['L', 'Lu', 'Ll', 'N', 'Nd', 'M'])('of Western texts \\p{%s} holds what Unicode has in it', (name) => {
  const own = expressionOf(String.raw`[\p{${name}}]`, '');
  const ofUnicode = new RegExp(String.raw`[\p{${name}}]`, 'u');
  expect(western.filter((sign) => own(sign).test(sign))).toEqual(western.filter((sign) => ofUnicode.test(sign)));
});

test('each kind of text has its own expression, and finds the same', () => {
  const source = String.raw`(?<![\p{L}])(?:stop|kein|é)[\p{L}\p{M}]*(?![\p{N}])`;
  const expression = expressionOf(source, 'gi');
  const one = new RegExp(source, 'giu');
  const sign = fc.oneof(
    fc.constantFrom(...western),
    fc.constantFrom('stop', 'STOP', 'Kein', 'É', 'é', 'ſtop', 'Kein', 'ı', '停', '́', '²', '٣', 'ß', 'ẞ'),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const text = signs.join('');
      expect(text.match(expression(text))).toEqual(text.match(one));
    }),
    { numRuns: 3000 },
  );
  expect(expression('stop')).not.toBe(expression('停'));
  expect(expression('停').unicode).toBe(true);
});

test.each(['[\\p{Sc}]', '[\\p{Script=Latin}]', '[\\P{L}]', '\\p{L}', '[a]\\p{L}', '[\\u{41}]'])(
  'what is not known of Western texts is refused: %s',
  (source) => {
    expect(() => expressionOf(source, '')('a')).toThrow(RangeError);
    expect(expressionOf(source, '')('停').unicode).toBe(true);
  },
);
