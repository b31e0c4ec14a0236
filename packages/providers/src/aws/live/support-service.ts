import {
  AddAttachmentsToSetCommand,
  CreateCaseCommand,
  DescribeCasesCommand,
  DescribeServicesCommand,
  SupportClient,
} from '@aws-sdk/client-support';

/** The operations of AWS Support that are called. */
export const commands = {
  AddAttachmentsToSet: AddAttachmentsToSetCommand,
  CreateCase: CreateCaseCommand,
  DescribeCases: DescribeCasesCommand,
  DescribeServices: DescribeServicesCommand,
} as const;

export { SupportClient as Client };
