import type { commands as smsCommands } from './sms-service.js';
import type { commands as supportCommands } from './support-service.js';

type SupportName = keyof typeof supportCommands;
type Commands = typeof smsCommands & typeof supportCommands;

/** The name of an operation, as AWS writes it. */
export type OperationName = keyof Commands;

type CommandOf<Name extends OperationName> = InstanceType<Commands[Name]>;

/** What an operation takes, as the SDK has it. */
export type InputOf<Name extends OperationName> = CommandOf<Name>['input'];

/** What an operation answers, as the SDK has it. */
export type OutputOf<Name extends OperationName> = Omit<
  Awaited<ReturnType<ReturnType<CommandOf<Name>['resolveMiddleware']>>>['output'],
  '$metadata'
>;

const supportNames: Readonly<Record<SupportName, true>> = {
  AddAttachmentsToSet: true,
  CreateCase: true,
  DescribeCases: true,
  DescribeServices: true,
};

/** Whether an operation is one of AWS Support. */
export function isOfSupport(operation: OperationName): operation is SupportName {
  return Object.hasOwn(supportNames, operation);
}

/** The operations that do their work once more where they are called once more, and know no token that tells the second call. */
const unrepeatable: ReadonlySet<OperationName> = new Set([
  'AddAttachmentsToSet',
  'CreateCase',
  'CreateRegistrationAssociation',
  'CreateRegistrationVersion',
  'SubmitRegistrationVersion',
] as const);

/** Whether an operation may be called again where nobody knows whether the first call was heard. */
export function isRepeatable(operation: OperationName): boolean {
  return !unrepeatable.has(operation);
}

/** The action of IAM that allows an operation. */
export function iamAction(operation: OperationName): string {
  return `${isOfSupport(operation) ? 'support' : 'sms-voice'}:${operation}`;
}
