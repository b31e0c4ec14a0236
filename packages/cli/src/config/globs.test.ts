import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher, globFault, readPattern } from './globs.js';

/** Whether a list of patterns speaks of a path. */
const matches = (patterns: string | readonly string[], path: string): boolean =>
  createMatcher([patterns].flat().map(readPattern))(path);

describe('a pattern', () => {
  test.each([
    ['requests/**', 'requests/a.sms.yaml', true],
    ['requests/**', 'requests/deep/a.sms.yaml', true],
    ['requests/*', 'requests/deep/a.sms.yaml', true],
    ['requests/*.yaml', 'requests/deep/a.sms.yaml', false],
    ['requests', 'requests/deep/a.sms.yaml', true],
    ['requests/', 'requests/a.sms.yaml', true],
    ['.', 'requests/a.sms.yaml', true],
    ['./requests', 'requests/a.sms.yaml', true],
    ['a.sms.yaml', 'requests/a.sms.yaml', false],
    ['**/a.sms.yaml', 'a.sms.yaml', true],
    ['**/*.sms.{yaml,json}', 'x/.hidden/a.sms.json', true],
    ['request', 'requests/a.sms.yaml', false],
    ['../requests/**', '../requests/a.sms.yaml', true],
    ['**', '../requests/a.sms.yaml', false],
    ['a\\[1\\].sms.yaml', 'a[1].sms.yaml', true],
    ['a[12].sms.yaml', 'a2.sms.yaml', true],
    ['a[12].sms.yaml', 'a[12].sms.yaml', true],
    ['drafts \\(old\\)', 'drafts (old)/a.sms.yaml', true],
    ['a+b.sms.yaml', 'a+b.sms.yaml', true],
    ['#a.sms.yaml', '#a.sms.yaml', true],
  ])('%j and %j: %j', (pattern, path, expected) => {
    expect(globFault(pattern)).toBeUndefined();
    expect(matches(pattern, path)).toBe(expected);
  });

  test('takes away with !, wherever it stands', () => {
    for (const patterns of [
      ['requests', '!requests/new'],
      ['!requests/new/**', 'requests/**'],
    ]) {
      expect(matches(patterns, 'requests/a.sms.yaml')).toBe(true);
      expect(matches(patterns, 'requests/new/a.sms.yaml')).toBe(false);
    }
  });

  test('may end in a place', () => {
    expect(readPattern('a.sms.json#/help/response')).toMatchObject({ glob: 'a.sms.json', pointer: '/help/response' });
    expect(readPattern('a.sms.json')).toMatchObject({ glob: 'a.sms.json', pointer: undefined });
    expect(readPattern('a#b.sms.json#/samples/0')).toMatchObject({ glob: 'a#b.sms.json', pointer: '/samples/0' });
  });

  test.each([
    ['a.sms.yaml', false],
    ['x/a.sms.yaml#/help', false],
    ['a\\*.sms.yaml', false],
    ['*.sms.yaml', true],
    ['a.sms.{yaml,json}', true],
    ['a?.sms.yaml', true],
    ['[ab].sms.yaml', true],
    ['requests', true],
  ])('%j can speak of several files: %j', (pattern, expected) => {
    expect(readPattern(pattern).isGlob).toBe(expected);
  });
});

describe('a fault of a glob', () => {
  test.each([
    ['', 'expected a file'],
    ['/requests/**', 'an absolute one'],
    ['C:/requests', 'an absolute one'],
    ['requests\\a.sms.yaml', 'write / between folders'],
    ['requests/[ab', 'the ] that closes a part is missing'],
    ['requests/{a,b', 'the } that closes a part is missing'],
    ['a].yaml', 'the [ that opens a part is missing'],
    ['+(a*)b', 'groups in ( ) are not known'],
    ['(a|b).yaml', 'groups in ( ) are not known'],
    ['a.sms.json#help', 'a place begins with /'],
    ['x'.repeat(70_000), 'exceeds'],
  ])('%.20j', (glob, fault) => {
    expect(globFault(glob)).toContain(fault);
  });
});

test('what is not refused matches at once, and never throws', () => {
  const glob = fc.stringMatching(/^[ab*?{},[\]!+@/.\\#-]{1,20}$/);
  fc.assert(
    fc.property(glob, fc.stringMatching(/^[ab/.]{1,30}$/), (pattern, path) => {
      fc.pre(globFault(readPattern(pattern).glob) === undefined);
      expect(typeof matches(pattern, path)).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});
