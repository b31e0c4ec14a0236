import fc from 'fast-check';

/** What makes a text of YAML or JSON another one, or none, where it is put in. */
const pieces = [
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n\n',
    '\n \n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '- ',
    '-',
    ': ',
    ':',
    ', ',
    '? ',
    '\n- ',
    '\n# c\n',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    "''",
    '\\',
    '\\n',
    '\\u0041',
    '\\x41',
    '\\\n',
    '#',
    ' #',
    '|',
    '>',
    '|\n',
    '>-\n',
    '|2\n',
    '>+\n',
  ],
  ...[
    '&a ',
    '*a',
    '!x ',
    '%',
    '@',
    '`',
    '---',
    '...',
    '\n---\n',
    '\n...\n',
    '<<: ',
    '= ',
    '~',
    'null',
    'true',
    '012',
    '1e3',
    '0x1',
    '.5',
  ],
  ...[
    'a',
    'é',
    '🍵',
    '\ud83c',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
    '\x85',
    'id: ',
    'id: x\n',
    '"id": 1',
    '":',
    '\\":',
    '__proto__: x\n',
  ],
];

const change = fc.record({
  /** Where, in thousandths of the text. */
  place: fc.nat(999),
  kind: fc.constantFrom(
    'put in',
    'put in',
    'take out',
    'end here',
    'indent',
    'outdent',
    'repeat line',
    'take line',
    'begin line',
  ),
  size: fc.integer({ min: 1, max: 3 }),
  piece: fc.constantFrom(...pieces),
});

/** Texts with one to three changes at random places. */
export const mutated = (base: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      text: base,
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      isCrlf: fc.constantFrom(false, false, false, true),
    })
    .map(({ text, changes, isCrlf }) => {
      const whole = changes.reduce(changed, text);
      return isCrlf ? whole.replaceAll('\n', '\r\n') : whole;
    });

function changed(
  text: string,
  { place, kind, size, piece }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): string {
  const at = Math.floor((place / 999) * text.length);
  if (kind === 'put in') return text.slice(0, at) + piece + text.slice(at);
  if (kind === 'take out') return text.slice(0, at) + text.slice(at + size);
  if (kind === 'end here') return text.slice(0, at);
  const lines = text.split('\n');
  const line = text.slice(0, at).split('\n').length - 1;
  const old = lines[line] ?? '';
  const fresh = {
    indent: [' '.repeat(size) + old],
    outdent: [old.replace(/^ /, '')],
    'repeat line': [old, old],
    'take line': [],
    'begin line': [old.replace(/\S/, `${piece}$&`)],
  };
  return lines.toSpliced(line, 1, ...fresh[kind]).join('\n');
}
