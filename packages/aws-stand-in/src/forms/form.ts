import type { RegistrationFieldDefinition, RegistrationTypeDefinition } from '@aws-sdk/client-pinpoint-sms-voice-v2';

/** The definition of a field of a registration, as DescribeRegistrationFieldDefinitions answers it. */
export type FieldDefinition = RegistrationFieldDefinition;

/** A type of registration with its fields, in the order of its form. */
export interface Form extends RegistrationTypeDefinition {
  readonly fields: readonly FieldDefinition[];
}

type Requirement = 'REQUIRED' | 'CONDITIONAL' | 'OPTIONAL';

function field(
  path: string,
  requirement: Requirement,
  rest: Pick<FieldDefinition, 'FieldType'> & Partial<FieldDefinition>,
) {
  const [section = '', name = ''] = path.split('.');
  return {
    SectionPath: section,
    FieldPath: path,
    FieldRequirement: requirement,
    DisplayHints: { Title: name, ShortDescription: `The field ${name} of ${section}` },
    ...rest,
  };
}

/** A field that is required where another has, or has not, some value, and optional elsewhere. */
export function requiredWhere(
  field: FieldDefinition,
  DependsOnFieldPath: string,
  Operator: 'EQUALS' | 'NOT_EQUALS' | 'IN' | 'NOT_IN',
  ...Values: readonly string[]
): FieldDefinition {
  const rule = { Conditions: [{ DependsOnFieldPath, Operator, Values: [...Values] }], RuleBehavior: 'REQUIRED' };
  return {
    ...field,
    FieldRequirement: 'CONDITIONAL',
    ConditionalBehavior: { Rules: [rule], DefaultBehavior: 'OPTIONAL' },
  };
}

/** A field for a text: the most characters, or the fewest and the most. */
export function textField(
  path: string,
  length: number | readonly [number, number],
  requirement: Requirement = 'REQUIRED',
): FieldDefinition {
  const [MinLength, MaxLength] = typeof length === 'number' ? [1, length] : length;
  return field(path, requirement, {
    FieldType: 'TEXT',
    TextValidation: { MinLength, MaxLength, Pattern: String.raw`[\s\S]+` },
  });
}

/** A field for choices among some, one of them if no count is given. */
export function selectField(
  path: string,
  Options: string,
  requirement: Requirement = 'REQUIRED',
  [MinChoices, MaxChoices]: readonly [number, number] = [1, 1],
): FieldDefinition {
  return field(path, requirement, {
    FieldType: 'SELECT',
    SelectValidation: { MinChoices, MaxChoices, Options: Options.split('|').map((option) => option.trim()) },
  });
}

/** A field for a file. */
export function fileField(path: string, requirement: Requirement = 'OPTIONAL'): FieldDefinition {
  return field(path, requirement, { FieldType: 'ATTACHMENT' });
}
