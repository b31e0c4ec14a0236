import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.js';

const keys = ['brand', 'countries', 'optIn', 'useCase', 'messageType'];

describe('suggest', () => {
  it.each([
    ['brandd', 'brand'],
    ['Brand', 'brand'],
    ['countrie', 'countries'],
    ['opt-in', 'optIn'],
    ['use_case', 'useCase'],
    ['MESSAGE TYPE', 'messageType'],
  ])('takes %j for %j', (given, meant) => {
    expect(suggest(given, keys)).toBe(meant);
  });

  it.each(['', 'x', '<<', 'samples', 'totally different'])('has no guess for %j', (given) => {
    expect(suggest(given, keys)).toBeUndefined();
  });

  it('has no guess where nothing is known', () => {
    expect(suggest('brand', [])).toBeUndefined();
  });

  it('prefers the same letters to a near spelling', () => {
    expect(suggest('use-case', ['use-cases', 'useCase'])).toBe('useCase');
  });
});
