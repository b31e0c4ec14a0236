import { countries } from 'countries-list';
import { expect, test } from 'vitest';
import { countries as plain } from './plain-countries.js';

test('the countries are those of the library, with the same names', () => {
  expect(Object.keys(plain).sort()).toEqual(Object.keys(countries).sort());
  for (const [code, { name, native }] of Object.entries(countries)) expect(plain[code]).toEqual({ name, native });
});
