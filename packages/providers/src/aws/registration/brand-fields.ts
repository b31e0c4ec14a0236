import type { Request } from '@smslint/core';
import { choices, named } from '../../fields/codes.js';
import type { Field } from '../../fields/field.js';
import { legalForms } from '../../fields/legal-forms.js';
import { countryField, most, optional, phoneField, selectField, textField, unsaidField } from './build-field.js';
import { verticals } from './choices.js';

/*
 * Paths, requirements and lengths as the API has them, from the guide to registering by API in AWS's sample repository (MIT-0),
 * read 2026-11. What holds today is what DescribeRegistrationFieldDefinitions answers.
 */

const isPublic = ({ brand }: Request): boolean => brand.legalType === 'public';

/** The fields of a 10DLC brand, in the order of its form. */
export const brandFields: readonly Field[] = [
  textField('companyInfo.companyName', '/brand/legalName', 100),
  textField('companyInfo.taxIdIssuingCountry', '/brand/taxIdCountry', [2, 2]),
  textField('companyInfo.taxId', '/brand/taxId', 21),
  selectField('companyInfo.legalType', '/brand/legalType', choices(legalForms)),
  textField('companyInfo.stockSymbol', '/brand/stockSymbol', 10, { requirement: 'CONDITIONAL', when: isPublic }),
  textField('companyInfo.stockExchange', '/brand/stockExchange', most, {
    requirement: 'CONDITIONAL',
    when: isPublic,
  }),
  unsaidField(
    'companyInfo.businessContactEmail',
    '/brand/legalType',
    'Give an address at the company: AWS writes to it.',
    {
      requirement: 'CONDITIONAL',
      when: isPublic,
    },
  ),
  textField('companyInfo.address', '/brand/address/street', 100),
  textField('companyInfo.city', '/brand/address/city', 100),
  textField('companyInfo.state', '/brand/address/state', 50),
  textField('companyInfo.zipCode', '/brand/address/postalCode', 20),
  countryField('companyInfo.isoCountryCode', '/brand/address/country'),
  textField('contactInfo.dbaName', '/brand/name', 100, optional),
  selectField('contactInfo.vertical', '/brand/vertical', named(verticals)),
  textField('contactInfo.website', '/brand/website', 100),
  textField('contactInfo.supportEmail', '/brand/supportEmail', 100),
  phoneField('contactInfo.supportPhoneNumber', '/brand/supportPhone'),
];
