import { describe, expect, test } from 'vitest';
import { ruleGroupsFor, subjectsIn } from './rule-groups.js';
import { policyOf, ruleWith } from './testing/policies.js';
import { requestWith } from './testing/requests.js';

describe('what rules look at', () => {
  const request = requestWith({ samples: ['a', ' '], stop: { response: ' ' } });

  test('is the value at a place, there or not', () => {
    expect(subjectsIn(request, { pointer: '/number/count', each: false })).toEqual([
      { pointer: '/number/count', value: 1 },
    ]);
    expect(subjectsIn(request, { pointer: '/brand/taxId', each: false })).toEqual([
      { pointer: '/brand/taxId', value: undefined },
    ]);
    expect(subjectsIn(request, { pointer: '', each: false })).toEqual([{ pointer: '', value: request }]);
  });

  test('with each is every element, and a text that is there', () => {
    expect(subjectsIn(request, { pointer: '/samples', each: true })).toEqual([
      { pointer: '/samples/0', value: 'a' },
      { pointer: '/samples/1', value: ' ' },
    ]);
    expect(subjectsIn(request, { pointer: '/region', each: true })).toEqual([
      { pointer: '/region', value: 'ca-central-1' },
    ]);
    for (const pointer of ['/stop/response', '/brand/taxId', '/number/count'])
      expect(subjectsIn(request, { pointer, each: true }), pointer).toEqual([]);
  });
});

describe('the groups of rules', () => {
  const rules = [
    ruleWith({ id: 'a', at: '/region' }),
    ruleWith({ id: 'b', at: '/region', when: { fact: 'text', operator: 'equal', value: { fact: '/number/count' } } }),
    ruleWith({ id: 'c', at: undefined, each: ['/samples', '/region'] }),
    ruleWith({ id: 'd', at: { fact: 'emptyCaseFields' } }),
    ruleWith({ id: 'e', at: '/region', applies: { numberTypes: ['10dlc'] } }),
  ];
  const policy = policyOf(rules);

  test('hold the rules that look at one place', () => {
    const groups = ruleGroupsFor(requestWith(), policy).map(({ place, rules: members }) => [
      place.pointer,
      place.each,
      ...members.keys(),
    ]);
    expect(groups).toEqual([
      ['/region', false, 'a', 'b'],
      ['/samples', true, 'c'],
      ['/region', true, 'c'],
      ['', false, 'd'],
    ]);
  });

  test('need each fact once, also those compared with', () => {
    const [first] = ruleGroupsFor(requestWith(), policy);
    expect([...(first?.needs.keys() ?? [])]).toEqual(['/help/response', 'text', '/number/count']);
  });

  test('are shared by requests of one kind', () => {
    const groups = ruleGroupsFor(requestWith(), policy);
    expect(ruleGroupsFor(requestWith({ id: 'other' }), policy)).toBe(groups);
    expect(ruleGroupsFor(requestWith({ number: { type: '10dlc' } }), policy)).not.toBe(groups);
    expect(ruleGroupsFor(requestWith(), policyOf(rules))).not.toBe(groups);
  });

  test('of other kinds are made of the same rules, which are made ready once', () => {
    const [first] = ruleGroupsFor(requestWith(), policy);
    const [other] = ruleGroupsFor(requestWith({ number: { type: '10dlc' } }), policy);
    expect([...(other?.rules.keys() ?? [])]).toEqual(['a', 'b', 'e']);
    expect(other?.needs).toBe(first?.needs);
    expect(first?.needs.get('/help/response')?.askedBy).toEqual(['a', 'c', 'd', 'e']);
  });
});
