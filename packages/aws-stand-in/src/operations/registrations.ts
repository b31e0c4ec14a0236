import type { Work } from '../model/operation.js';
import { arnOf, type Account, type Registration } from '../state/account.js';
import { findRegistration, formOf } from '../state/find.js';
import { chosen, filtered, pageOf } from '../state/pages.js';
import { draft } from '../state/version.js';
import { without } from '../state/without.js';

export const createRegistration: Work<'CreateRegistration', Account> = (account, { RegistrationType, Tags }) => {
  formOf(account, RegistrationType);
  const RegistrationId = account.newId('registration');
  const registration: Registration = {
    RegistrationArn: arnOf(account, 'registration', RegistrationId),
    RegistrationId,
    RegistrationType,
    RegistrationStatus: 'CREATED',
    CurrentVersionNumber: 1,
    CreatedTimestamp: account.now(),
    versions: [draft(account, 1)],
    associations: [],
  };
  account.registrations.set(RegistrationId, registration);
  return { ...told(registration), ...(Tags && { Tags }) };
};

export const describeRegistrations: Work<'DescribeRegistrations', Account> = (account, input) => {
  const all = chosen(account.registrations, input.RegistrationIds, (id) => findRegistration(account, id));
  const matching = filtered(all, input.Filters, ({ RegistrationType, RegistrationStatus }, name) =>
    name === 'registration-type' ? RegistrationType : RegistrationStatus,
  );
  const { page, rest } = pageOf(account, input, matching);
  return { Registrations: page.map(told), ...rest };
};

function told(registration: Registration): Omit<Registration, 'versions' | 'associations'> {
  return without(registration, 'versions', 'associations');
}
