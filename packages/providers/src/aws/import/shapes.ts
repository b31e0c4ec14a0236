import { z } from 'zod';

/*
 * What the API's model says of the answers, as far as a request is made of it (botocore's model, read 2026-11). The SDK and
 * the command line give the same names; keys that are not here are of no use to a request.
 */

const text = z.string().max(10_000);

export const fieldValuesSchema = z.object({
  RegistrationArn: text,
  RegistrationId: text,
  VersionNumber: z.int().optional(),
  RegistrationFieldValues: z.array(
    z.object({
      FieldPath: text,
      SelectChoices: z.array(text).optional(),
      TextValue: text.optional(),
      RegistrationAttachmentId: text.optional(),
    }),
  ),
});

export const phoneNumbersSchema = z.object({
  PhoneNumbers: z.array(
    z.object({
      PhoneNumberArn: text,
      PhoneNumberId: text.optional(),
      IsoCountryCode: z.string().regex(/^[A-Z]{2}$/, { error: 'expected a country of two letters' }),
      MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']),
      NumberCapabilities: z.array(z.enum(['SMS', 'VOICE', 'MMS', 'RCS'])),
      NumberType: z.enum(['SHORT_CODE', 'LONG_CODE', 'TOLL_FREE', 'TEN_DLC', 'SIMULATOR']),
      MonthlyLeasingPrice: text.optional(),
      TwoWayEnabled: z.boolean(),
      SelfManagedOptOutsEnabled: z.boolean(),
      RegistrationId: text.optional(),
    }),
  ),
});

export const keywordsSchema = z.object({
  OriginationIdentityArn: text.optional(),
  Keywords: z.array(
    z.object({
      Keyword: text,
      KeywordMessage: text,
      KeywordAction: z.enum(['AUTOMATIC_RESPONSE', 'OPT_OUT', 'OPT_IN']),
    }),
  ),
});

export type FieldValues = z.output<typeof fieldValuesSchema>;
export type PhoneNumber = z.output<typeof phoneNumbersSchema>['PhoneNumbers'][number];
export type KeywordAnswer = z.output<typeof keywordsSchema>['Keywords'][number];
