import { z } from 'zod';

/*
 * What is read of the responses of pinpoint-sms-voice-v2 (API of 2022-03-31, November 2026). Enumerations are open strings:
 * a value that AWS adds later is a difference, no fault. Timestamps and all else are dropped.
 */

const text = z.string().min(1);

/** A number, as DescribePhoneNumbers has it. */
const phoneNumberShape = z.object({
  PhoneNumberArn: text,
  PhoneNumberId: text.optional(),
  PhoneNumber: text,
  Status: text,
  IsoCountryCode: text,
  MessageType: text,
  NumberCapabilities: z.array(text),
  NumberType: text,
  TwoWayEnabled: z.boolean(),
  SelfManagedOptOutsEnabled: z.boolean(),
  OptOutListName: text,
  PoolId: text.optional(),
});

/** A keyword, as DescribeKeywords has it. */
const keywordShape = z.object({ Keyword: text, KeywordMessage: z.string(), KeywordAction: text });

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

/** A page of each response, by the key that tells it from others. */
export const pageShapes = {
  PhoneNumbers: z.object({ PhoneNumbers: z.array(phoneNumberShape), ...token }),
  Keywords: z.object({
    Keywords: z.array(keywordShape),
    OriginationIdentity: text.optional(),
    OriginationIdentityArn: text.optional(),
    ...token,
  }),
  SpendLimits: z.object({ SpendLimits: z.array(spendLimitShape), ...token }),
  OptOutLists: z.object({ OptOutLists: z.array(optOutListShape), ...token }),
} as const;

export type PhoneNumberInformation = z.output<typeof phoneNumberShape>;
export type KeywordInformation = z.output<typeof keywordShape>;
export type SpendLimit = z.output<typeof spendLimitShape>;
export type OptOutListInformation = z.output<typeof optOutListShape>;

/** A number with all that was read about it; what was not read is undefined, and not compared. */
export interface LiveNumber {
  readonly number: PhoneNumberInformation;
  readonly keywords: readonly KeywordInformation[] | undefined;
  readonly spendLimits: readonly SpendLimit[] | undefined;
  readonly optOutLists: readonly OptOutListInformation[] | undefined;
}

/** What was read of an account. */
export interface LiveAccount {
  readonly numbers: readonly PhoneNumberInformation[];
  /** The keywords of a number or pool. */
  readonly keywords: readonly IdentityKeywords[];
  readonly spendLimits: readonly SpendLimit[] | undefined;
  readonly optOutLists: readonly OptOutListInformation[] | undefined;
}

/** The keywords of an origination identity, by whatever names the response gives it: number, id or ARN. */
interface IdentityKeywords {
  readonly names: readonly string[];
  readonly keywords: readonly KeywordInformation[];
}
