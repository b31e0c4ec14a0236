import { countryCodes } from '@smslint/core';
import { expect, test } from 'vitest';
import { applicableRules } from './applicable-rules.js';
import { policyOf, ruleWith } from './testing/policies.js';
import { requestWith } from './testing/requests.js';

const codes = countryCodes.slice(0, 150);
const policy = policyOf(
  codes.map((code) => ruleWith({ id: `in-${code.toLowerCase()}`, applies: { countries: [code] } })),
);

test('the rules for a request are those of its countries, however many kinds of request there were', () => {
  for (const round of [1, 2]) {
    for (const code of codes) {
      const rules = applicableRules(requestWith({ countries: [code] }), policy);
      expect(
        rules.map(({ id }) => id),
        `${code}, round ${round}`,
      ).toEqual([`in-${code.toLowerCase()}`]);
    }
  }
});

test('requests of different kinds share the rules where the same apply', () => {
  const [one] = codes;
  const rules = applicableRules(requestWith({ countries: [one] }), policy);
  expect(applicableRules(requestWith({ countries: [one], messageType: 'promotional' }), policy)).toBe(rules);
  expect(applicableRules(requestWith({ countries: [one], number: { type: '10dlc' } }), policy)).toBe(rules);
});
