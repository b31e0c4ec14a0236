import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import plainStringWidth from './plain-string-width.js';

test('is what the library says, letter by letter', () => {
  for (let code = 0; code < 0x3100; code++) {
    const letter = String.fromCharCode(code);
    expect(plainStringWidth(letter), code.toString(16)).toBe(stringWidth(letter));
    expect(plainStringWidth(`a${letter}b`), code.toString(16)).toBe(stringWidth(`a${letter}b`));
  }
});

test('and of any text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('–', 'é', '✔', '⚠️', '한'),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      expect(plainStringWidth(units.join(''))).toBe(stringWidth(units.join('')));
    }),
  );
});
