import { fileField, requiredWhere, selectField, textField, type Form } from './form.js';
import { campaignUseCases, verticals } from './options.js';

const yesNo = 'Yes | No';

/** The form of a 10DLC campaign, after the guide to registering by API in AWS's sample repository, read 2026-11. */
export const campaignForm: Form = {
  RegistrationType: 'US_TEN_DLC_CAMPAIGN_REGISTRATION',
  DisplayHints: { Title: 'US 10DLC campaign' },
  SupportedAssociations: [
    {
      ResourceType: 'registration',
      AssociationBehavior: 'ASSOCIATE_BEFORE_SUBMIT',
      DisassociationBehavior: 'DISASSOCIATE_ALL_CLOSES_REGISTRATION',
    },
    {
      ResourceType: 'phone-number',
      IsoCountryCode: 'US',
      AssociationBehavior: 'ASSOCIATE_AFTER_COMPLETE',
      DisassociationBehavior: 'DISASSOCIATE_ALL_ALLOWS_DELETE_REGISTRATION',
    },
  ],
  fields: [
    textField('campaignInfo.campaignName', [40, 4096]),
    selectField('campaignInfo.vertical', verticals),
    textField('campaignInfo.termsAndConditionsLink', 255, 'OPTIONAL'),
    fileField('campaignInfo.termsAndConditionsFile'),
    textField('campaignInfo.privacyPolicyLink', 255, 'OPTIONAL'),
    fileField('campaignInfo.privacyPolicyFile'),
    textField('campaignInfo.optInWorkflow', [40, 2048]),
    fileField('campaignInfo.optInScreenshot'),
    textField('campaignInfo.optInKeyword', 255, 'CONDITIONAL'),
    textField('campaignInfo.optInMessage', [20, 255]),
    textField('campaignInfo.helpMessage', [20, 255]),
    textField('campaignInfo.stopMessage', [20, 255]),
    selectField('campaignCapabilities.numberCapabilities', 'SMS | SMS and MMS | SMS and VOICE | SMS and MMS and VOICE'),
    selectField('campaignCapabilities.messageType', 'Transactional | Promotional'),
    selectField('campaignUseCase.useCase', campaignUseCases),
    requiredWhere(
      selectField('campaignUseCase.subUseCases', campaignUseCases, 'CONDITIONAL', [1, 5]),
      'campaignUseCase.useCase',
      'IN',
      'MIXED',
      'LOW_VOLUME',
    ),
    selectField('campaignUseCase.subscriberOptIn', 'Yes'),
    selectField('campaignUseCase.subscriberOptOut', 'Yes'),
    selectField('campaignUseCase.subscriberHelp', 'Yes'),
    selectField('campaignUseCase.directLending', yesNo),
    selectField('campaignUseCase.embeddedLink', yesNo),
    selectField('campaignUseCase.embeddedPhone', yesNo),
    selectField('campaignUseCase.ageGated', yesNo),
    textField('campaignUseCase.embeddedLinkSample', 255, 'OPTIONAL'),
    textField('messageSamples.messageSample1', [20, 1024]),
    ...[2, 3, 4, 5].map((place) => textField(`messageSamples.messageSample${place}`, [20, 1024], 'OPTIONAL')),
    ...[1, 2, 3, 4, 5].map((place) => fileField(`mmsFileSamples.mmsFileSample${place}`)),
  ],
};
