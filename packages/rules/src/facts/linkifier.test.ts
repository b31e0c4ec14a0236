import { isWestern } from '@smslint/core/unseen';
import fc from 'fast-check';
import { LinkifyIt } from 'linkify-it';
import { expect, test } from 'vitest';
import { tlds } from '../generated/tlds.js';
import type { Link } from './address-engine.js';
import { createLinkifier } from './linkifier.js';

const whole = new LinkifyIt({ fuzzyLink: true }).tlds(tlds);

/** What linkify finds with every top-level domain in a text as a whole. */
function linksInWhole(text: string): Link[] {
  return (whole.match(text) ?? []).map(({ schema, index, raw }) => ({ schema, index, raw }));
}

test('finds what linkify finds with every top-level domain', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '.',
        '..',
        ' ',
        '/',
        '-',
        '@',
        '[',
        ']',
        '[::1]',
        '[IPv6:',
        'http://',
        'https://www.',
        'mailto:',
        'a',
        'acme',
        '[code]',
        '\n',
      ],
      ...[
        'COM',
        'Com',
        'xn--p1ai',
        'рф',
        'РФ',
        'москва',
        'ſale',
        'K',
        'localhost',
        '192.0.2.1',
        ':8080',
        '?q=',
        '#x',
        '&',
        '(',
        ')',
      ],
    ),
    fc.constantFrom(...tlds).map((domain) => `.${domain}`),
    fc.constantFrom(...tlds).map((domain) => `.${domain.toUpperCase()} `),
    fc.string({ maxLength: 6, unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 14 }), { minLength: 1, maxLength: 3 }), (texts) => {
      const linkify = createLinkifier();
      for (const pieces of texts) {
        const text = pieces.join('');
        expect(linkify(text)).toEqual(linksInWhole(text));
      }
    }),
    { numRuns: 200 },
  );
});

test('finds in the pieces between spaces what linkify finds in the whole text', () => {
  const sign = fc.constantFrom(
    ...[' ', ' ', ' ', '  ', '\n', '\t', '\u00A0', '\u3000', '\u200B', '\u2028', '\uFEFF', '\0', '\uD83D', '😀'],
    ...[
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      '…',
      '。',
      '，',
      '、',
      '-',
      '--',
      '---',
      '_',
      '~',
      '*',
      '%',
      '&',
      '=',
      '#',
      '$',
      '^',
      '|',
      '｜',
    ],
    ...[
      '"',
      "'",
      '`',
      '’',
      '“',
      '”',
      '«',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '<',
      '>',
      '（',
      '）',
      '「',
      '」',
      '/',
      '//',
      '\\',
      '@',
    ],
  );
  const word = fc.constantFrom(
    ...[
      'http://',
      'https://www.',
      'HTTP:',
      'ftp://',
      'mailto:',
      'a.com',
      'acme',
      '.com',
      '.io/',
      'us@acme.org',
      'x',
      'é',
      '例え',
      'п',
    ],
    ...['localhost', '192.0.2.1', ':80', '?q=', '/path', 'xn--p1ai', `${'n'.repeat(64)}@`, `${'m'.repeat(66)}@a.com`],
  );
  const linkify = createLinkifier();
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, word, word), { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      expect(linkify(text)).toEqual(linksInWhole(text));
    }),
    { numRuns: 5000 },
  );
});

test('finds plain addresses, and what is nearly one, as linkify does', () => {
  const word = fc.constantFrom(
    ...['a', 'Acme', 'x1', '20', 'com', 'CO', 'org', 'l'.repeat(20), 'l'.repeat(21), 'l'.repeat(64), 'é', 'ſ'],
  );
  const between = fc.constantFrom(...['.', '.', '-', '-', '_', '--', '..', ':', '/']);
  const named = (least: number, most: number) =>
    fc
      .array(fc.tuple(between, word), { minLength: least, maxLength: most })
      .map((rest) => rest.map((one) => one.join('')).join(''));
  const address = fc
    .tuple(
      fc.constantFrom('', '(', '(', '"', '((', '-'),
      fc.constantFrom(
        'https://',
        'http://',
        'HTTPS://',
        'a@',
        'Us2@',
        'a.b@',
        `${'n'.repeat(60)}@`,
        `${'n'.repeat(61)}@`,
        '',
      ),
      word,
      named(1, 4),
      fc.array(
        fc.tuple(word, named(0, 2)).map((one) => `/${one.join('')}`),
        { maxLength: 3 },
      ),
      fc.constantFrom(...['', '', '/', '//', '?']),
      fc.constantFrom(
        ...['', '.', ',', ';', ':', '!', '?', ')', ').', ')"', '".', '"),', '.)', '."', '";', "'", '-', '_', ']', '…'],
      ),
    )
    .map(([before, schema, first, rest, path, end, after]) =>
      [before, schema, first, rest, ...path, end, after].join(''),
    );
  const linkify = createLinkifier();
  fc.assert(
    fc.property(address, (text) => {
      expect(linkify(text)).toEqual(linksInWhole(text));
    }),
    { numRuns: 5000 },
  );
});

test('finds in Western texts, which have expressions of their own, what linkify finds in them', () => {
  const western = Array.from({ length: 0x20c0 }, (_, code) => String.fromCharCode(code)).filter(isWestern);
  const piece = fc.oneof(
    fc.constantFrom(...western),
    fc.constantFrom('http://', 'www.', 'mailto:', 'acme.', 'com', 'co', '.com/', '@', 'us@acme.org', '/path', '?q='),
  );
  const linkify = createLinkifier();
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('');
      expect(linkify(text)).toEqual(linksInWhole(text));
    }),
    { numRuns: 5000 },
  );
  for (const sign of western)
    for (const text of [`${sign}acme.com`, `acme.com${sign}`, `http://acme.com/a${sign}b`, `us${sign}a@acme.com`])
      expect([sign, linkify(text)]).toEqual([sign, linksInWhole(text)]);
});

test.each([
  'write to us@[IPv6:2001:db8::1] or https://[2001:db8::1]:8080/x',
  'open http://[::1]/ and http://[2001:DB8:0:0:0:0:0:1]/y',
  'acme.shop, acme.москва, acme.РФ, acme.xn--p1ai, ACME.PHOTOGRAPHY/a',
  'our [code] and [a:b] at acme.example',
])('finds the rare addresses in %j', (text) => {
  expect(createLinkifier()(text)).toEqual(linksInWhole(text));
});

test('makes all expressions once where texts name many domains, and finds the same', () => {
  const linkify = createLinkifier();
  for (const domain of tlds.slice(0, 300)) {
    const text = `see acme.${domain} or write to us@acme.${domain}`;
    expect(linkify(text)).toEqual(linksInWhole(text));
  }
});
