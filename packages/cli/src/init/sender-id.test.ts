import { expect, test } from 'vitest';
import { desk } from '../testing/drafting.js';
import { senderIdFrom, signatureFrom } from './sender-id.js';

const idOf = (
  brand: string,
  countries: string[],
  messageType: 'otp' | 'transactional' | 'promotional' = 'transactional',
) => senderIdFrom(brand, { countries, messageType }, desk.book);

test.each([
  ['Examplia Bikes', 'EXAMPLIA'],
  ['Acme Co', 'ACMECO'],
  ['Zürich Bären', 'ZURICHBAREN'],
  ['Supercalifragilistic', 'SUPERCALIFR'],
  ['42 & Co', 'CO'],
  ['北京', 'EXAMPLIA'],
])('the sender ID of %s is %s', (brand, id) => {
  expect(idOf(brand, ['CH'])).toBe(id);
});

test('India takes six letters, and figures for advertising', () => {
  expect(idOf('Examplia Bikes', ['IN'])).toBe('EXAMPL');
  expect(idOf('Examplia Bikes', ['IN'], 'promotional')).toMatch(/^\d{6}$/);
});

test.each([
  ['Examplia Bikes', 'Examplia'],
  ['北京公司 2', '北京公司'],
  ['X', 'Examplia'],
])('the signature of %s is %s', (brand, signature) => {
  expect(signatureFrom(brand)).toBe(signature);
});
