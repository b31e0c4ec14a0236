import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, tooLarge } from './decode.js';
import { limits } from './limits.js';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('decodeUtf8', () => {
  it('reads UTF-8', () => {
    expect(decodeUtf8(bytes('café \u{1F375}'))).toEqual({ text: 'café \u{1F375}' });
    expect(decodeUtf8(bytes())).toEqual({ text: '' });
  });

  it('takes away one byte order mark', () => {
    expect(decodeUtf8(bytes('\uFEFFid: a'))).toEqual({ text: 'id: a' });
    expect(decodeUtf8(bytes('\uFEFF'))).toEqual({ text: '' });
    expect(decodeUtf8(bytes('\uFEFF\uFEFFid'))).toEqual({ text: '\uFEFFid' });
  });

  it.each([
    ['in first place', bytes(0xe9, ': a'), 0, '0xE9'],
    ['in the middle', bytes('caf', 0xe9, ': a'), 3, '0xE9'],
    ['in last place', bytes('name: caf', 0xe9), 9, '0xE9'],
    ['after characters of two, three and four bytes', bytes('é€\u{1F375}', 0xff), 4, '0xFF'],
    ['as a continuation without a lead', bytes('ab', 0x80, 'c'), 2, '0x80'],
    ['after a character cut short by a letter', bytes('ab', 0xe2, 0x82, 'c'), 2, '0xE2'],
    ['as a character of two bytes cut short by the end', bytes('ab', 0xc3), 2, '0xC3'],
    ['as a character of three bytes cut short by the end', bytes('ab', 0xe2, 0x82), 2, '0xE2'],
    ['as a character of four bytes cut short by the end', bytes('ab', 0xf0, 0x9f, 0x8d), 2, '0xF0'],
    ['as an overlong form', bytes('a', 0xc0, 0xaf), 1, '0xC0'],
    ['as a surrogate', bytes('a', 0xed, 0xa0, 0x80), 1, '0xED'],
    ['after a byte order mark', bytes('\uFEFFab', 0xff), 2, '0xFF'],
  ])('points at a byte that is no UTF-8 %s', (_, file, start, byte) => {
    expect(decodeUtf8(file).problem).toEqual({
      ruleId: 'file-unreadable',
      message: `The byte ${byte} is not UTF-8 here.`,
      fix: 'Save the file as UTF-8.',
      pointer: '',
      start,
      end: start + 1,
    });
  });

  it.each([
    ['little endian, by its byte order mark', bytes(0xff, 0xfe, 'i', 0, 'd', 0)],
    ['big endian, by its byte order mark', bytes(0xfe, 0xff, 0, 'i', 0, 'd')],
    ['little endian, by its zeros', bytes('i', 0, 'd', 0)],
    ['big endian, by its zeros', bytes(0, 'i', 0, 'd')],
  ])('knows UTF-16, %s', (_, file) => {
    const { text, problem } = decodeUtf8(file);
    expect(text).toBe('');
    expect(problem).toMatchObject({ message: 'The file is UTF-16, expected UTF-8.', start: 0, end: 0 });
  });

  it('points where the longest valid prefix ends, whatever the bytes', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const file = Buffer.concat(pieces);
        const { text, problem } = decodeUtf8(file);
        fc.pre(problem?.message.includes('UTF-16') !== true);
        expect(problem === undefined).toBe(isUtf8(file));
        if (problem === undefined) return;
        let valid = file.length;
        while (!isUtf8(file.subarray(0, valid))) valid--;
        expect(problem.start).toBe(new TextDecoder().decode(file.subarray(0, valid)).length);
        expect(problem.end).toBeLessThanOrEqual(text.length);
        expect(text[problem.start]).toBe('\uFFFD');
      }),
    );
  });
});

describe('tooLarge', () => {
  it('refuses what is past the limit, not the limit itself', () => {
    expect(tooLarge(limits.bytes, 0)).toBeUndefined();
    expect(tooLarge(limits.bytes + 1, 7)).toMatchObject({
      ruleId: 'file-limit',
      message: 'More than 5,242,880 bytes are to be read at once.',
      start: 7,
      end: 7,
    });
  });
});
