import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { compileGlob } from './compile-glob.js';

/** Globs of whose parts both know the meaning: no `**` beside a brace, where picomatch guesses. */
const part = fc.constantFrom(
  'a',
  'b',
  '.',
  '-',
  '?',
  '*',
  '[ab]',
  '[^a]',
  '[a-c]',
  '{a,b}',
  '{a,b*}',
  '{,a}',
  '\\*',
  '\\[',
);
const folder = fc.oneof(
  fc.constantFrom('**', 'a', '*'),
  fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('').replace(/\*{2,}/g, '*'))
    // A folder without a name is none.
    .filter((one) => !/^(?:\{,a\}|\*)*$/.test(one)),
);
const glob = fc.array(folder, { minLength: 1, maxLength: 4 }).map((folders) => folders.join('/'));
const name = fc.stringMatching(/^(?:\[ab\]|[ab*[.-]){1,4}$/).filter((one) => !/^\.{1,2}$/.test(one));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

describe('a glob', () => {
  test('matches what picomatch matches', () => {
    let matched = 0;
    fc.assert(
      fc.property(glob, path, (pattern, found) => {
        // Whether a folder itself is among what stands in it, picomatch says now so, now so.
        const one = pattern.endsWith('/**') ? `${found}/a/a/a/a` : found;
        const expected = picomatch(pattern, { dot: true, noextglob: true, regex: false })(one);
        if (expected) matched++;
        // It takes a path that is written like the glob.
        fc.pre(one !== pattern);
        expect(compileGlob(pattern)(one), `${pattern} and ${one}`).toBe(expected);
      }),
      { numRuns: 3000, seed: 8 },
    );
    expect(matched).toBeGreaterThan(100);
  });

  test('takes ! at the beginning of a class for not', () => {
    expect(['a', 'b', '!', '[!a]', '/'].map(compileGlob('[!a]'))).toEqual([false, true, true, false, false]);
  });

  test('of many stars is done at once with a long name', () => {
    const stars = '*a'.repeat(300);
    expect(compileGlob(`${stars}b`)('a'.repeat(4000))).toBe(false);
    expect(compileGlob(`${stars}*`)('a'.repeat(4000))).toBe(true);
    expect(compileGlob('**/a/'.repeat(100))('a/'.repeat(2000))).toBe(true);
    expect(compileGlob(`${'{a,b}*'.repeat(100)}c`)('ab'.repeat(1000))).toBe(false);
    expect(compileGlob(`${'{'.repeat(400)}a${'}'.repeat(400)}`)('b')).toBe(false);
    expect(compileGlob(`${'{a,'.repeat(200)}b${'}'.repeat(200)}`)('b')).toBe(true);
  });
});
