import { describe, expect, test } from 'vitest';
import { observe } from '../observe.js';
import { contextWith, factIn } from '../testing/requests.js';

describe('the kind of a place', () => {
  test.each([
    ['/brand/name', 'brand'],
    ['/brand/legalName', 'brand'],
    ['/samples/3', 'message'],
    ['/optIn/confirmation', 'message'],
    ['/help/response', 'message'],
    ['/useCase/description', 'form'],
    ['/optIn/workflow', 'form'],
    ['/brand/termsText', 'form'],
  ])('%s is %s', (pointer, kind) => {
    expect(observe({ name: 'kindOfPlace' }, contextWith(), { pointer, value: 'text' })).toBe(kind);
  });
});

describe('what makes a message look like spam', () => {
  test.each([
    ['LAST CHANCE TODAY ONLY, big savings', ['words in capitals']],
    ['Sale!! Now', ['repeated marks']],
    ['Save $$$', ['repeated marks']],
    ['🎉🎉🎉🎉 party', ['many emoji']],
    ['see https://example.com/a or https://example.com/b', ['more than one link']],
    ['ACT FAST BEFORE FRIDAY!!! 🎉🎉🎉🎉', ['words in capitals', 'repeated marks', 'many emoji']],
  ])('%s', (text, styles) => {
    expect(factIn('spamStyles', {}, text)).toEqual(styles);
  });

  test.each([
    'The pier is CLOSED today! Reply STOP to end, HELP for help.',
    'Is it late? [ORDER NUMBER] [SHIPPING DATE] [TRACKING LINK] follows: https://example.com/a 🚢',
    'Costs $5, or $7 on the day… really?',
    'LAST CHANCE TODAY',
    'LAST CHANCE TODAY ONLY, and many more words that nobody has ever written down here in capitals',
  ])('is not in: %s', (text) => {
    expect(factIn('spamStyles', {}, text)).toEqual([]);
  });

  test('is not the name of the brand', () => {
    const patch = { brand: { name: 'BIG BLUE BOAT CLUB' } };
    expect(factIn('spamStyles', patch, 'BIG BLUE BOAT CLUB: we sail at 8.')).toEqual([]);
    expect(factIn('spamStyles', {}, 'BIG BLUE BOAT CLUB: we sail at 8.')).toEqual(['words in capitals']);
  });
});

test('letters that look like Latin ones disguise a domain under a Latin one alone', () => {
  expect(factIn('disguisedDomains', {}, 'see https://аррӏе.com/a')).toEqual([expect.stringContaining('аррӏе.com')]);
  expect(factIn('disguisedDomains', {}, 'see https://аррӏе.рф/a')).toEqual([]);
});
