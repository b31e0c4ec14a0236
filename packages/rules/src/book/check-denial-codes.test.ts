import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { faultsOf, rulePath, smallDenialCodes } from '../testing/book-files.js';
import { ruleFile } from '../testing/policies.js';
import type { BookData } from './data-schema.js';

const path = 'data/denial-codes.yaml';

type Codes = BookData['denial-codes'];

/** The faults, without their places in the data, of the small book when its denial codes are changed. */
function faultsWith(change: (codes: Codes) => void, rule: Readonly<Record<string, unknown>> = {}): string[] {
  const codes = smallDenialCodes();
  change(codes);
  const faults = faultsOf({ [path]: stringify(codes), [rulePath]: stringify(ruleFile(rule)) });
  for (const fault of faults) expect(fault).toMatch(/^\S+:\d+:\d+ /);
  return faults.map((fault) => fault.replace(/:\d+:\d+ /, ' '));
}

const nothing = (): void => undefined;

test('a rule carries known codes, each of its authority', () => {
  const known = { aws: ['HELP_MESSAGE_NON_COMPLIANT'], twilio: ['30531'], tcr: ['3001A'] };
  expect(faultsWith(nothing, { denialCodes: known })).toEqual([]);
  expect(faultsWith(nothing, { denialCodes: { aws: ['HELP_MESAGE_NON_COMPLIANT'] } })).toEqual([
    `${rulePath} unknown denial code of aws "HELP_MESAGE_NON_COMPLIANT"; did you mean HELP_MESSAGE_NON_COMPLIANT?`,
  ]);
  expect(faultsWith(nothing, { denialCodes: { telnyx: ['HELP_MESSAGE_NON_COMPLIANT'] } })).toEqual([
    `${rulePath} unknown denial code of telnyx "HELP_MESSAGE_NON_COMPLIANT"`,
  ]);
  expect(faultsWith(nothing, { denialCodes: { tsr: ['806'] } })).toEqual([`${rulePath} unknown key "tsr"`]);
});

test('a code that a rule carries is not undecidable', () => {
  expect(faultsWith(nothing, { denialCodes: { aws: ['SECURITY_REVIEW_FAILED'] } })).toEqual([
    `${path} the rule some-rule decides SECURITY_REVIEW_FAILED: it is not undecidable`,
  ]);
});

test('a code names a check that exists, and each check is named', () => {
  const { BRAND_URL_INVALID: code } = smallDenialCodes().authorities.aws.codes;
  const changed = (check: string) => (codes: Codes) => {
    codes.authorities.aws.codes.BRAND_URL_INVALID = { ...code!, check };
  };
  expect(faultsWith(changed('website-live'))).toEqual([]);
  expect(faultsWith(changed('website-life'))).toEqual([
    `${path} unknown check "website-life"; did you mean website-live?`,
  ]);
  const unused = (codes: Codes): void => {
    codes.checks.moon = { ...codes.checks['website-live']!, sentence: 'Look at the moon.' };
  };
  expect(faultsWith(unused)).toEqual([`${path} no code names the check moon`]);
});

test('codes and checks name fields of the request format', () => {
  const { codes } = smallDenialCodes().authorities.aws;
  expect(
    faultsWith((data) => {
      data.authorities.aws.codes.BRAND_URL_INVALID = { ...codes.BRAND_URL_INVALID!, fields: ['/brand/site'] };
      data.checks['website-live'] = { ...data.checks['website-live']!, fields: ['/site'], unless: ['/page'] };
    }),
  ).toEqual(['/site', '/page', '/brand/site'].map((field) => `${path} the request format has no ${field}`));
});
