import type { Request } from '@smslint/core';
import {
  attachment,
  choices,
  firstMethod,
  named,
  ofPublicCompany,
  stated,
  text,
  textLike,
  unsaid,
  volume,
  yesNo,
} from '../../fields/codes.js';
import type { Code, Field } from '../../fields/field.js';
import { firstNameOf, useCaseAmong, useCasesAmong } from '../../fields/use-case.js';
import { campaignUseCases, taxIdTypes, tollFreeUseCases, verticals } from './choices.js';

/** The registrations of AWS that a request can be written as. */
export type RegistrationType =
  'US_TEN_DLC_BRAND_REGISTRATION' | 'US_TEN_DLC_CAMPAIGN_REGISTRATION' | 'US_TOLL_FREE_REGISTRATION';

/** The most characters that the API takes, whatever a field's own limit: TextValue of PutRegistrationFieldValue. */
const most = 2048;

type Rest = Partial<Pick<Field, 'requirement' | 'when' | 'length' | 'count'>>;
const textField = (path: string, pointer: string, length: number | readonly [number, number], rest?: Rest): Field => ({
  path,
  pointer,
  kind: 'TEXT',
  requirement: 'REQUIRED',
  length: typeof length === 'number' ? [1, length] : length,
  code: text,
  ...rest,
});
const selectField = (path: string, pointer: string, code: Code, rest?: Rest): Field => ({
  path,
  pointer,
  kind: 'SELECT',
  requirement: 'REQUIRED',
  code,
  ...rest,
});
const unsaidField = (path: string, pointer: string, what: string, rest?: Rest): Field => ({
  path,
  pointer,
  kind: 'TEXT',
  requirement: 'REQUIRED',
  code: unsaid(what),
  ...rest,
});
const optional: Rest = { requirement: 'OPTIONAL' };
const phone = textLike(/^\+[1-9]\d{1,14}$/, 'a number in E.164, such as +12065550100, without spaces');
const country = textLike(/^[A-Z]{2}$/, 'a country of two letters');
const samples = (count: number, length: readonly [number, number]): Field[] =>
  Array.from({ length: count }, (_, index) =>
    textField(`messageSamples.messageSample${index + 1}`, `/samples/${index}`, length, index === 0 ? {} : optional),
  );

const isMixed = ({ useCase }: Request): boolean =>
  ['MIXED', 'LOW_VOLUME'].includes(firstNameOf(useCase.category ?? '') ?? '');
const optsInByKeyword = ({ optIn }: Request): boolean => optIn?.methods?.includes('keyword') === true;
const isCompany = ({ brand }: Request): boolean => brand.legalType !== 'sole-proprietor';

/** The capabilities of a number as the campaign form words them. */
const capabilities = choices(
  [['sms'], ['sms', 'mms'], ['sms', 'voice'], ['sms', 'mms', 'voice']].map((names) => [
    names.join(' '),
    names.map((name) => name.toUpperCase()).join(' and '),
  ]),
);
const numberCapabilities: Code = {
  write: (value, request) => {
    const said = value as readonly string[];
    return capabilities.write(['sms', 'mms', 'voice'].filter((name) => said.includes(name)).join(' '), request);
  },
  read: (written) => {
    const said = capabilities.read(written);
    return typeof said === 'string' ? said.split(' ') : undefined;
  },
};

const messageType = choices([
  ['transactional', 'Transactional'],
  ['otp', 'Transactional'],
  ['promotional', 'Promotional'],
]);

const legalForms = [
  ['private', 'PRIVATE_PROFIT'],
  ['public', 'PUBLIC_PROFIT'],
  ['non-profit', 'NON_PROFIT'],
  ['government', 'GOVERNMENT'],
] as const;

/** The type of a tax number as its country has it; where a country has several, a person says which. */
const taxIdType: Code = {
  write: (value) => {
    const type = taxIdTypes[String(value)];
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

/*
 * Sources. 10DLC: paths, requirements and lengths as the API has them, from the guide to registering by API in AWS's sample
 * repository (MIT-0), read 2026-11. Toll-free: AWS publishes no list; paths from scripts that people have published, choices
 * and lengths from https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations-tfn-register.html, read 2026-11.
 * What holds today is what DescribeRegistrationFieldDefinitions answers.
 */

const brand: readonly Field[] = [
  textField('companyInfo.companyName', '/brand/legalName', 100),
  textField('companyInfo.taxIdIssuingCountry', '/brand/taxIdCountry', [2, 2]),
  textField('companyInfo.taxId', '/brand/taxId', 21),
  selectField('companyInfo.legalType', '/brand/legalType', choices(legalForms)),
  textField('companyInfo.stockSymbol', '/brand/stockSymbol', 10, { requirement: 'CONDITIONAL', when: ofPublicCompany }),
  textField('companyInfo.stockExchange', '/brand/stockExchange', most, {
    requirement: 'CONDITIONAL',
    when: ofPublicCompany,
  }),
  unsaidField(
    'companyInfo.businessContactEmail',
    '/brand/legalType',
    'Give an address at the company: AWS writes to it.',
    {
      requirement: 'CONDITIONAL',
      when: ofPublicCompany,
    },
  ),
  textField('companyInfo.address', '/brand/address/street', 100),
  textField('companyInfo.city', '/brand/address/city', 100),
  textField('companyInfo.state', '/brand/address/state', 50),
  textField('companyInfo.zipCode', '/brand/address/postalCode', 20),
  { ...textField('companyInfo.isoCountryCode', '/brand/address/country', [2, 2]), code: country },
  textField('contactInfo.dbaName', '/brand/name', 100, optional),
  selectField('contactInfo.vertical', '/brand/vertical', named(verticals)),
  textField('contactInfo.website', '/brand/website', 100),
  textField('contactInfo.supportEmail', '/brand/supportEmail', 100),
  { ...textField('contactInfo.supportPhoneNumber', '/brand/supportPhone', 30), code: phone },
];

const campaign: readonly Field[] = [
  // The form says 4096, the API's own limit is lower.
  textField('campaignInfo.campaignName', '/useCase/description', [40, most]),
  selectField('campaignInfo.vertical', '/brand/vertical', named(verticals)),
  textField('campaignInfo.termsAndConditionsLink', '/brand/termsUrl', 255, optional),
  textField('campaignInfo.privacyPolicyLink', '/brand/privacyPolicyUrl', 255, optional),
  textField('campaignInfo.optInWorkflow', '/optIn/workflow', [40, most]),
  {
    path: 'campaignInfo.optInScreenshot',
    pointer: '/optIn/evidence',
    kind: 'ATTACHMENT',
    requirement: 'OPTIONAL',
    code: attachment,
  },
  textField('campaignInfo.optInKeyword', '/optIn/keyword', 255, { requirement: 'CONDITIONAL', when: optsInByKeyword }),
  textField('campaignInfo.optInMessage', '/optIn/confirmation', [20, 255]),
  textField('campaignInfo.helpMessage', '/help/response', [20, 255]),
  textField('campaignInfo.stopMessage', '/stop/response', [20, 255]),
  selectField('campaignCapabilities.numberCapabilities', '/number/capabilities', numberCapabilities),
  selectField('campaignCapabilities.messageType', '/messageType', messageType),
  selectField('campaignUseCase.useCase', '/useCase/category', useCaseAmong(campaignUseCases)),
  selectField('campaignUseCase.subUseCases', '/useCase/subCategories', useCasesAmong(campaignUseCases), {
    requirement: 'CONDITIONAL',
    when: isMixed,
    count: [1, 5],
  }),
  selectField('campaignUseCase.subscriberOptIn', '/optIn/workflow', stated('Yes'), optional),
  selectField('campaignUseCase.subscriberOptOut', '/stop/response', stated('Yes'), optional),
  selectField('campaignUseCase.subscriberHelp', '/help/response', stated('Yes'), optional),
  selectField('campaignUseCase.directLending', '/attributes/directLending', yesNo),
  selectField('campaignUseCase.embeddedLink', '/attributes/embeddedLink', yesNo),
  selectField('campaignUseCase.embeddedPhone', '/attributes/embeddedPhone', yesNo),
  selectField('campaignUseCase.ageGated', '/attributes/ageGated', yesNo),
  ...samples(5, [20, 1024]),
];

const tollFree: readonly Field[] = [
  textField('companyInfo.companyName', '/brand/legalName', most),
  textField('companyInfo.website', '/brand/website', 500),
  textField('companyInfo.address1', '/brand/address/street', most),
  textField('companyInfo.city', '/brand/address/city', most),
  textField('companyInfo.state', '/brand/address/state', most),
  textField('companyInfo.zipCode', '/brand/address/postalCode', most),
  { ...textField('companyInfo.isoCountryCode', '/brand/address/country', [2, 2]), code: country },
  selectField(
    'companyInfo.businessType',
    '/brand/legalType',
    choices([...legalForms, ['sole-proprietor', 'SOLE_PROPRIETOR']]),
  ),
  textField('companyInfo.taxId', '/brand/taxId', most, { requirement: 'CONDITIONAL', when: isCompany }),
  selectField('companyInfo.taxIdAuthority', '/brand/taxIdCountry', taxIdType, {
    requirement: 'CONDITIONAL',
    when: isCompany,
  }),
  textField('companyInfo.taxIdCountry', '/brand/taxIdCountry', [2, 2], { requirement: 'CONDITIONAL', when: isCompany }),
  unsaidField('contactInfo.firstName', '/brand', 'Give the first name of a person to write to.'),
  unsaidField('contactInfo.lastName', '/brand', 'Give the last name of a person to write to.'),
  textField('contactInfo.supportEmail', '/brand/supportEmail', most),
  { ...textField('contactInfo.supportPhoneNumber', '/brand/supportPhone', 30), code: phone },
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
  {
    path: 'messagingUseCase.optInImage',
    pointer: '/optIn/evidence',
    kind: 'ATTACHMENT',
    requirement: 'REQUIRED',
    code: attachment,
  },
  ...samples(3, [1, most]),
];

/** The fields of each registration, in the order of its form: the one table that requests are written by, and read back. */
export const registrationFields: Readonly<Record<RegistrationType, readonly Field[]>> = {
  US_TEN_DLC_BRAND_REGISTRATION: brand,
  US_TEN_DLC_CAMPAIGN_REGISTRATION: campaign,
  US_TOLL_FREE_REGISTRATION: tollFree,
};
