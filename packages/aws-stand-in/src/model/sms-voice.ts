import * as z from 'zod';
import { blob, country, filters, flag, list, making, paging, resource, text, whole } from './shapes.js';

/*
 * The inputs of pinpoint-sms-voice-v2 (API of 2022-03-31): members, lengths, patterns and choices as AWS's own model has them,
 * read in November 2026.
 */

const keyword = text(1, 30, /[ \S]+/);
const fieldPath = text(1, 100, /[A-Za-z0-9_.]+/);
const sectionPath = text(1, 100, /[A-Za-z0-9_]+/);
const registrationType = text(1, 64, /[A-Za-z0-9_]+/);
const versionNumber = whole(1, 100_000);
const owner = { Owner: z.enum(['SELF', 'SHARED']).optional() };
const preference = z.strictObject({
  PreferenceType: z.array(z.enum(['StartsWith', 'EndsWith', 'Contains', 'ExactMatch'])),
  Filter: z.array(z.string()),
});
const registration = { RegistrationId: resource };

/** What each operation takes. */
export const smsVoiceInputs = {
  CreateRegistration: z.strictObject({ RegistrationType: registrationType, ...making }),
  CreateRegistrationAssociation: z.strictObject({ ...registration, ResourceId: resource }),
  CreateRegistrationAttachment: z.strictObject({
    AttachmentBody: blob.optional(),
    AttachmentUrl: text(1, 2048, /\S+/).optional(),
    ...making,
  }),
  CreateRegistrationVersion: z.strictObject(registration),
  DeleteRegistrationFieldValue: z.strictObject({ ...registration, FieldPath: fieldPath }),
  DescribeAccountLimits: z.strictObject(paging),
  DescribeKeywords: z.strictObject({
    OriginationIdentity: resource,
    Keywords: list(keyword, 0, 5).optional(),
    ...filters('keyword-action'),
    ...paging,
  }),
  DescribeOptOutLists: z.strictObject({ OptOutListNames: list(resource, 0, 5).optional(), ...paging, ...owner }),
  DescribePhoneNumbers: z.strictObject({
    PhoneNumberIds: list(resource, 0, 5).optional(),
    ...filters(
      'status',
      'iso-country-code',
      'message-type',
      'number-capability',
      'number-type',
      'two-way-enabled',
      'self-managed-opt-outs-enabled',
      'opt-out-list-name',
      'deletion-protection-enabled',
      'two-way-channel-arn',
    ),
    ...paging,
    ...owner,
  }),
  DescribeRegistrationAttachments: z.strictObject({
    RegistrationAttachmentIds: list(resource, 0, 5).optional(),
    ...filters('attachment-status'),
    ...paging,
  }),
  DescribeRegistrationFieldDefinitions: z.strictObject({
    RegistrationType: registrationType,
    SectionPath: sectionPath.optional(),
    FieldPaths: list(fieldPath, 0, 5).optional(),
    ...paging,
  }),
  DescribeRegistrationFieldValues: z.strictObject({
    ...registration,
    VersionNumber: versionNumber.optional(),
    SectionPath: sectionPath.optional(),
    FieldPaths: list(fieldPath, 0, 5).optional(),
    ...paging,
  }),
  DescribeRegistrations: z.strictObject({
    RegistrationIds: list(resource, 0, 5).optional(),
    ...filters('registration-type', 'registration-status'),
    ...paging,
  }),
  DescribeRegistrationTypeDefinitions: z.strictObject({
    RegistrationTypes: list(registrationType, 0, 5).optional(),
    ...filters('supported-association-resource-type', 'supported-association-iso-country-code'),
    ...paging,
  }),
  DescribeRegistrationVersions: z.strictObject({
    ...registration,
    VersionNumbers: list(versionNumber, 0, 5).optional(),
    ...filters('registration-version-status'),
    ...paging,
  }),
  DescribeSpendLimits: z.strictObject(paging),
  DiscardRegistrationVersion: z.strictObject(registration),
  ListRegistrationAssociations: z.strictObject({
    ...registration,
    ...filters('resource-type', 'iso-country-code'),
    ...paging,
  }),
  PutKeyword: z.strictObject({
    OriginationIdentity: resource,
    Keyword: keyword,
    KeywordMessage: text(1, 1600, /(?!\s*$)[\s\S]+/),
    KeywordAction: z.enum(['AUTOMATIC_RESPONSE', 'OPT_OUT', 'OPT_IN']).optional(),
  }),
  PutRegistrationFieldValue: z.strictObject({
    ...registration,
    FieldPath: fieldPath,
    SelectChoices: list(text(1, 256), 0, 100).optional(),
    TextValue: text(1, 2048).optional(),
    RegistrationAttachmentId: resource.optional(),
  }),
  RequestPhoneNumber: z.strictObject({
    IsoCountryCode: country,
    MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']),
    NumberCapabilities: list(z.enum(['SMS', 'VOICE', 'MMS', 'RCS']), 1, 4),
    NumberType: z.enum(['LONG_CODE', 'TOLL_FREE', 'TEN_DLC', 'SIMULATOR']),
    OptOutListName: resource.optional(),
    PoolId: text(0, 256, /[A-Za-z0-9_:/-]*/).optional(),
    RegistrationId: resource.optional(),
    InternationalSendingEnabled: flag.optional(),
    DeletionProtectionEnabled: flag.optional(),
    NumberPreference: list(preference, 0, 1).optional(),
    ...making,
  }),
  SetTextMessageSpendLimitOverride: z.strictObject({ MonthlyLimit: whole(0, 1_000_000_000) }),
  SubmitRegistrationVersion: z.strictObject({ ...registration, AwsReview: flag.optional() }),
};
