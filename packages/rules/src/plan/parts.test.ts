import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SegmentedMessage } from 'sms-segments-calculator';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { measure } from './parts.js';

const doubles = [...'^{}\\[]~|€', '\f'];
const singles = [...'abzABZ019 @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&\'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n\r'];

describe('the boundaries of GSM-7', () => {
  test.each([
    [0, 1],
    [1, 1],
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
    [459, 3],
    [460, 4],
    [1530, 10],
    [1531, 11],
  ])('%i units are %i parts', (units, parts) => {
    const partStarts = Array.from({ length: parts - 1 }, (_, index) => 153 * (index + 1));
    expect(measure('a'.repeat(units))).toEqual({ encoding: 'GSM-7', units, parts, notGsm: [], partStarts });
  });

  test.each(doubles)('%j counts two', (double) => {
    // Brackets alone: a pair of them would mark a variable.
    expect(measure(double)).toEqual({ encoding: 'GSM-7', units: 2, parts: 1, notGsm: [], partStarts: [] });
    expect(measure('a'.repeat(158) + double).parts).toBe(1);
    expect(measure('a'.repeat(159) + double)).toMatchObject({ units: 161, parts: 2 });
  });

  test('every other character counts one', () => {
    for (const single of singles) expect(measure(single), single).toMatchObject({ encoding: 'GSM-7', units: 1 });
    expect(measure('a\r\nb').units).toBe(4);
  });

  test('a double unit is not cut in two', () => {
    // 153 units fill a part: the euro does not fit its last one.
    expect(measure(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({
      units: 306,
      parts: 3,
      partStarts: [152, 304],
    });
    expect(measure(`${'a'.repeat(151)}€${'a'.repeat(153)}`)).toMatchObject({ units: 306, parts: 2, partStarts: [152] });
  });
});

describe('the boundaries of UCS-2', () => {
  test.each([
    [1, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
    [201, 3],
    [202, 4],
  ])('%i units are %i parts', (units, parts) => {
    const partStarts = Array.from({ length: parts - 1 }, (_, index) => 67 * (index + 1));
    expect(measure('č' + 'a'.repeat(units - 1))).toEqual({
      encoding: 'UCS-2',
      units,
      parts,
      notGsm: ['č'],
      partStarts,
    });
  });

  test('double units of GSM-7 count one', () => {
    expect(measure('č' + '{'.repeat(69))).toMatchObject({ units: 70, parts: 1 });
  });

  test('an emoji counts two and is not cut in two', () => {
    expect(measure('🚢')).toEqual({ encoding: 'UCS-2', units: 2, parts: 1, notGsm: ['🚢'], partStarts: [] });
    expect(measure('🚢'.repeat(35)).parts).toBe(1);
    expect(measure('🚢'.repeat(36)).parts).toBe(2);
    expect(measure('a'.repeat(66) + '🚢' + 'a'.repeat(66))).toMatchObject({
      units: 134,
      parts: 3,
      partStarts: [66, 133],
    });
  });

  test.each(['’', '“', '—', '…', 'ç', '`', '\t', '\u0000', '\u200B', 'ő', '日'])('%j forces it', (character) => {
    expect(measure(`it${character}s`)).toMatchObject({ encoding: 'UCS-2', notGsm: [character] });
  });

  test('names each offender once, in order, letters with their accents', () => {
    expect(measure('“a” – “b” é e\u0301 👨‍👩‍👧').notGsm).toEqual(['“', '”', '–', 'e\u0301', '👨‍👩‍👧']);
  });

  test('a heap of accents is counted whole', () => {
    expect(measure('a' + '\u0301'.repeat(200))).toMatchObject({ units: 201, parts: 3, partStarts: [67, 134] });
    // Nothing but the heap begins the text: no part stands empty before it.
    expect(measure('a' + '\u0301'.repeat(100) + 'b'.repeat(33))).toMatchObject({
      units: 134,
      parts: 2,
      partStarts: [67],
    });
  });
});

describe('variables', () => {
  test('are counted without their brackets', () => {
    expect(measure('[name]')).toMatchObject({ units: 4, encoding: 'GSM-7' });
    expect(measure(`${'a'.repeat(150)} [name] ok`).units).toBe(158);
    expect(measure(`${'a'.repeat(154)} [date]`).parts).toBe(1);
    expect(measure('[first name], [last name]').units).toBe('first name, last name'.length);
  });

  test('keep their brackets where parts begin', () => {
    const at = (before: number, name: string, after: number): readonly number[] =>
      measure(`${'a'.repeat(before)}[${name}]${'b'.repeat(after)}`).partStarts;
    expect(at(153, 'name', 20)).toEqual([153]);
    expect(at(151, 'name', 20)).toEqual([154]);
    expect(at(149, 'name', 20)).toEqual([155]);
    expect(at(148, 'name', 20)).toEqual([155]);
    expect(at(153, '', 20)).toEqual([153]);
    expect(measure(`${'[x]'.repeat(153)}[yy]${'z'.repeat(160)}`).partStarts).toEqual([459, 614]);
  });

  test('lone and nested brackets are text', () => {
    expect(measure('[name').units).toBe(6);
    expect(measure(']name[').units).toBe(8);
    expect(measure('[[name]]').units).toBe(8);
  });

  test('curly and angle brackets are counted', () => {
    expect(measure('{name} <name>').units).toBe(15);
  });
});

/** The parts of characters of known size, each whole, as a carrier splits them: the characters with which further ones begin. */
function split(sizes: readonly number[], single: number, multi: number): number[] {
  if (sizes.reduce((sum, size) => sum + size, 0) <= single) return [];
  const starts: number[] = [];
  let filled = 0;
  for (const [index, size] of sizes.entries()) {
    if (filled + size > multi) [filled] = [0, starts.push(index)];
    filled += size;
  }
  return starts;
}

test('any GSM-7 text is split as carriers split it', () => {
  const characters = fc.constantFrom(...singles, ...doubles.filter((double) => !'[]'.includes(double)));
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 700 }), (text) => {
      const sizes = text.map((character) => (doubles.includes(character) ? 2 : 1));
      const units = sizes.reduce((sum, size) => sum + size, 0);
      const partStarts = split(sizes, 160, 153);
      const parts = partStarts.length + 1;
      expect(measure(text.join(''))).toEqual({ encoding: 'GSM-7', units, parts, notGsm: [], partStarts });
    }),
    { numRuns: 60 },
  );
});

test('any UCS-2 text is split as carriers split it', () => {
  const characters = fc.constantFrom('a', '{', '€', 'ж', '🚢', '日');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 300 }), (text) => {
      const characters = ['ж', ...text];
      const starts = split(
        characters.map(({ length }) => length),
        70,
        67,
      );
      const { encoding, units, parts, partStarts } = measure(characters.join(''));
      expect([encoding, units, parts]).toEqual(['UCS-2', 1 + text.join('').length, starts.length + 1]);
      expect(partStarts).toEqual(starts.map((start) => characters.slice(0, start).join('').length));
    }),
    { numRuns: 60 },
  );
});

test('any characters are counted as the library counts them', () => {
  const codes = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));
  const bracket = /[[\]]/;
  const ofAll = fc.constantFrom(...codes);
  const ofTexts = fc.constantFrom(...codes.filter((code) => /[\p{Lu}\p{Ll}\p{P}\p{Sc}\r\n ]/u.test(code)));
  const characters = fc.oneof(
    ...[ofAll, ofTexts, fc.constantFrom(...singles)].map((one) => fc.array(one, { maxLength: 400 })),
  );
  for (const one of codes.filter((code) => !bracket.test(code))) expect(measure(one), one).toMatchObject(counted(one));
  fc.assert(
    fc.property(characters, (all) => {
      // The library puts a heap of accents, however high, into one part.
      const text = all.join('').replace(/[\p{M}\p{Cf}[\]]/gu, '');
      expect(measure(text)).toMatchObject(counted(text));
    }),
    { numRuns: 300 },
  );
});

/** What the library makes of a text. */
function counted(text: string): object {
  const message = new SegmentedMessage(text);
  const { encodingName, messageSize, segments } = message;
  const ends = segments.map((_, index) =>
    segments.slice(0, index + 1).reduce((end, segment) => end + [...segment].map(rawOf).join('').length, 0),
  );
  return {
    encoding: encodingName,
    units: messageSize / (encodingName === 'GSM-7' ? 7 : 16),
    parts: segments.length,
    notGsm: [...new Set(message.getNonGsmCharacters())],
    partStarts: ends.slice(0, -1),
  };
}

function rawOf({ raw = '' }: { readonly raw?: string }): string {
  return raw;
}

/** Texts of every kind: any characters at all, heaps of accents, variables, and longer than is measured exactly. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        '€',
        'ж',
        '🚢',
        '\ud83d',
        '\udea2',
        '\r\n',
        '👨‍👩‍👧',
        '[',
        ']',
        '[]',
        '[name]',
        '\u0301'.repeat(90),
      ),
      { maxLength: 200 },
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('stop [now] ', '€uro', '🚢', '[a][b]ж'), fc.integer({ min: 200, max: 900 }))
    .map(([words, times]) => words.repeat(times)),
);

test('any text at all has sound measures', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { encoding, units, parts, notGsm, partStarts } = measure(text);
      const [single, multi] = encoding === 'GSM-7' ? [160, 153] : [70, 67];
      expect(notGsm.length > 0).toBe(encoding === 'UCS-2');
      expect(parts).toBeGreaterThanOrEqual(units <= single ? 1 : Math.ceil(units / multi));
      expect(partStarts).toHaveLength(parts - 1);
      for (const [index, start] of partStarts.entries()) {
        expect(start).toBeGreaterThan(partStarts[index - 1] ?? 0);
        expect(start).toBeLessThan(text.length);
        expect(text.slice(start - 1, start + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
      }
      expect(measure(text)).toEqual(measure(text));
    }),
    { numRuns: 200 },
  );
}, 60_000);

describe('a text that is longer than providers send', () => {
  test('is measured by the same figures', () => {
    expect(measure('a'.repeat(15_300))).toMatchObject({ encoding: 'GSM-7', units: 15_300, parts: 100 });
    expect(measure('a'.repeat(15_299) + '€')).toMatchObject({ units: 15_301, parts: 101 });
    expect(measure('ж'.repeat(6_700))).toMatchObject({ encoding: 'UCS-2', units: 6_700, parts: 100, notGsm: ['ж'] });
    expect(measure('ж'.repeat(6_700)).partStarts).toEqual(Array.from({ length: 99 }, (_, index) => 67 * (index + 1)));
    expect(measure(`${'[b]'.repeat(1_000)}€${'a'.repeat(999)}`).partStarts.slice(5)).toEqual([
      2_754, 3_070, 3_223, 3_376, 3_529, 3_682, 3_835, 3_988,
    ]);
    // Beside what forces UCS-2, a double unit of GSM-7 counts one.
    expect(measure('ж' + '€'.repeat(6_699))).toMatchObject({ encoding: 'UCS-2', units: 6_700, parts: 100 });
    expect(measure('“a”, “b”'.repeat(500)).notGsm).toEqual(['“', '”']);
    expect(measure('a'.repeat(6_700) + '🚢')).toMatchObject({ encoding: 'UCS-2', units: 6_702, notGsm: ['🚢'] });
  });

  test('takes time in proportion to its length', () => {
    let seen = 0;
    const text = (length: number): string => `${seen++} ` + 'stop “now” '.repeat(length / 11);
    expect(slowdownByTenfold(measure, text, 4_000)).toBeLessThan(notLinear);
  });
});
