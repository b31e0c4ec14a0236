import { fieldOf, type FieldRest } from '../fields/build-field.js';
import { addresses, choices, firstMethod, flag, list, text, unsaid, volume } from '../fields/codes.js';
import type { Code, Field } from '../fields/field.js';
import { legalForms, soleProprietor } from '../fields/legal-forms.js';
import { useCaseAmong } from '../fields/use-case.js';

/** The use cases of a campaign as Twilio names them, the registry's own; read 2026-11. */
const campaignUseCases = [
  '2FA',
  'ACCOUNT_NOTIFICATION',
  'AGENTS_FRANCHISES',
  'CHARITY',
  'CUSTOMER_CARE',
  'DELIVERY_NOTIFICATION',
  'EMERGENCY',
  'FRAUD_ALERT',
  'HIGHER_EDUCATION',
  'K12_EDUCATION',
  'LOW_VOLUME',
  'MARKETING',
  'MIXED',
  'POLITICAL',
  'POLLING_VOTING',
  'PROXY',
  'PUBLIC_SERVICE_ANNOUNCEMENT',
  'SECURITY_ALERT',
  'SOCIAL',
  'SOLE_PROPRIETOR',
  'SWEEPSTAKE',
];

/** The use cases of a toll-free verification; Twilio: required information for toll-free verification, read 2026-11. */
const tollFreeUseCases = [
  'TWO_FACTOR_AUTHENTICATION',
  'ACCOUNT_NOTIFICATIONS',
  'CUSTOMER_CARE',
  'CHARITY_NONPROFIT',
  'DELIVERY_NOTIFICATIONS',
  'FRAUD_ALERT_MESSAGING',
  'EVENTS',
  'HIGHER_EDUCATION',
  'K12',
  'MARKETING',
  'POLLING_AND_VOTING_NON_POLITICAL',
  'POLITICAL_ELECTION_CAMPAIGNS',
  'PUBLIC_SERVICE_ANNOUNCEMENT',
  'SECURITY_ALERT',
];

const textField = fieldOf('TEXT', text);
const flagField = fieldOf('FLAG', flag);
const listField = fieldOf('LIST', list);
const optional: FieldRest = { requirement: 'OPTIONAL' };
const reply: FieldRest = { requirement: 'OPTIONAL', length: [20, 320] };

/** One keyword as the list that Twilio takes. */
const oneKeyword: Code = {
  write: (value) => ({ value: [String(value)] }),
  read: (written) => (Array.isArray(written) && written.length === 1 ? (written as readonly string[])[0] : undefined),
};
/** One use case as the list that Twilio takes. */
const oneUseCase: Code = {
  write: (value, request) => {
    const outcome = useCaseAmong(tollFreeUseCases).write(value, request);
    return 'value' in outcome ? { value: [String(outcome.value)] } : outcome;
  },
  read: oneKeyword.read,
};

/** usAppToPerson.create, with the names of Twilio's SDK 6.2 and the limits of its types, read 2026-11. */
export const campaignFields: readonly Field[] = [
  textField('brandRegistrationSid', '/brand/registrationId'),
  textField('description', '/useCase/description', { length: [40, 4096] }),
  textField('messageFlow', '/optIn/workflow', { length: [40, 2048] }),
  listField('messageSamples', '/samples', { count: [2, 5], length: [20, 1024] }),
  fieldOf('SELECT', useCaseAmong(campaignUseCases))('usAppToPersonUsecase', '/useCase/category'),
  flagField('hasEmbeddedLinks', '/attributes/embeddedLink'),
  flagField('hasEmbeddedPhone', '/attributes/embeddedPhone'),
  flagField('ageGated', '/attributes/ageGated', optional),
  flagField('directLending', '/attributes/directLending', optional),
  textField('optInMessage', '/optIn/confirmation', reply),
  textField('optOutMessage', '/stop/response', reply),
  textField('helpMessage', '/help/response', reply),
  fieldOf('LIST', oneKeyword)('optInKeywords', '/optIn/keyword', { ...optional, length: [1, 255] }),
  listField('optOutKeywords', '/stop/keywords', { ...optional, length: [1, 255] }),
  listField('helpKeywords', '/help/keywords', { ...optional, length: [1, 255] }),
  textField('privacyPolicyUrl', '/brand/privacyPolicyUrl', optional),
  textField('termsAndConditionsUrl', '/brand/termsUrl', optional),
];

const optInTypes = firstMethod([
  ['web-form', 'WEB_FORM'],
  ['app', 'WEB_FORM'],
  ['paper', 'PAPER_FORM'],
  ['verbal', 'VERBAL'],
  ['point-of-sale', 'VERBAL'],
  ['keyword', 'VIA_TEXT'],
  ['qr-code', 'MOBILE_QR_CODE'],
]);

const businessTypes = choices([...legalForms, soleProprietor]);

/** tollfreeVerifications.create, with the names of Twilio's SDK and the choices of its types, read 2026-11. */
export const tollFreeFields: readonly Field[] = [
  textField('businessName', '/brand/legalName'),
  textField('doingBusinessAs', '/brand/name', optional),
  textField('businessWebsite', '/brand/website'),
  fieldOf('SELECT', businessTypes)('businessType', '/brand/legalType', optional),
  textField('businessRegistrationNumber', '/brand/taxId', optional),
  textField('businessRegistrationCountry', '/brand/taxIdCountry', optional),
  textField('businessStreetAddress', '/brand/address/street', optional),
  textField('businessCity', '/brand/address/city', optional),
  textField('businessStateProvinceRegion', '/brand/address/state', optional),
  textField('businessPostalCode', '/brand/address/postalCode', optional),
  textField('businessCountry', '/brand/address/country', optional),
  textField('notificationEmail', '/brand/supportEmail'),
  textField('businessContactEmail', '/brand/supportEmail', optional),
  textField('businessContactPhone', '/brand/supportPhone', optional),
  fieldOf('LIST', oneUseCase)('useCaseCategories', '/useCase/category'),
  textField('useCaseSummary', '/useCase/description', { length: [1, 500] }),
  textField('productionMessageSample', '/samples/0', { length: [1, 1000] }),
  fieldOf('LIST', addresses)('optInImageUrls', '/optIn/evidence'),
  fieldOf('SELECT', optInTypes)('optInType', '/optIn/methods'),
  fieldOf('SELECT', volume)('messageVolume', '/traffic/messagesPerMonth'),
  fieldOf('TEXT', unsaid('Give the sid of the toll-free number, such as PN….'))('tollfreePhoneNumberSid', '/number'),
  textField('optInConfirmationMessage', '/optIn/confirmation', optional),
  textField('helpMessageSample', '/help/response', optional),
  fieldOf('LIST', oneKeyword)('optInKeywords', '/optIn/keyword', optional),
  textField('privacyPolicyUrl', '/brand/privacyPolicyUrl', optional),
  textField('termsAndConditionsUrl', '/brand/termsUrl', optional),
  flagField('ageGatedContent', '/attributes/ageGated', optional),
];
