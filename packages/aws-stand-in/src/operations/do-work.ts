import type { Operation, Input, Output, Work } from '../model/operation.js';
import type { Account } from '../state/account.js';
import { createRegistrationAssociation, listRegistrationAssociations } from './associations.js';
import { addAttachmentsToSet } from './attachment-sets.js';
import { createRegistrationAttachment, describeRegistrationAttachments } from './attachments.js';
import { createCase, describeCases, describeServices } from './cases.js';
import { describeRegistrationFieldDefinitions, describeRegistrationTypeDefinitions } from './definitions.js';
import { describeRegistrationFieldValues, putRegistrationFieldValue } from './field-values.js';
import { describeKeywords, putKeyword } from './keywords.js';
import {
  describeAccountLimits,
  describeOptOutLists,
  describeSpendLimits,
  setTextMessageSpendLimitOverride,
} from './limits.js';
import { describePhoneNumbers, requestPhoneNumber } from './numbers.js';
import { createRegistration, describeRegistrations } from './registrations.js';
import {
  createRegistrationVersion,
  describeRegistrationVersions,
  discardRegistrationVersion,
  submitRegistrationVersion,
} from './versions.js';

const works: { readonly [Name in Operation]: Work<Name, Account> } = {
  AddAttachmentsToSet: addAttachmentsToSet,
  CreateCase: createCase,
  CreateRegistration: createRegistration,
  CreateRegistrationAssociation: createRegistrationAssociation,
  CreateRegistrationAttachment: createRegistrationAttachment,
  CreateRegistrationVersion: createRegistrationVersion,
  DescribeAccountLimits: describeAccountLimits,
  DescribeCases: describeCases,
  DescribeKeywords: describeKeywords,
  DescribeOptOutLists: describeOptOutLists,
  DescribePhoneNumbers: describePhoneNumbers,
  DescribeRegistrationAttachments: describeRegistrationAttachments,
  DescribeRegistrationFieldDefinitions: describeRegistrationFieldDefinitions,
  DescribeRegistrationFieldValues: describeRegistrationFieldValues,
  DescribeRegistrations: describeRegistrations,
  DescribeRegistrationTypeDefinitions: describeRegistrationTypeDefinitions,
  DescribeRegistrationVersions: describeRegistrationVersions,
  DescribeServices: describeServices,
  DescribeSpendLimits: describeSpendLimits,
  DiscardRegistrationVersion: discardRegistrationVersion,
  ListRegistrationAssociations: listRegistrationAssociations,
  PutKeyword: putKeyword,
  PutRegistrationFieldValue: putRegistrationFieldValue,
  RequestPhoneNumber: requestPhoneNumber,
  SetTextMessageSpendLimitOverride: setTextMessageSpendLimitOverride,
  SubmitRegistrationVersion: submitRegistrationVersion,
};

/** Does the work of a call whose input has been checked. @throws AwsError */
export function doWork<Name extends Operation>(account: Account, operation: Name, input: Input<Name>): Output<Name> {
  return works[operation](account, input);
}
