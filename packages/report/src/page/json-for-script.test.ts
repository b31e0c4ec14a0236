import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonForScript } from './json-for-script.js';

test('any JSON comes back as it was, and ends no element', () => {
  const hostile = fc.constantFrom('</script>', '<!--', '<script', ']]>', '\u2028', '&lt;');
  const value = fc.letrec((tie) => ({
    value: fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), tie('list')),
    list: fc.array(tie('value'), { maxLength: 4 }),
  })).value;
  fc.assert(
    fc.property(value, (given) => {
      const text = jsonForScript(given);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual(given);
    }),
  );
});
