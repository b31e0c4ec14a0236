import { invalid, missing } from '../aws-error.js';
import type { Form } from '../forms/form.js';
import { idOf, type Account, type Attachment, type PhoneNumber, type Registration } from './account.js';

/** The number with an id or ARN. @throws AwsError */
export function findNumber(account: Account, resource: string): PhoneNumber {
  const number = account.numbers.get(idOf(resource));
  if (!number) throw missing('phone-number', resource);
  return number;
}

/** The attachment with an id or ARN. @throws AwsError */
export function findAttachment(account: Account, resource: string): Attachment {
  const attachment = account.attachments.get(idOf(resource));
  if (!attachment) throw missing('registration-attachment', resource);
  return attachment;
}

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
