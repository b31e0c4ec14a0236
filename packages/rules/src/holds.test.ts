import { describe, expect, test } from 'vitest';
import type { Condition } from './book/condition-schema.js';
import { holds } from './holds.js';
import { contextWith } from './testing/requests.js';

/** Whether a condition holds at the HELP response of the good request, which asks for one number. */
function held(condition: Condition): boolean {
  const value = 'Call us.';
  const context = contextWith({ help: { response: value }, number: { count: 1 }, countries: ['CA', 'GB'] });
  return holds(condition, {
    context,
    subject: { pointer: '/help/response', value },
    settings: { most: 1, accepted: ['CA', 'GB'] },
  });
}

const yes: Condition = { fact: '/number/count', operator: 'equal', value: 1 };
const no: Condition = { fact: '/number/count', operator: 'equal', value: 2 };

describe('a condition holds', () => {
  test('where all, any or none of its parts do', () => {
    expect([held({ all: [yes, yes] }), held({ all: [yes, no] })]).toEqual([true, false]);
    expect([held({ any: [no, yes] }), held({ any: [no, no] })]).toEqual([true, false]);
    expect([held({ not: no }), held({ not: yes })]).toEqual([true, false]);
    expect(held({ all: [{ any: [no, { not: no }] }, yes] })).toBe(true);
  });

  test.each<[Condition, boolean]>([
    [{ fact: '/number/type', operator: 'in', value: ['10dlc', 'long-code'] }, true],
    [{ fact: '/number/type', operator: 'in', value: ['10dlc'] }, false],
    [{ fact: '/number/count', operator: 'equal', value: { setting: 'most' } }, true],
    [{ fact: '/number/count', operator: 'greaterThan', value: { setting: 'most' } }, false],
    [{ fact: '/number/count', operator: 'equal', value: { setting: 'unknown' } }, false],
    [{ fact: '/number/count', operator: 'equal', value: { fact: '/number/count' } }, true],
    [{ fact: '/number/count', operator: 'lessThan', value: { fact: '/traffic/messagesPerMonth' } }, true],
    [{ fact: '/number/count', operator: 'greaterThan', value: { fact: '/traffic/messagesPerMonth' } }, false],
  ])('by a list, a setting or another fact: %j is %j', (condition, expected) => {
    expect(held(condition)).toBe(expected);
  });

  test('of the place where the rule looks, or another that it names', () => {
    const words: Condition = { fact: 'text', operator: 'equal', value: 'Call us.' };
    expect(held(words)).toBe(true);
    expect(held({ ...words, params: { of: ['/stop/response'] } })).toBe(false);
  });

  test('never by an operator that nobody knows', () => {
    expect(held({ ...yes, operator: 'is' })).toBe(false);
  });
});
