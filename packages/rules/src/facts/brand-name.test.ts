import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestWith } from '../testing/requests.js';
import { namesBrand, withoutBrand } from './brand-name.js';

interface Names {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly legalName?: string;
}

function names(text: string, { name, aliases = [], legalName = name }: Names): boolean {
  return namesBrand(text, requestWith({ brand: { name, aliases, legalName } }));
}

describe('a brand is named', () => {
  test.each([
    ['Kestrel Gym: hello', 'Kestrel Gym'],
    ['hello from KESTREL GYM!', 'Kestrel Gym'],
    ['Kestrel\nGym', 'Kestrel Gym'],
    ['Kestrel Gym’s desk', 'Kestrel Gym'],
    ["KESTREL'S hours", 'Kestrel'],
    ['KestrelGym alerts', 'Kestrel Gym'],
    ['Kestrel Gym alerts', 'KestrelGym'],
    ['see kestrelgym.ca', 'Kestrel Gym'],
    ['the Moss Co', 'MossCo'],
    ['MossBay: hi', 'Moss Bay'],
    ['(Kestrel-Gym)', 'Kestrel Gym'],
    ['Joes Pizza is open', 'Joe’s Pizza'],
    ["Joe's Pizza is open", 'Joes Pizza'],
    ['Cafe Zoe: hola', 'Café Zoé'],
    ['Café Zoé: hola', 'CAFE ZOE'],
    ['Lodz Smorrebrod og Strasse', 'Łódź Smørrebrød og Straße'],
    ['Moss and Anchor: hi', 'Moss & Anchor'],
    ['Moss&Anchor: hi', 'Moss and Anchor'],
    ['H&M: hi', 'H & M'],
    ['24/7 Gym: hi', '24-7 Gym'],
    ['東京ジム: こんにちは', '東京ジム'],
  ])('in %j: %s', (text, name) => expect(names(text, { name })).toBe(true));

  test('by an alias or the legal name', () => {
    const brand = { name: 'Kestrel Gym', aliases: ['KG Fit', 'The Nest'], legalName: 'Fitness North Ltd.' };
    for (const text of ['KG Fit: hi', 'Welcome to the nest', 'Fitness North: hi'])
      expect(names(text, brand), text).toBe(true);
    expect(names('KG: hi', brand)).toBe(false);
  });

  test.each([
    ...[
      'Inc.',
      'LLC',
      'L.L.C.',
      'Ltd',
      'Limited',
      'Corp.',
      'Co.',
      'Co. Ltd.',
      'Company, Inc.',
      'GmbH',
      'GmbH & Co. KG',
    ],
    ...['B.V.', 'S.A.', 'SA', 'S.r.l.', 'S.A.S.', 'PLC', 'Pty Ltd', 'Oy', 'AB', 'A/S'],
  ])('without the suffix %s', (suffix) => {
    expect(names('Kestrel: hi', { name: 'Other', legalName: `Kestrel ${suffix}` })).toBe(true);
    expect(names('Kestrel: hi', { name: 'Other', legalName: `Kestrel, ${suffix}` })).toBe(true);
    expect(names('Gym: hi', { name: 'Other', legalName: `Kestrel ${suffix}` })).toBe(false);
  });
});

describe('a brand is not named', () => {
  test.each([
    ['hello there', 'Kestrel Gym'],
    ['Kestrel: hi', 'Kestrel Gym'],
    ['Gym Kestrel: hi', 'Kestrel Gym'],
    ['fresh oranges today', 'Orange'],
    ['Harborside Cafe: hi', 'Harbor'],
    ['the kestrelgymnast', 'Kestrel Gym'],
    ['at our kestrel gymnasium', 'Kestrel Gym'],
    ['your spark in Gotham', 'Parking'],
    ['to day', 'Today'],
    ['Kestrel Gy', 'Kestrel Gym'],
    ['', 'Kestrel'],
    ['…', 'Kestrel'],
  ])('in %j: %s', (text, name) => expect(names(text, { name })).toBe(false));

  test('by a legal name that is nothing but a suffix', () => {
    expect(names('Kestrel co: hi', { name: '…', legalName: '!' })).toBe(false);
  });
});

test('a name stands for itself anywhere in a text, unless a letter touches it', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const around = fc.constantFrom('', ' ', '. ', ': ', '“', '\n', '-');
  fc.assert(
    fc.property(name, around, around, (brand, before, after) => {
      expect(names(`hi${before || ' '}${brand}${after || ' '}there`, { name: brand })).toBe(true);
      // Letters that no generated name holds.
      expect(names(`ZÉ${brand.toUpperCase()}ÉZ`, { name: `${brand}xq` })).toBe(false);
    }),
  );
});

test('a name as it is written is found where its plain letters are', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'Acme',
        'ACME',
        'Moss',
        'Co',
        'LLC',
        'a',
        'Σ',
        'ΟΔΟΣ',
        'É',
        'e\u0301',
        'ß',
        'İ',
        'ʼ',
        '東京',
        '7',
        '\uFF11',
        '&',
        '＆',
      ],
      ...[
        ' ',
        ' ',
        '\n',
        '\u00A0',
        '\uFEFF',
        '\u0301',
        '.',
        ':',
        ',',
        '"',
        '(',
        ')',
        '-',
        "'",
        '’s',
        '\uD83D',
        '\uDE00',
        '[brand]',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      text.filter((name) => /\S/.test(name)),
      text,
      text,
      (name, before, after) => {
        const holding = `${before}${name}${after}`;
        fc.pre(!holding.includes('…'));
        // No name with these points stands in the text as it is written; its plain letters are the same.
        expect(names(holding, { name })).toBe(names(holding, { name: `${name}…` }));
      },
    ),
    { numRuns: 5000 },
  );
});

test('a text is left without the names of the brand, in whatever case', () => {
  const piece = fc.constantFrom(
    'a',
    'A',
    'ab',
    'B',
    ' ',
    '.',
    '$&',
    '(',
    'é',
    'É',
    'ı',
    'İ',
    'ſ',
    's',
    'k',
    'K',
    'ß',
    'ẞ',
    'µ',
    'μ',
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const name = text.filter((one) => /\S/.test(one));
  fc.assert(
    fc.property(text, fc.array(name, { minLength: 1, maxLength: 3 }), (written, [brand = '', ...aliases]) => {
      const request = requestWith({ brand: { name: brand, aliases } });
      const longestFirst = [brand, ...aliases].sort((a, b) => b.length - a.length);
      const rest = longestFirst.reduce(
        (left, one) => left.replaceAll(new RegExp(one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), ' '),
        written,
      );
      expect(withoutBrand(written, request)).toBe(rest);
    }),
    { numRuns: 3000 },
  );
});
