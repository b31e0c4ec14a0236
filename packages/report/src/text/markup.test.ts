import { expect, test } from 'vitest';
import { code, link, plain } from './markup.js';

test('plain keeps words and spells out what has a meaning', () => {
  expect(plain('A "plain" sentence, 5 > 4.')).toBe('A &#34;plain&#34; sentence, 5 &#62; 4.');
  expect(plain('a|b\n\nc')).toBe('a&#124;b c');
  expect(code('`x`')).toBe('<code>&#96;x&#96;</code>');
});

test('links lead to the web or nowhere', () => {
  expect(link('A [title]', 'https://example.com/a_(b)?c=d&e=f')).toBe(
    '[A &#91;title&#93;](https://example.com/a_%28b%29?c=d&amp;e=f)',
  );
  expect(link('Evil', 'javascript:alert(1)')).toBe('Evil');
  expect(link('Evil', 'https://example.com/) [x](https://evil')).toBe(
    '[Evil](https://example.com/%29%20%5Bx%5D%28https://evil)',
  );
  expect(link('No address', 'nowhere')).toBe('No address');
});
