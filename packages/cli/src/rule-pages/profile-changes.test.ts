import { book, type Profile, type Rule } from '@smslint/rules';
import { expect, test } from 'vitest';
import { profileChange } from './profile-changes.js';

const warning: Rule = {
  ...book.rules[0]!,
  id: 'some-rule',
  severity: 'warning',
  applies: {
    numberTypes: ['long-code', '10dlc', 'toll-free'],
    countries: 'any',
    providers: 'any',
    messageTypes: 'any',
  },
  denialCodes: { aws: ['A_CODE'] },
};

const profileWith = (rules: Profile['rules'], denials?: Profile['denials']): Profile => {
  return { ...book.profiles[0]!, rules, denials: denials ?? [] };
};

const byCode: Profile['denials'] = [
  {
    authority: 'aws',
    numberTypes: ['10dlc', 'toll-free', 'short-code'],
    countries: ['US'],
  },
];

test('a profile that does not speak of a rule changes nothing', () => {
  expect(profileChange(warning, profileWith({ 'another-rule': 'off' }))).toBeUndefined();
});

test('a severity, settings, or both', () => {
  expect(profileChange(warning, profileWith({ 'some-rule': 'off' }, byCode))).toBe('off');
  expect(profileChange(warning, profileWith({ 'some-rule': 'info' }))).toBe('info');
  const both: Profile['rules'][string] = {
    severity: 'error',
    settings: { longest: 1160, words: ['a', 'b'], none: [] },
  };
  expect(profileChange(warning, profileWith({ 'some-rule': both }))).toBe(
    'error; `longest`: 1,160; `words`: `a`, `b`; `none`: none',
  );
});

test('a denial code makes an error for the types to which the rule applies and was none', () => {
  expect(profileChange(warning, profileWith({}, byCode))).toBe(
    'error for 10DLC and toll-free numbers, by its denial code',
  );
  const partly: Rule = { ...warning, severity: [{ numberTypes: ['10dlc'], is: 'error' }, { is: 'info' }] };
  expect(profileChange(partly, profileWith({}, byCode))).toBe('error for toll-free numbers, by its denial code');
  expect(profileChange({ ...warning, severity: 'error' }, profileWith({}, byCode))).toBeUndefined();
  expect(profileChange({ ...warning, denialCodes: { twilio: ['30531'] } }, profileWith({}, byCode))).toBeUndefined();
});

test('the severity that a profile names has the last say over the code', () => {
  expect(profileChange(warning, profileWith({ 'some-rule': 'info' }, byCode))).toBe('info');
});
