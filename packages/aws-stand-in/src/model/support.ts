import * as z from 'zod';
import { blob, flag, list, text, whole } from './shapes.js';

const dryRun = { dryRun: flag.optional() };

/** What each operation of support (API of 2013-04-15) takes, as AWS's own model has it, read in November 2026. */
export const supportInputs = {
  AddAttachmentsToSet: z.strictObject({
    attachmentSetId: z.string().optional(),
    attachments: z.array(z.strictObject({ fileName: z.string().optional(), data: blob.optional() })),
    ...dryRun,
  }),
  CreateCase: z.strictObject({
    subject: z.string(),
    serviceCode: z.string().optional(),
    severityCode: z.string().optional(),
    categoryCode: z.string().optional(),
    communicationBody: text(1, 8000),
    ccEmailAddresses: list(z.string(), 0, 10).optional(),
    language: z.string().optional(),
    issueType: z.string().optional(),
    attachmentSetId: z.string().optional(),
    uploadIds: z.array(z.string()).optional(),
    ...dryRun,
  }),
  DescribeCases: z.strictObject({
    caseIdList: list(z.string(), 0, 100).optional(),
    displayId: z.string().optional(),
    afterTime: z.string().optional(),
    beforeTime: z.string().optional(),
    includeResolvedCases: flag.optional(),
    nextToken: z.string().optional(),
    maxResults: whole(10, 100).optional(),
    language: z.string().optional(),
    includeCommunications: flag.optional(),
    ...dryRun,
  }),
  DescribeServices: z.strictObject({
    serviceCodeList: list(z.string(), 0, 100).optional(),
    language: z.string().optional(),
    ...dryRun,
  }),
};
