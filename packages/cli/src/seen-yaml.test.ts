import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, parse } from 'yaml';
import { seenYaml } from './seen-yaml.js';
import { commandsIn } from './testing/ci-commands.js';
import { hostileMixture } from './testing/hostile.js';
import { visible } from './visible.js';

const text = fc.oneof(
  hostileMixture,
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('::error::x', 'a\n ::error::x', `long ${'::debug::x '.repeat(30)}`, '\u200B', 'plain'),
);

test.each([0, 40])('means the same, is seen whole and commands no log; wrapped at %j', (lineWidth) => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text))), (value) => {
      const yaml = seenYaml(new Document(value, { aliasDuplicateObjects: false }), { lineWidth });
      expect(parse(yaml)).toEqual(value);
      expect(commandsIn(yaml)).toEqual([]);
      for (const line of yaml.split('\n')) expect(visible(line)).toBe(line);
    }),
  );
});
