import { invalid, missing } from '../aws-error.js';
import type { Form } from '../forms/form.js';
import type { Work } from '../model/operation.js';
import { arnOf, idOf, type Account, type Registration } from '../state/account.js';
import { chosen, filtered, pageOf } from '../state/pages.js';
import { draft } from './versions.js';

/** The registration with an id or ARN. @throws AwsError */
export function findRegistration(account: Account, resource: string): Registration {
  const registration = account.registrations.get(idOf(resource));
  if (!registration) throw missing('registration', resource);
  return registration;
}

/** The form of a type of registration. @throws AwsError */
export function formOf({ forms }: Account, type: string): Form {
  const form = forms.get(type);
  if (form) return form;
  throw invalid('UNKNOWN_REGISTRATION_TYPE', `There are no registrations of the type ${type}`, [
    { Name: 'RegistrationType', Message: 'Unknown type' },
  ]);
}

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

function told({ versions: _, associations: __, ...registration }: Registration) {
  return registration;
}
