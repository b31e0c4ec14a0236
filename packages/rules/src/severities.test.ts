import { expect, test } from 'vitest';
import { ruleWith } from './testing/policies.js';
import { severitiesOf } from './severities.js';

const rule = (severity: unknown) => ruleWith({ severity });

test('one severity is the only one', () => {
  expect(severitiesOf(rule('warning'))).toEqual(['warning']);
  expect(severitiesOf(rule('warning'), '10dlc')).toEqual(['warning']);
});

test('of several cases each counts once, and only up to the one that always fits', () => {
  const cases = rule([
    { numberTypes: ['10dlc'], countries: ['US'], is: 'error' },
    { countries: ['CA'], is: 'error' },
    { is: 'warning' },
    { countries: ['FR'], is: 'info' },
  ]);
  expect(severitiesOf(cases)).toEqual(['error', 'warning']);
});

test('where no case fits it is info', () => {
  expect(severitiesOf(rule([{ countries: ['US'], is: 'error' }]))).toEqual(['error', 'info']);
});

test('a type of number leaves out the cases of others', () => {
  const cases = rule([{ numberTypes: ['10dlc', 'toll-free'], is: 'error' }, { is: 'warning' }]);
  expect(severitiesOf(cases)).toEqual(['error', 'warning']);
  expect(severitiesOf(cases, '10dlc')).toEqual(['error']);
  expect(severitiesOf(cases, 'sender-id')).toEqual(['warning']);
});
