import { conflict, invalid, missing } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import { idOf, type Account, type PhoneNumber } from '../state/account.js';
import { findNumber, findRegistration } from '../state/find.js';
import { addNumber } from '../state/open-account.js';
import { chosen, filtered, pageOf } from '../state/pages.js';
import { without } from '../state/without.js';

const filterMembers: Readonly<Record<string, keyof PhoneNumber>> = {
  status: 'Status',
  'iso-country-code': 'IsoCountryCode',
  'message-type': 'MessageType',
  'number-capability': 'NumberCapabilities',
  'number-type': 'NumberType',
  'two-way-enabled': 'TwoWayEnabled',
  'self-managed-opt-outs-enabled': 'SelfManagedOptOutsEnabled',
  'opt-out-list-name': 'OptOutListName',
  'deletion-protection-enabled': 'DeletionProtectionEnabled',
  'two-way-channel-arn': 'TwoWayChannelArn',
};

export const describePhoneNumbers: Work<'DescribePhoneNumbers', Account> = (account, input) => {
  if (input.Owner && input.PhoneNumberIds)
    throw invalid('PARAMETERS_CANNOT_BE_USED_TOGETHER', 'Owner and PhoneNumberIds cannot be used together');
  const all = chosen(account.numbers, input.PhoneNumberIds, (id) => findNumber(account, id));
  const owned = input.Owner === 'SHARED' ? [] : all;
  const matching = filtered(owned, input.Filters, (number, name) => number[filterMembers[name] ?? 'Status']);
  const { page, rest } = pageOf(account, input, matching);
  return { PhoneNumbers: page, ...rest };
};

export const requestPhoneNumber: Work<'RequestPhoneNumber', Account> = (account, input) => {
  const { OptOutListName, PoolId, RegistrationId, Tags, ...asked } = without(input, 'ClientToken');
  const isAmerican = asked.NumberType === 'TEN_DLC' || asked.NumberType === 'TOLL_FREE';
  if (isAmerican && asked.IsoCountryCode !== 'US')
    throw invalid('COUNTRY_CODE_MISMATCH', `There are no ${asked.NumberType} numbers of ${asked.IsoCountryCode}`);
  if (asked.NumberType === 'LONG_CODE' && asked.IsoCountryCode === 'US')
    throw invalid('INVALID_PARAMETER', 'Long codes of the US are requested as TEN_DLC');
  const list = OptOutListName === undefined ? 'Default' : idOf(OptOutListName);
  if (!account.optOutLists.some(({ OptOutListName: name }) => name === list)) throw missing('opt-out-list', list);
  const registration = RegistrationId === undefined ? undefined : findRegistration(account, RegistrationId);
  if (registration && registration.RegistrationStatus !== 'COMPLETE')
    throw conflict('REGISTRATION_NOT_COMPLETE', 'The registration is not complete', registration.RegistrationId);
  const number = addNumber(account, {
    ...asked,
    PhoneNumberId: account.newId('phone'),
    ...(isAmerican && { PhoneNumber: `+1206555${(1000 + account.numbers.size).toString()}` }),
    Status: isAmerican && !registration ? 'PENDING' : 'ACTIVE',
    OptOutListName: list,
    ...(PoolId !== undefined && PoolId !== '' && { PoolId }),
    ...(registration && { RegistrationId: registration.RegistrationId }),
  });
  return { ...number, NumberType: asked.NumberType, ...(Tags && { Tags }) };
};
