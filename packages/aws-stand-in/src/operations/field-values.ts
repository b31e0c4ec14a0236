import { conflict, invalid, type FieldFault } from '../aws-error.js';
import type { FieldDefinition } from '../forms/form.js';
import type { Input, Work } from '../model/operation.js';
import { lengthOf } from '../model/shapes.js';
import type { Account } from '../state/account.js';
import { findAttachment, findRegistration, formOf } from '../state/find.js';
import { pageOf } from '../state/pages.js';
import { findVersion, idsOf, newestOf } from '../state/version.js';

/** The member that a field of each type takes. */
const members = { TEXT: 'TextValue', SELECT: 'SelectChoices', ATTACHMENT: 'RegistrationAttachmentId' } as const;

export const putRegistrationFieldValue: Work<'PutRegistrationFieldValue', Account> = (account, input) => {
  const registration = findRegistration(account, input.RegistrationId);
  const field = formOf(account, registration.RegistrationType ?? '').fields.find(
    ({ FieldPath }) => FieldPath === input.FieldPath,
  );
  if (!field)
    throw invalid('UNKNOWN_REGISTRATION_FIELD', `The form has no field ${input.FieldPath}`, [
      { Name: 'FieldPath', Message: 'Unknown field' },
    ]);
  const version = newestOf(registration);
  if (version.RegistrationVersionStatus !== 'DRAFT')
    throw conflict(
      'EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED',
      `Version ${version.VersionNumber ?? 0} is ${version.RegistrationVersionStatus ?? ''}`,
      registration.RegistrationId,
    );
  const given = Object.values(members).filter((member) => input[member] !== undefined);
  const member = members[field.FieldType ?? 'TEXT'];
  if (given.length > 1)
    throw invalid('PARAMETERS_CANNOT_BE_USED_TOGETHER', `${given.join(' and ')} cannot be used together`);
  if (given[0] !== member)
    throw invalid('MISSING_PARAMETER', `${input.FieldPath} takes ${member}`, [{ Name: member, Message: 'Expected' }]);
  const faults = valueFaults(field, input);
  if (faults.length > 0)
    throw invalid('FIELD_VALIDATION_FAILED', faults.map(({ Message }) => Message).join('; '), faults);
  if (input.RegistrationAttachmentId !== undefined) findAttachment(account, input.RegistrationAttachmentId);
  const value = { FieldPath: input.FieldPath, [member]: input[member] };
  version.values.set(input.FieldPath, value);
  return { ...idsOf(registration), VersionNumber: version.VersionNumber, ...value };
};

function valueFaults(field: FieldDefinition, input: Input<'PutRegistrationFieldValue'>): FieldFault[] {
  const { TextValidation: text, SelectValidation: select } = field;
  const fault = (Message: string): FieldFault => ({ Name: input.FieldPath, Message });
  if (text && input.TextValue !== undefined) {
    const length = lengthOf(input.TextValue);
    const [least = 0, most = 2048] = [text.MinLength, text.MaxLength];
    if (length < least || length > most) return [fault(`Expected ${least} to ${most} characters, not ${length}`)];
    if (!new RegExp(`^(?:${text.Pattern ?? '.*'})$`, 'u').test(input.TextValue)) return [fault('Not of the pattern')];
  }
  if (select && input.SelectChoices) {
    const [least = 0, most = 100, options = []] = [select.MinChoices, select.MaxChoices, select.Options];
    const unknown = input.SelectChoices.filter((choice) => !options.includes(choice));
    const count = input.SelectChoices.length;
    if (count < least || count > most) return [fault(`Expected ${least} to ${most} choices, not ${count}`)];
    return unknown.map((choice) => fault(`${choice} is none of the choices`));
  }
  return [];
}

export const describeRegistrationFieldValues: Work<'DescribeRegistrationFieldValues', Account> = (account, input) => {
  const registration = findRegistration(account, input.RegistrationId);
  const version = findVersion(registration, input.VersionNumber);
  const values = [...version.values.values()].filter(
    ({ FieldPath = '' }) =>
      (input.SectionPath === undefined || FieldPath.startsWith(`${input.SectionPath}.`)) &&
      (input.FieldPaths === undefined || input.FieldPaths.includes(FieldPath)),
  );
  const { page, rest } = pageOf(account, input, values);
  return { ...idsOf(registration), VersionNumber: version.VersionNumber, RegistrationFieldValues: page, ...rest };
};
