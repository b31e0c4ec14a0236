import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
    expect(measure('a'.repeat(units))).toEqual({ encoding: 'GSM-7', units, parts, notGsm: [] });
  });

  test.each(doubles)('%j counts two', (double) => {
    // Brackets alone: a pair of them would mark a variable.
    expect(measure(double)).toEqual({ encoding: 'GSM-7', units: 2, parts: 1, notGsm: [] });
    expect(measure('a'.repeat(158) + double).parts).toBe(1);
    expect(measure('a'.repeat(159) + double)).toMatchObject({ units: 161, parts: 2 });
  });

  test('every other character counts one', () => {
    for (const single of singles) expect(measure(single), single).toMatchObject({ encoding: 'GSM-7', units: 1 });
    expect(measure('a\r\nb').units).toBe(4);
  });

  test('a double unit is not cut in two', () => {
    // 153 units fill a part: the euro does not fit its last one.
    expect(measure(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, parts: 3 });
    expect(measure(`${'a'.repeat(151)}€${'a'.repeat(153)}`)).toMatchObject({ units: 306, parts: 2 });
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
    expect(measure('č' + 'a'.repeat(units - 1))).toEqual({ encoding: 'UCS-2', units, parts, notGsm: ['č'] });
  });

  test('double units of GSM-7 count one', () => {
    expect(measure('č' + '{'.repeat(69))).toMatchObject({ units: 70, parts: 1 });
  });

  test('an emoji counts two and is not cut in two', () => {
    expect(measure('🚢')).toEqual({ encoding: 'UCS-2', units: 2, parts: 1, notGsm: ['🚢'] });
    expect(measure('🚢'.repeat(35)).parts).toBe(1);
    expect(measure('🚢'.repeat(36)).parts).toBe(2);
    expect(measure('a'.repeat(66) + '🚢' + 'a'.repeat(66))).toMatchObject({ units: 134, parts: 3 });
  });

  test.each(['’', '“', '—', '…', 'ç', '`', '\t', '\u0000', '\u200B', 'ő', '日'])('%j forces it', (character) => {
    expect(measure(`it${character}s`)).toMatchObject({ encoding: 'UCS-2', notGsm: [character] });
  });

  test('names each offender once, in order, letters with their accents', () => {
    expect(measure('“a” – “b” é e\u0301 👨‍👩‍👧').notGsm).toEqual(['“', '”', '–', 'e\u0301', '👨‍👩‍👧']);
  });

  test('a heap of accents is counted whole', () => {
    expect(measure('a' + '\u0301'.repeat(200))).toMatchObject({ units: 201, parts: 3 });
  });
});

describe('variables', () => {
  test('are counted without their brackets', () => {
    expect(measure('[name]')).toMatchObject({ units: 4, encoding: 'GSM-7' });
    expect(measure(`${'a'.repeat(150)} [name] ok`).units).toBe(158);
    expect(measure(`${'a'.repeat(154)} [date]`).parts).toBe(1);
    expect(measure('[first name], [last name]').units).toBe('first name, last name'.length);
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

/** The parts of characters of known size, each whole, as a carrier splits them. */
function split(sizes: readonly number[], single: number, multi: number): number {
  if (sizes.reduce((sum, size) => sum + size, 0) <= single) return 1;
  let [parts, filled] = [1, 0];
  for (const size of sizes) {
    if (filled + size > multi) [parts, filled] = [parts + 1, 0];
    filled += size;
  }
  return parts;
}

test('any GSM-7 text is split as carriers split it', () => {
  const characters = fc.constantFrom(...singles, ...doubles.filter((double) => !'[]'.includes(double)));
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 700 }), (text) => {
      const sizes = text.map((character) => (doubles.includes(character) ? 2 : 1));
      const units = sizes.reduce((sum, size) => sum + size, 0);
      expect(measure(text.join(''))).toEqual({ encoding: 'GSM-7', units, parts: split(sizes, 160, 153), notGsm: [] });
    }),
    { numRuns: 60 },
  );
});

test('any UCS-2 text is split as carriers split it', () => {
  const characters = fc.constantFrom('a', '{', '€', 'ж', '🚢', '日');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 300 }), (text) => {
      const sizes = ['ж', ...text].map((character) => character.length);
      const { encoding, units, parts } = measure('ж' + text.join(''));
      expect([encoding, units, parts]).toEqual(['UCS-2', 1 + text.join('').length, split(sizes, 70, 67)]);
    }),
    { numRuns: 60 },
  );
});

test('any text at all has sound measures', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { encoding, units, parts, notGsm } = measure(text);
      const [single, multi] = encoding === 'GSM-7' ? [160, 153] : [70, 67];
      expect(notGsm.length > 0).toBe(encoding === 'UCS-2');
      expect(parts).toBeGreaterThanOrEqual(units <= single ? 1 : Math.ceil(units / multi));
      expect(measure(text)).toEqual(measure(text));
    }),
    { numRuns: 60 },
  );
}, 30_000);

describe('a text that is longer than providers send', () => {
  test('is measured by the same figures', () => {
    expect(measure('a'.repeat(15_300))).toMatchObject({ encoding: 'GSM-7', units: 15_300, parts: 100 });
    expect(measure('a'.repeat(15_299) + '€')).toMatchObject({ units: 15_301, parts: 101 });
    expect(measure('ж'.repeat(6_700))).toEqual({ encoding: 'UCS-2', units: 6_700, parts: 100, notGsm: ['ж'] });
    expect(measure('a'.repeat(6_700) + '🚢')).toMatchObject({ encoding: 'UCS-2', units: 6_702, notGsm: ['🚢'] });
  });

  test('takes time in proportion to its length', () => {
    let seen = 0;
    const text = (length: number): string => `${seen++} ` + 'stop “now” '.repeat(length / 11);
    expect(slowdownByTenfold(measure, text, 4_000)).toBeLessThan(notLinear);
  });
});
