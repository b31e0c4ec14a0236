import { expect, test } from 'vitest';
import { fill, fillFirst } from './fill.js';

const values = { brand: 'Acme {phone}', frequency: 'up to 4 a month', phone: undefined };

test('names are filled in, once, and begin sentences with a capital', () => {
  expect(fill('{brand}: {frequency}. {Frequency}.', values)).toBe('Acme {phone}: up to 4 a month. Up to 4 a month.');
});

test('nothing comes of a text that names what is not known', () => {
  expect(fill('Call {phone}.', values)).toBeUndefined();
});

test('the variables of the Indian ledger are none of ours', () => {
  expect(fill('{#var#} [date]', values)).toBe('{#var#} [date]');
});

test('the first text that fits is taken, else the last', () => {
  const texts = ['{brand}: call {phone}.', '{brand}: {frequency}.', '{frequency}.'];
  expect(fillFirst(texts, values, 160)).toBe('Acme {phone}: up to 4 a month.');
  expect(fillFirst(texts, values, 20)).toBe('up to 4 a month.');
  expect(fillFirst(texts, values, 5)).toBe('up to 4 a month.');
  expect(fillFirst(['{phone}'], values, 5)).toBeUndefined();
});
