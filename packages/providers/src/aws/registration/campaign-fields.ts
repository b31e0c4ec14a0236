import type { Request } from '@smslint/core';
import { fieldOf } from '../../fields/build-field.js';
import { attachment, choices, named, stated, yesNo } from '../../fields/codes.js';
import type { Code, Field } from '../../fields/field.js';
import { firstNameOf, useCaseAmong, useCasesAmong } from '../../fields/use-case.js';
import { most, optional, sampleFields, selectField, textField } from './build-field.js';
import { campaignUseCases, verticals } from './choices.js';

/*
 * Paths, requirements and lengths as the API has them, from the guide to registering by API in AWS's sample repository (MIT-0),
 * read 2026-11. What holds today is what DescribeRegistrationFieldDefinitions answers.
 */

const isMixed = ({ useCase }: Request): boolean =>
  ['MIXED', 'LOW_VOLUME'].includes(firstNameOf(useCase.category ?? '') ?? '');
const optsInByKeyword = ({ optIn }: Request): boolean => optIn?.methods?.includes('keyword') === true;

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

/** The fields of a 10DLC campaign, in the order of its form. */
export const campaignFields: readonly Field[] = [
  // The form says 4096, the API's own limit is lower.
  textField('campaignInfo.campaignName', '/useCase/description', [40, most]),
  selectField('campaignInfo.vertical', '/brand/vertical', named(verticals)),
  textField('campaignInfo.termsAndConditionsLink', '/brand/termsUrl', 255, optional),
  textField('campaignInfo.privacyPolicyLink', '/brand/privacyPolicyUrl', 255, optional),
  textField('campaignInfo.optInWorkflow', '/optIn/workflow', [40, most]),
  fieldOf('ATTACHMENT', attachment)('campaignInfo.optInScreenshot', '/optIn/evidence', optional),
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
  ...sampleFields(5, [20, 1024]),
];
