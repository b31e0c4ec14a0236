import fc from 'fast-check';
import { expect, test } from 'vitest';
import { artifactLocation } from './sarif-place.js';

test.each([
  ['requests/a b.sms.yaml', 'requests/a%20b.sms.yaml', '%SRCROOT%'],
  ['ü/50%#?&.yaml', '%C3%BC/50%25%23%3F%26.yaml', '%SRCROOT%'],
  ['c:d.sms.yaml', 'c%3Ad.sms.yaml', '%SRCROOT%'],
  ['../other/a.sms.yaml', '../other/a.sms.yaml', '%SRCROOT%'],
  ['/srv/a b.yaml', 'file:///srv/a%20b.yaml', undefined],
  ['D:/x y/a.yaml', 'file:///D:/x%20y/a.yaml', undefined],
])('the file %s has the URI %s', (file, uri, uriBaseId) => {
  expect(artifactLocation(file)).toEqual({ uri, ...(uriBaseId !== undefined && { uriBaseId }) });
});

test('whatever a relative path, its URI leads back to it', () => {
  const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[/]|^\.\.?$/.test(text));
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      const file = segments.join('/');
      const { pathname, search, hash } = new URL(artifactLocation(file).uri ?? '', 'file:///root/');
      expect([decodeURIComponent(pathname), search, hash]).toEqual([`/root/${file}`, '', '']);
    }),
  );
});
