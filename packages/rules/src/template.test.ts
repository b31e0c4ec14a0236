import { describe, expect, test } from 'vitest';
import type { FactValue } from './facts/fact.js';
import { fillTemplate, placeholdersIn } from './template.js';
import { requestWith } from './testing/requests.js';

const facts: Readonly<Record<string, FactValue>> = {
  parts: 3,
  many: 12_345.678901234,
  needUsd: 399,
  cents: 0.5,
  centsUsd: 0.5,
  tinyUsd: 0.00581,
  largeUsd: 1234.5,
  yes: true,
  no: false,
  nothing: null,
  empty: [],
  one: ['a'],
  two: ['a', 'b'],
  three: ['a', 'b', 'c'],
  blank: '',
  long: 'x'.repeat(200),
  braces: 'a {parts} b',
};

const fill = (message: string): string => fillTemplate(message, requestWith(), (name) => facts[name]);

test('the placeholders of a message are named, plain words at the end of alternatives are not', () => {
  expect(placeholdersIn('No placeholder.')).toEqual([]);
  expect(placeholdersIn('{a} and {b.c}')).toEqual(['a', 'b.c']);
  expect(placeholdersIn('{ a | b.c | a phone number }')).toEqual(['a', 'b.c']);
});

describe('a placeholder', () => {
  test.each([
    ['It has {parts} parts.', 'It has 3 parts.'],
    ['Ask {brand.name}.', 'Ask Harbourlight Ferries.'],
    ['It is {number.count}.', 'It is 1.'],
    ['Not {brand.vettingScore}.', 'Not nothing.'],
    ['Not {nothing}, {empty}, {blank}.', 'Not nothing, nothing, nothing.'],
    ['Write {brand.taxId | brand.supportEmail | us}.', 'Write care@harbourlightferries.ca.'],
    ['Write {nothing | brand.taxId | a support address}.', 'Write a support address.'],
    ['It is {yes} or {no}.', 'It is yes or no.'],
    ['Of {one}; {two}; {three}.', 'Of a; a and b; a, b and c.'],
    ['{stop.keywords}', 'STOP, ARRET, CANCEL, END, OPT-OUT, OPTOUT, QUIT, REMOVE, TD and UNSUBSCRIBE'],
    ['{ parts }', '3'],
  ])('%s', (message, filled) => expect(fill(message)).toBe(filled));

  test('shows numbers with thousands, and money with cents', () => {
    expect(fill('{many}')).toBe('12,345.68');
    expect(fill('{needUsd} {centsUsd} {largeUsd} {tinyUsd}')).toBe('399 0.50 1,234.50 0.00581');
    expect(fill('{cents}')).toBe('0.5');
  });

  test('prefers the fact to the field of that name', () => {
    expect(fillTemplate('{region}', requestWith(), () => 'fact')).toBe('Fact');
  });

  test('shows the beginning of a long text', () => {
    expect(fill('{long}')).toBe(`X${'x'.repeat(159)}…`);
    expect(fillTemplate('{a}', requestWith(), () => 'X'.repeat(160))).toBe('X'.repeat(160));
    expect(fillTemplate('{a}', requestWith(), () => 'X'.repeat(161))).toBe(`${'X'.repeat(160)}…`);
  });

  test('is not looked for in what a request says', () => {
    expect(fill('Say {braces}.')).toBe('Say a {parts} b.');
    expect(fillTemplate('{brand.name}!', requestWith({ brand: { name: 'a $& $1 {parts}' } }), () => undefined)).toBe(
      'A $& $1 {parts}!',
    );
  });
});

test('a message begins with a capital, whatever is filled in', () => {
  expect(fill('{one} is first.')).toBe('A is first.');
  expect(fill('')).toBe('');
});
