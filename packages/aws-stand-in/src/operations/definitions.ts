import { invalid } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import type { Account } from '../state/account.js';
import { formOf } from '../state/find.js';
import { filtered, pageOf } from '../state/pages.js';
import { without } from '../state/without.js';

export const describeRegistrationTypeDefinitions: Work<'DescribeRegistrationTypeDefinitions', Account> = (
  account,
  input,
) => {
  const types = input.RegistrationTypes ?? [];
  const asked = types.length > 0 ? types.map((type) => formOf(account, type)) : [...account.forms.values()];
  const matching = filtered(asked, input.Filters, ({ SupportedAssociations = [] }, name) =>
    SupportedAssociations.map(({ ResourceType, IsoCountryCode }) =>
      name === 'supported-association-resource-type' ? ResourceType : IsoCountryCode,
    ),
  );
  const { page, rest } = pageOf(account, input, matching);
  return { RegistrationTypeDefinitions: page.map((form) => without(form, 'fields')), ...rest };
};

export const describeRegistrationFieldDefinitions: Work<'DescribeRegistrationFieldDefinitions', Account> = (
  account,
  input,
) => {
  const { RegistrationType, SectionPath, FieldPaths } = input;
  const { fields } = formOf(account, RegistrationType);
  for (const path of FieldPaths ?? [])
    if (!fields.some(({ FieldPath }) => FieldPath === path))
      throw invalid('UNKNOWN_REGISTRATION_FIELD', `The form has no field ${path}`, [
        { Name: 'FieldPaths', Message: 'Unknown field' },
      ]);
  const matching = fields.filter(
    (field) =>
      (SectionPath === undefined || field.SectionPath === SectionPath) &&
      (FieldPaths === undefined || FieldPaths.includes(field.FieldPath ?? '')),
  );
  const { page, rest } = pageOf(account, input, matching);
  return { RegistrationType, RegistrationFieldDefinitions: page, ...rest };
};
