import type { Request } from '@smslint/core';
import { fieldOf } from '../../fields/build-field.js';
import { attachment, choices, firstMethod, volume } from '../../fields/codes.js';
import type { Code, Field } from '../../fields/field.js';
import { legalForms, soleProprietor } from '../../fields/legal-forms.js';
import { useCaseAmong } from '../../fields/use-case.js';
import { lookup } from '../../lookup.js';
import { countryField, most, phoneField, sampleFields, selectField, textField, unsaidField } from './build-field.js';
import { taxIdTypes, tollFreeUseCases } from './choices.js';

/*
 * AWS publishes no list: paths come from scripts that people have published, choices and lengths from
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations-tfn-register.html, read 2026-11. What holds today is what
 * DescribeRegistrationFieldDefinitions answers.
 */

const isCompany = ({ brand }: Request): boolean => brand.legalType !== 'sole-proprietor';

/** The type of a tax number as its country has it; where a country has several, a person says which. */
const taxIdType: Code = {
  write: (value) => {
    const type = lookup(taxIdTypes, String(value));
    return type === undefined
      ? { kind: 'missing', message: 'Say which type of number it is, such as VAT: the request has no place for it.' }
      : { value: type };
  },
  read: () => undefined,
  isDerived: true,
};

const optInTypes = firstMethod([
  ['web-form', 'DIGITAL_FORM'],
  ['app', 'DIGITAL_FORM'],
  ['paper', 'PAPER_FORM'],
  ['verbal', 'VERBAL'],
  ['point-of-sale', 'VERBAL'],
  ['keyword', 'TEXT'],
  ['qr-code', 'QR_CODE'],
]);

/** The fields of a toll-free registration, in the order of its form. */
export const tollFreeFields: readonly Field[] = [
  textField('companyInfo.companyName', '/brand/legalName', most),
  textField('companyInfo.website', '/brand/website', 500),
  textField('companyInfo.address1', '/brand/address/street', most),
  textField('companyInfo.city', '/brand/address/city', most),
  textField('companyInfo.state', '/brand/address/state', most),
  textField('companyInfo.zipCode', '/brand/address/postalCode', most),
  countryField('companyInfo.isoCountryCode', '/brand/address/country'),
  selectField('companyInfo.businessType', '/brand/legalType', choices([...legalForms, soleProprietor])),
  textField('companyInfo.taxId', '/brand/taxId', most, { requirement: 'CONDITIONAL', when: isCompany }),
  selectField('companyInfo.taxIdAuthority', '/brand/taxIdCountry', taxIdType, {
    requirement: 'CONDITIONAL',
    when: isCompany,
  }),
  textField('companyInfo.taxIdCountry', '/brand/taxIdCountry', [2, 2], { requirement: 'CONDITIONAL', when: isCompany }),
  unsaidField('contactInfo.firstName', '/brand', 'Give the first name of a person to write to.'),
  unsaidField('contactInfo.lastName', '/brand', 'Give the last name of a person to write to.'),
  textField('contactInfo.supportEmail', '/brand/supportEmail', most),
  phoneField('contactInfo.supportPhoneNumber', '/brand/supportPhone'),
  selectField('messagingUseCase.monthlyMessageVolume', '/traffic/messagesPerMonth', volume),
  selectField(
    'messagingUseCase.useCaseCategory',
    '/useCase/category',
    useCaseAmong(tollFreeUseCases, {
      HIGHER_EDUCATION: 'EDUCATION',
      PUBLIC_SERVICE_ANNOUNCEMENT: 'PUBLIC_ANNOUNCEMENTS',
    }),
  ),
  textField('messagingUseCase.useCaseDetails', '/useCase/description', most),
  // Both addresses are required since 2026-09-15.
  textField('messagingUseCase.privacyPolicyUrl', '/brand/privacyPolicyUrl', 500),
  textField('messagingUseCase.termsAndConditionsUrl', '/brand/termsUrl', 500),
  selectField('messagingUseCase.optInType', '/optIn/methods', optInTypes),
  textField('messagingUseCase.optInDescription', '/optIn/workflow', most),
  fieldOf('ATTACHMENT', attachment)('messagingUseCase.optInImage', '/optIn/evidence'),
  ...sampleFields(3, [1, most]),
];
