import * as z from 'zod';

/*
 * What is read of the answers of pinpoint-sms-voice-v2 (API of 2022-03-31, botocore's model, November 2026). The SDK and the
 * command line give the same names. Enumerations are open strings: a value that AWS adds later is no fault. Timestamps and all
 * else are dropped.
 */

const anyText = z.string().max(10_000);
const text = anyText.min(1);
const versionNumber = z.number().int().min(1).max(100_000);

/** A field of a registration, as DescribeRegistrationFieldValues has it. */
const fieldValueShape = z.object({
  FieldPath: text,
  SelectChoices: z.array(anyText).optional(),
  TextValue: anyText.optional(),
  RegistrationAttachmentId: text.optional(),
  DeniedReason: anyText.optional(),
  Feedback: anyText.optional(),
});

/** A version of a registration, as DescribeRegistrationVersions has it; reasons are there where it was denied. */
const versionShape = z.object({
  VersionNumber: versionNumber,
  RegistrationVersionStatus: text,
  DeniedReasons: z
    .array(
      z.object({
        Reason: text,
        ShortDescription: anyText,
        LongDescription: anyText.optional(),
        DocumentationTitle: anyText.optional(),
        DocumentationLink: anyText.optional(),
      }),
    )
    .optional(),
  Feedback: anyText.optional(),
});

/** A registration, as DescribeRegistrations has it. */
const registrationShape = z.object({
  RegistrationArn: text,
  RegistrationId: text,
  RegistrationType: text,
  RegistrationStatus: text,
});

/** A number, as DescribePhoneNumbers has it. */
const phoneNumberShape = z.object({
  PhoneNumberArn: text,
  PhoneNumberId: text.optional(),
  PhoneNumber: text,
  Status: text,
  IsoCountryCode: z.string().regex(/^[A-Z]{2}$/, { error: 'expected a country of two letters' }),
  MessageType: text,
  NumberCapabilities: z.array(text),
  NumberType: text,
  MonthlyLeasingPrice: text.optional(),
  TwoWayEnabled: z.boolean(),
  SelfManagedOptOutsEnabled: z.boolean(),
  OptOutListName: text,
  PoolId: text.optional(),
  RegistrationId: text.optional(),
});

/** A keyword, as DescribeKeywords has it. */
const keywordShape = z.object({ Keyword: text, KeywordMessage: anyText, KeywordAction: text });

/** A monthly limit in USD, as DescribeSpendLimits has it. */
const spendLimitShape = z.object({
  Name: text,
  EnforcedLimit: z.number().nonnegative(),
  MaxLimit: z.number().nonnegative(),
  Overridden: z.boolean(),
});

/** An opt-out list, as DescribeOptOutLists has it. */
const optOutListShape = z.object({ OptOutListName: text });

const token = { NextToken: z.string().nullish() };

const shapes = {
  RegistrationVersions: z.object({
    RegistrationArn: text,
    RegistrationId: text,
    RegistrationVersions: z.array(versionShape),
    ...token,
  }),
  Registrations: z.object({ Registrations: z.array(registrationShape), ...token }),
  RegistrationFieldValues: z.object({
    RegistrationArn: text,
    RegistrationId: text,
    VersionNumber: versionNumber.optional(),
    RegistrationFieldValues: z.array(fieldValueShape),
    ...token,
  }),
  PhoneNumbers: z.object({ PhoneNumbers: z.array(phoneNumberShape), ...token }),
  Keywords: z
    .object({
      Keywords: z.array(keywordShape),
      OriginationIdentity: text.optional(),
      OriginationIdentityArn: text.optional(),
      ...token,
    })
    .refine(
      ({ OriginationIdentity, OriginationIdentityArn }) =>
        (OriginationIdentity ?? OriginationIdentityArn) !== undefined,
      {
        error: 'has Keywords without the OriginationIdentity to which they belong',
      },
    ),
  SpendLimits: z.object({ SpendLimits: z.array(spendLimitShape), ...token }),
  OptOutLists: z.object({ OptOutLists: z.array(optOutListShape), ...token }),
} as const;

/** A page of each answer, by the key that tells it from others. */
interface AnswersByKind {
  readonly RegistrationVersions: z.output<typeof shapes.RegistrationVersions>;
  readonly Registrations: z.output<typeof shapes.Registrations>;
  readonly RegistrationFieldValues: z.output<typeof shapes.RegistrationFieldValues>;
  readonly PhoneNumbers: z.output<typeof shapes.PhoneNumbers>;
  readonly Keywords: z.output<typeof shapes.Keywords>;
  readonly SpendLimits: z.output<typeof shapes.SpendLimits>;
  readonly OptOutLists: z.output<typeof shapes.OptOutLists>;
}

/** The key that tells an answer from others. */
export type AnswerKind = keyof AnswersByKind;

/** A page of an answer. */
export type Answer<Kind extends AnswerKind> = AnswersByKind[Kind];

/** What a page of each answer has to be. */
export const answerShapes: { readonly [Kind in AnswerKind]: z.ZodType<Answer<Kind>> } = shapes;

export type FieldValue = z.output<typeof fieldValueShape>;
export type RegistrationVersion = z.output<typeof versionShape>;
export type RegistrationInformation = z.output<typeof registrationShape>;
export type PhoneNumberInformation = z.output<typeof phoneNumberShape>;
export type KeywordInformation = z.output<typeof keywordShape>;
export type SpendLimit = z.output<typeof spendLimitShape>;
export type OptOutListInformation = z.output<typeof optOutListShape>;
