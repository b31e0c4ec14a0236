import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { readRequests } from './read-requests.js';
import type { Syntax } from './syntax.js';
import { reading } from './testing/reading.js';

vi.setConfig({ testTimeout: 60_000 });

const blank = fc.constantFrom(' ', '  ', '\n', '\n\n', '\n  ', '\t', ' \n', '\u00a0', '\u2028');
const word = fc.constantFrom(
  ...['a', 'be', 'consent', 'é', '日本', '🍵', '👩‍👧', 'e\u0301', "'", "''", '"', '\\', '\\n', '\\u0041', 'x'.repeat(30)],
  ...[':', ': ', '#', ' #', '-', '- ', '|', '>', '&', '*', '!', '%', '@', '{', '}', '[', ']', ',', '?', '~', '1'],
  ...['---', '...', '\x07', '\x85', '\uFEFF', '\u{E0001}'],
);
const text = fc.array(fc.oneof({ arbitrary: word, weight: 3 }, blank), { minLength: 1, maxLength: 25 });

/** What a stretch of the source says, read as a scalar of its own. */
function meaning(slice: string, style: string): string {
  if (style === '"') return parse(`"${slice}"`) as string;
  return style === "'" ? slice.replaceAll("''", "'") : slice;
}

/**
 * Proves the map of a string on each of its characters: those that are no blanks stand in the source as themselves or as an
 * escape, all in order and within the value; longer parts reach from their first character to their last.
 */
function expectSound(source: string, syntax: Syntax, pointer: string, value: string, from: number, to: number): void {
  const { file, offsets } = reading(source, syntax);
  const range = file.documents[0]?.locate(pointer);
  if (!range) throw new Error('no request');
  const whole = { start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end) };
  const style = source.charAt(whole.start);
  let last = { start: whole.start, end: whole.start };
  let at = 0;
  for (const character of value) {
    const found = offsets(pointer, at, at + character.length);
    // Blanks at the end of a block stand behind its text.
    if (!found) {
      expect(value.slice(at).trim(), `${JSON.stringify(value)} from ${at} on has no place`).toBe('');
      break;
    }
    const slice = source.slice(found.start, found.end);
    expect(whole.start <= found.start && found.start < found.end && found.end <= whole.end).toBe(true);
    // Only the line breaks of one fold share a place.
    const isShared = found.start === last.start && found.end === last.end;
    expect(isShared ? character : '\n').toBe('\n');
    if (!isShared) expect(found.start).toBeGreaterThanOrEqual(last.end);
    if (!/[ \n]/.test(character)) expect(meaning(slice, style)).toBe(character);
    last = found;
    at += character.length;
  }
  const [start, end] = [from % value.length, (to % value.length) + 1];
  const part = offsets(pointer, start, end);
  if (start < end && part) {
    expect(part.start).toBe(offsets(pointer, start, start + 1)?.start);
    expect(part.end).toBe((offsets(pointer, end - 1, end) ?? { end: whole.end }).end);
  }
}

describe('every part of a string', () => {
  it.each([
    ['PLAIN', 'literal'],
    ['QUOTE_SINGLE', 'literal'],
    ['QUOTE_DOUBLE', 'literal'],
    ['BLOCK_LITERAL', 'literal'],
    ['BLOCK_FOLDED', 'folded'],
  ] as const)('stands where it is found, written as %s', (defaultStringType, blockQuote) => {
    const options = fc.record({
      lineWidth: fc.constantFrom(0, 20, 40),
      indent: fc.constantFrom(1, 2, 4),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
    });
    fc.assert(
      fc.property(text, options, fc.boolean(), fc.nat(), fc.nat(), (parts, style, crlf, from, to) => {
        const value = parts.join('');
        const written = stringify(
          { brand: { name: 'One' }, samples: ['two', value], notes: 'three' },
          { defaultStringType, blockQuote, minContentWidth: 0, ...style },
        );
        const source = crlf ? written.replaceAll('\n', '\r\n') : written;
        const file = readRequests('any', source, 'yaml');
        fc.pre(!file.documents[0]?.problems.some(({ ruleId }) => ruleId === 'syntax-error'));
        fc.pre((parse(source) as { samples: string[] }).samples[1] === value);
        expectSound(source, 'yaml', '/samples/1', value, from, to);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['json', 'jsonl', 'yaml'] as const)('stands where it is found, as JSON in a file of %s', (syntax) => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 })),
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (parts, ascii, from, to) => {
          const value = parts.join('');
          fc.pre(syntax !== 'yaml' || !/[\uFFFE\uFFFF\u0080-\u009f\u007f]/.test(value));
          const json = JSON.stringify({ brand: { name: 'One' }, samples: ['two', value] });
          const source = ascii
            ? json.replace(/[^\0-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
            : json;
          expectSound(source, syntax, '/samples/1', value, from, to);
        },
      ),
      { numRuns: 200 },
    );
  });

  const raw = fc.array(
    fc.constantFrom(
      ...[
        'a',
        'be',
        'é',
        '🍵',
        ' ',
        '  ',
        '\t',
        '\n',
        '\n\n',
        '\n ',
        '\n  ',
        '\n   ',
        '\n    ',
        ' \n  ',
        '\n  \t',
        '\n \n',
      ],
      ...[
        "''",
        '\\"',
        '\\\\',
        '\\n',
        '\\t',
        '\\ ',
        '\\\t',
        '\\x41',
        '\\u0041',
        '\\U0001F375',
        '\\\n',
        '\\\n  ',
        '\\/',
        '\u00a0',
      ],
    ),
    { minLength: 1, maxLength: 15 },
  );

  it.each([
    ['plain', ['id: x', '\n']],
    ['single quotes', ["id: '", "'\n"]],
    ['double quotes', ['id: "', '"\n']],
    ['a literal block', ['id: |\n  ', '\n']],
    ['a literal block with an indicator', ['id: |1-\n  ', '\n']],
    ['a kept literal block', ['id: |+ # note\n', '\nbrand: {}']],
    ['a folded block', ['id: >\n  ', '\n']],
    ['a folded block with an indicator', ['id: >2-\n  ', '\n']],
    ['a kept folded block', ['id: >+\n', '\nbrand: {}']],
    ['a folded block in a list', ['id: one\nsamples:\n- >1\n ', '\n']],
  ])('stands where it is found, whatever is written in %s', (_, [before = '', after = '']) => {
    const pointer = before.includes('samples') ? '/samples/0' : '/id';
    fc.assert(
      fc.property(raw, fc.boolean(), fc.nat(), fc.nat(), (parts, crlf, from, to) => {
        const written = `${before}${parts.join('')}${after}`;
        const source = crlf ? written.replaceAll('\n', '\r\n') : written;
        const file = readRequests('any', source, 'yaml');
        fc.pre(
          !file.documents[0]?.problems.some(({ ruleId }) => ruleId === 'syntax-error' || ruleId === 'file-unreadable'),
        );
        const given = parse(source) as { id?: unknown; samples?: unknown[] };
        const value = pointer === '/id' ? given.id : given.samples?.[0];
        fc.pre(typeof value === 'string' && value !== '');
        expectSound(source, 'yaml', pointer, value, from, to);
      }),
      { numRuns: 200 },
    );
  });
});
