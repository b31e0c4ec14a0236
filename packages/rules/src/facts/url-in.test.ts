import { expect, test } from 'vitest';
import { isWebAddress } from './links.js';
import { urlIn } from './url-in.js';

test('an address is taken apart, and what is none is not', () => {
  expect(urlIn('https://acme.com/a?b')).toMatchObject({ protocol: 'https:', hostname: 'acme.com', pathname: '/a' });
  expect(urlIn('acme.com')).toBeUndefined();
});

test('an address with letters outside ASCII is one however often addresses are looked at', () => {
  for (let time = 0; time < 20_000; time++) urlIn(`https://acme.com/${time % 10}`);
  const wrong = Array.from({ length: 20_000 }, () => urlIn('https://münchen.de')).filter((url) => url === undefined);
  expect(wrong).toEqual([]);
  expect(isWebAddress('https://münchen.de')).toBe(true);
});
