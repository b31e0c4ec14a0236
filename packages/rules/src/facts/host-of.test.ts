import fc from 'fast-check';
import { getDomain, parse } from 'tldts';
import { expect, test } from 'vitest';
import { tlds } from '../generated/tlds.js';
import { hostOf, usualDomains, usualHostOf } from './host-of.js';

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
    'io',
    'CA',
    'on.ca',
    'gouv.fr',
    'app',
    'off.ai',
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

test('the suffixes under usual domains are those of the library', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const two = letters.flatMap((first) => letters.map((second) => first + second));
  const three = two.flatMap((start) => letters.map((last) => start + last));
  const labels = [...letters, ...two, ...three, ...tlds, 'asso', 'avoues', 'gouv', 'greta', 'huissier-justice', 'priv'];
  for (const top of usualDomains)
    for (const label of labels) {
      const name = `www.${label}.${top}`;
      if (usualHostOf(name)?.domain !== getDomain(name)) expect([name, usualHostOf(name)]).toEqual([name, parse(name)]);
    }
}, 60_000);

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
