import { conflict, invalid, type FieldFault } from '../aws-error.js';
import { behaviorOf } from '../forms/behavior.js';
import type { Form } from '../forms/form.js';
import type { Work } from '../model/operation.js';
import { idOf, type Account, type Version } from '../state/account.js';
import { findRegistration, formOf } from '../state/find.js';
import { filtered, pageOf } from '../state/pages.js';
import { draft, findVersion, idsOf, newestOf } from '../state/version.js';
import { without } from '../state/without.js';

export const createRegistrationVersion: Work<'CreateRegistrationVersion', Account> = (account, { RegistrationId }) => {
  const registration = findRegistration(account, RegistrationId);
  const newest = newestOf(registration);
  const isOver = ['APPROVED', 'DENIED', 'DISCARDED', 'REVOKED'].includes(newest.RegistrationVersionStatus ?? '');
  if (!isOver)
    throw conflict(
      'CREATE_REGISTRATION_VERSION_NOT_ALLOWED',
      `Version ${newest.VersionNumber ?? 0} is ${newest.RegistrationVersionStatus ?? ''}`,
      registration.RegistrationId,
    );
  const version = draft(account, (newest.VersionNumber ?? 0) + 1);
  if (account.keepsValues)
    for (const [path, value] of newest.values) version.values.set(path, without(value, 'DeniedReason', 'Feedback'));
  registration.versions.push(version);
  registration.CurrentVersionNumber = version.VersionNumber;
  if (registration.RegistrationStatus !== 'COMPLETE') registration.RegistrationStatus = 'CREATED';
  return { ...idsOf(registration), ...told(version) };
};

export const submitRegistrationVersion: Work<'SubmitRegistrationVersion', Account> = (account, input) => {
  const registration = findRegistration(account, input.RegistrationId);
  const version = newestOf(registration);
  if (version.RegistrationVersionStatus !== 'DRAFT')
    throw conflict(
      'REGISTRATION_ALREADY_SUBMITTED',
      `Version ${version.VersionNumber ?? 0} is ${version.RegistrationVersionStatus ?? ''}`,
      registration.RegistrationId,
    );
  const form = formOf(account, registration.RegistrationType ?? '');
  const faults = formFaults(form, version);
  if (faults.length > 0)
    throw invalid('MISSING_PARAMETER', `${faults.length} fields are not as the form wants them`, faults);
  for (const { ResourceType, AssociationBehavior } of form.SupportedAssociations ?? [])
    if (
      AssociationBehavior === 'ASSOCIATE_BEFORE_SUBMIT' &&
      !registration.associations.some((one) => one.ResourceType === ResourceType)
    )
      throw conflict(
        'SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED',
        `A ${ResourceType ?? 'resource'} has to be associated before`,
        registration.RegistrationId,
      );
  version.RegistrationVersionStatus = 'SUBMITTED';
  Object.assign(version.RegistrationVersionStatusHistory ?? {}, { SubmittedTimestamp: account.now() });
  if (registration.RegistrationStatus !== 'COMPLETE') registration.RegistrationStatus = 'SUBMITTED';
  return { ...idsOf(registration), ...told(version), AwsReview: input.AwsReview ?? false };
};

export const discardRegistrationVersion: Work<'DiscardRegistrationVersion', Account> = (
  account,
  { RegistrationId },
) => {
  const registration = findRegistration(account, RegistrationId);
  const version = newestOf(registration);
  if (version.RegistrationVersionStatus !== 'DRAFT' || registration.versions.length === 1)
    throw conflict(
      'DISCARD_REGISTRATION_VERSION_NOT_ALLOWED',
      'Only a draft after the first can be discarded',
      idOf(RegistrationId),
    );
  version.RegistrationVersionStatus = 'DISCARDED';
  Object.assign(version.RegistrationVersionStatusHistory ?? {}, { DiscardedTimestamp: account.now() });
  return { ...idsOf(registration), ...told(version) };
};

export const describeRegistrationVersions: Work<'DescribeRegistrationVersions', Account> = (account, input) => {
  const registration = findRegistration(account, input.RegistrationId);
  const numbers = input.VersionNumbers ?? [];
  const asked =
    numbers.length > 0
      ? numbers.map((number) => findVersion(registration, number))
      : registration.versions.toReversed();
  const matching = filtered(asked, input.Filters, ({ RegistrationVersionStatus }) => RegistrationVersionStatus);
  const { page, rest } = pageOf(account, input, matching);
  return { ...idsOf(registration), RegistrationVersions: page.map(told), ...rest };
};

function told(version: Version): Omit<Version, 'values'> {
  return without(version, 'values');
}

function formFaults({ fields }: Form, { values }: Version): FieldFault[] {
  const valuesAt = (path: string): string[] => {
    const { TextValue, SelectChoices = [], RegistrationAttachmentId } = values.get(path) ?? {};
    return [TextValue, RegistrationAttachmentId, ...SelectChoices].filter((value) => value !== undefined);
  };
  return fields.flatMap((field) => {
    const { FieldPath = '' } = field;
    const behavior = behaviorOf(field, valuesAt);
    if (behavior === 'REQUIRED' && !values.has(FieldPath))
      return [{ Name: FieldPath, Message: 'This field is required' }];
    if (behavior === 'DISALLOWED' && values.has(FieldPath))
      return [{ Name: FieldPath, Message: 'This field is not allowed' }];
    return [];
  });
}
