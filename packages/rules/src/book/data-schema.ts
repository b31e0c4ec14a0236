import * as z from 'zod';
import { countriesSchema, countryGroupsSchema, quietHoursSchema, senderIdsSchema } from './country-schemas.js';
import { dataHead as head } from './data-head.js';
import { denialCodesSchema } from './denial-codes-schema.js';
import { countrySchema, numberTypeSchema, sentenceSchema } from './rule-schema.js';
import { purposes } from './vocabulary.js';

const rateSchema = z.strictObject({
  /** Absent: every country not named before. */
  countries: z.array(countrySchema).min(1).optional(),
  /** Message parts a second for one number, or unknown where no figure is published or none applies. */
  partsPerSecond: z.union([z.number().positive(), z.literal('unknown')]),
});

const throughputSchema = z.strictObject({
  ...head,
  rates: z.record(numberTypeSchema, z.array(rateSchema).min(1)),
});

const regionsSchema = z.strictObject({ ...head, regions: z.record(z.string(), sentenceSchema) });

const keywordsSchema = z.strictObject({
  ...head,
  /** The words that opt a recipient out whatever the request says. */
  optOut: z.array(z.string()).min(1),
  /** The words that reviewers in the United States look for among the opt-out keywords. */
  commonOptOut: z.array(z.string()).min(1),
  /** The words that are an opt-out by the law of the United States. */
  lawfulOptOut: z.array(z.string()).min(1),
  /** The words that ask for help. */
  help: z.array(z.string()).min(1),
  /** The words that every short code of a country answers. */
  shortCodes: z.partialRecord(
    countrySchema,
    z.strictObject({ help: z.array(z.string()).min(1), optOut: z.array(z.string()).min(1) }),
  ),
});

const mailProvidersSchema = z.strictObject({
  ...head,
  /** Names before the suffix: gmail, yahoo. */
  names: z.array(z.array(z.string())),
  /** Whole domains. */
  domains: z.array(z.array(z.string())),
});

const publicHostsSchema = z.strictObject({
  ...head,
  /** Hosts, some with the beginning of a path, by what they offer. */
  hosts: z.record(z.enum(['social', 'link-list', 'form-builder', 'site-builder']), z.array(z.string()).min(1)),
});

const useCasesSchema = z.strictObject({
  ...head,
  /** The values of a registry's use case, by their first name. */
  useCases: z.record(
    z.string(),
    z.strictObject({
      /** Other names for it. */
      also: z.array(z.string()).optional(),
      /** What a campaign of it may send; without it anything. */
      messageTypes: z.array(z.enum(['otp', 'transactional', 'promotional'])).optional(),
      /** What its texts may speak of, by the cues purpose-…; without it anything. */
      purposes: z.array(z.enum(purposes)).min(1).optional(),
      /** How many sub use cases it takes; none without it. */
      subUseCases: z.strictObject({ least: z.number().int(), most: z.number().int() }).optional(),
      /** The approval that it needs besides the review. */
      approval: sentenceSchema.optional(),
    }),
  ),
});

const carrierLimitsSchema = z.strictObject({
  /** Messages a day to T-Mobile, of the brand as a whole. */
  tMobileMessagesPerDay: z.union([z.int().positive(), z.literal('unknown')]),
  /** Message parts a minute to AT&T, of one campaign. */
  attPartsPerMinute: z.union([z.int().positive(), z.literal('unknown')]),
});

const tierSchema = carrierLimitsSchema.extend({ from: z.number(), to: z.number() });

const tenDlcSchema = z.strictObject({
  ...head,
  /** The use cases, by their first names, whose limits are not the standard ones. */
  categories: z.record(z.enum(['low-volume', 'mixed', 'sole-proprietor']), z.array(sentenceSchema).min(1)),
  unvetted: carrierLimitsSchema,
  'low-volume': carrierLimitsSchema,
  'sole-proprietor': carrierLimitsSchema,
  /** Limits by vetting score, both ends included. */
  tiers: z.record(z.enum(['standard', 'mixed']), z.array(tierSchema).min(1)),
  /** The part of the recipients that each carrier is taken to have. */
  carrierShare: z.number().positive().max(1),
});

const planningSchema = z.strictObject({
  ...head,
  /** Message parts a second up to which a type is the usual choice. */
  sizes: z.strictObject({
    'toll-free': z.number().positive(),
    '10dlc': z.number().positive(),
    'sender-id': z.number().positive(),
  }),
  mostNumbersForOneText: z.int().positive(),
  /** Numbers beyond the need that are no sign of snowshoeing. */
  spareNumbers: z.int().nonnegative(),
  messagesPerDayAndRate: z.int().positive(),
  daysPerMonth: z.int().positive(),
  newAccountLimitUsd: z.number().nonnegative(),
  spareSpend: z.number().nonnegative(),
  farAboveNeed: z.number().positive(),
});

export type Planning = z.output<typeof planningSchema>;

const shortenersSchema = z.strictObject({
  ...head,
  /** Hosts, without www, at which anybody can shorten a link. */
  hosts: z.array(z.string().regex(/^[a-z\d.-]+\.[a-z]+$/)).min(1),
});

/** The schema of each file in rules/data, by its name. */
export const dataSchemas = {
  countries: countriesSchema,
  'denial-codes': denialCodesSchema,
  'country-groups': countryGroupsSchema,
  regions: regionsSchema,
  'quiet-hours': quietHoursSchema,
  'sender-ids': senderIdsSchema,
  shorteners: shortenersSchema,
  keywords: keywordsSchema,
  'mail-providers': mailProvidersSchema,
  'public-hosts': publicHostsSchema,
  'use-cases': useCasesSchema,
  throughput: throughputSchema,
  'throughput-2023': throughputSchema,
  'ten-dlc': tenDlcSchema,
  planning: planningSchema,
} as const;

/** All of rules/data. */
export type BookData = { readonly [Name in keyof typeof dataSchemas]: z.output<(typeof dataSchemas)[Name]> };

export type Throughput = z.output<typeof throughputSchema>;
