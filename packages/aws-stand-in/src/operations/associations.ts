import { conflict, invalid } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import { idOf, type Account, type Registration } from '../state/account.js';
import { findNumber, findRegistration, formOf } from '../state/find.js';
import { filtered, pageOf } from '../state/pages.js';
import { idsOf } from '../state/version.js';

const brand = 'US_TEN_DLC_BRAND_REGISTRATION';
const campaign = 'US_TEN_DLC_CAMPAIGN_REGISTRATION';

export const createRegistrationAssociation: Work<'CreateRegistrationAssociation', Account> = (account, input) => {
  const registration = findRegistration(account, input.RegistrationId);
  const { RegistrationType = '', RegistrationStatus, associations } = registration;
  const isNumber = !idOf(input.ResourceId).startsWith('registration-');
  const resource = isNumber
    ? numberTied(account, registration, input.ResourceId)
    : brandTied(account, registration, input.ResourceId);
  if (associations.some(({ ResourceId }) => ResourceId === resource.ResourceId))
    throw conflict('RESOURCE_ALREADY_ASSOCIATED', 'It is associated already', resource.ResourceId);
  const behavior = formOf(account, RegistrationType).SupportedAssociations?.find(
    ({ ResourceType }) => ResourceType === resource.ResourceType,
  )?.AssociationBehavior;
  if (behavior === undefined)
    throw invalid('INVALID_REGISTRATION_ASSOCIATION', `A ${RegistrationType} has no ${resource.ResourceType}`);
  if (behavior === 'ASSOCIATE_AFTER_COMPLETE' && RegistrationStatus !== 'COMPLETE')
    throw conflict('REGISTRATION_NOT_COMPLETE', 'The registration is not complete', registration.RegistrationId);
  if (behavior === 'ASSOCIATE_BEFORE_SUBMIT' && RegistrationStatus !== 'CREATED')
    throw conflict(
      'REGISTRATION_ALREADY_SUBMITTED',
      'The registration is submitted already',
      registration.RegistrationId,
    );
  associations.push(resource);
  if (isNumber) {
    const number = findNumber(account, input.ResourceId);
    number.RegistrationId = registration.RegistrationId;
    if (RegistrationStatus === 'COMPLETE') number.Status = 'ACTIVE';
  }
  return { ...idsOf(registration), RegistrationType, ...resource };
};

function numberTied(account: Account, { RegistrationType }: Registration, id: string) {
  const number = findNumber(account, id);
  if (number.RegistrationId !== undefined)
    throw conflict('RESOURCE_ALREADY_ASSOCIATED', 'The number has a registration', number.PhoneNumberId);
  const type = RegistrationType === campaign ? 'TEN_DLC' : 'TOLL_FREE';
  if (number.NumberType !== type)
    throw invalid('INVALID_REGISTRATION_ASSOCIATION', `A ${RegistrationType ?? ''} takes a number of the type ${type}`);
  return {
    ResourceArn: number.PhoneNumberArn,
    ResourceId: number.PhoneNumberId,
    ResourceType: 'phone-number',
    IsoCountryCode: number.IsoCountryCode,
    PhoneNumber: number.PhoneNumber,
  };
}

function brandTied(account: Account, { RegistrationType }: Registration, id: string) {
  const other = findRegistration(account, id);
  if (RegistrationType !== campaign || other.RegistrationType !== brand)
    throw invalid('INVALID_REGISTRATION_ASSOCIATION', 'A campaign is associated with a brand, and nothing else');
  if (other.RegistrationStatus !== 'COMPLETE')
    throw conflict('REGISTRATION_NOT_COMPLETE', 'The brand is not complete', other.RegistrationId);
  return { ResourceArn: other.RegistrationArn, ResourceId: other.RegistrationId, ResourceType: 'registration' };
}

export const listRegistrationAssociations: Work<'ListRegistrationAssociations', Account> = (account, input) => {
  const registration = findRegistration(account, input.RegistrationId);
  const matching = filtered(registration.associations, input.Filters, ({ ResourceType, IsoCountryCode }, name) =>
    name === 'resource-type' ? ResourceType : IsoCountryCode,
  );
  const { page, rest } = pageOf(account, input, matching);
  return {
    ...idsOf(registration),
    RegistrationType: registration.RegistrationType,
    RegistrationAssociations: page,
    ...rest,
  };
};
