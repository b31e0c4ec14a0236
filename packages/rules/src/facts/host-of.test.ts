import fc from 'fast-check';
import { parse } from 'tldts';
import { expect, test } from 'vitest';
import { hostOf, usualHostOf } from './host-of.js';

const ending = fc.constantFrom(
  ...[
    'com',
    'net',
    'org',
    'de',
    'co.uk',
    'ch',
    'edu',
    'github.io',
    'blogspot.com',
    'pvt.k12.ma.us',
    'ck',
    'test',
    '',
    'コム',
  ],
);
const label = fc.oneof(
  fc.domain().map((domain) => domain.split('.')[0] ?? ''),
  fc.constantFrom('www', 'a', '-', '', 'ü'),
);
const host = fc.tuple(fc.array(label, { maxLength: 3 }), ending).map(([labels, end]) => [...labels, end].join('.'));
const address = fc.oneof(
  host,
  fc
    .tuple(
      fc.constantFrom('https://', 'http://u:p@', '//', 'mailto:x@', ''),
      host,
      fc.constantFrom('', '/', ':80/x', '?q', '.'),
    )
    .map((parts) => parts.join('')),
  fc.ipV4(),
  fc.ipV6(),
  fc.string(),
);

test('a host is what the library has', () => {
  let usual = 0;
  fc.assert(
    fc.property(address, (one) => {
      if (usualHostOf(one)?.domain) usual++;
      expect(hostOf(one)).toEqual(parse(one));
    }),
    { numRuns: 5000 },
  );
  expect(usual).toBeGreaterThan(200);
});
