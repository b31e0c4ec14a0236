import { expect, test } from 'vitest';
import { codesOf, coverageOf, denialCodesOf } from './denial-codes.js';
import { bookOf, ruleWith } from './testing/policies.js';

const rule = ruleWith({ denialCodes: { aws: ['HELP_MESSAGE_NON_COMPLIANT'], telnyx: ['861'], tcr: ['861'] } });
const codes = denialCodesOf(bookOf([rule]));
const named = (authority: string, code: string) =>
  codes.find((known) => known.authority === authority && known.code === code)!;

test('a code knows the rules of its authority alone', () => {
  expect(named('aws', 'HELP_MESSAGE_NON_COMPLIANT').rules).toEqual([rule]);
  expect(named('tcr', '861').rules).toEqual([rule]);
  expect(named('telnyx', '861').rules).toEqual([rule]);
  expect(named('tcr', '851').rules).toEqual([]);
  expect(named('aws', 'HELP_MESSAGE_MISMATCH').rules).toEqual([]);
});

test('a code is caught by a rule, undecidable for a reason, or missing', () => {
  expect(coverageOf(named('aws', 'HELP_MESSAGE_NON_COMPLIANT'))).toBe('caught');
  expect(coverageOf(named('aws', 'SECURITY_REVIEW_FAILED'))).toBe('undecidable');
  expect(coverageOf(named('aws', 'HELP_MESSAGE_MISMATCH'))).toBe('missing');
});

test('a code has its check and the sources of its authority', () => {
  const { check, sources } = named('aws', 'BRAND_URL_INVALID');
  expect(check).toMatchObject({ name: 'website-live' });
  expect(sources.map(({ url }) => url)).toEqual([expect.stringContaining('docs.aws.amazon.com')]);
  expect(named('aws', 'SECURITY_REVIEW_FAILED')).not.toHaveProperty('check');
});

test('a finding carries the codes of all authorities, each spelling once', () => {
  const carrier = ruleWith({ denialCodes: { tcr: ['861'], bandwidth: ['861'], twilio: ['30531'], aws: ['A'] } });
  expect(codesOf(carrier)).toEqual(['A', '30531', '861']);
  expect(codesOf(ruleWith())).toEqual([]);
});
