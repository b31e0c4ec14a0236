import { z } from 'zod';
import { denialCodesSchema } from './denial-codes-schema.js';
import { countrySchema, numberTypeSchema, sentenceSchema, sourceSchema } from './rule-schema.js';

const yesNo = z.enum(['yes', 'no']);

const head = { title: sentenceSchema, sources: z.array(sourceSchema).min(1) };

/** What AWS offers in one country. A key that is missing is unknown, never "no". */
const countryEntrySchema = z.strictObject({
  name: sentenceSchema,
  senderId: z.enum(['yes', 'no', 'registration-required']).optional(),
  twoWay: yesNo.optional(),
  longCode: z.enum(['yes', 'no', 'inbound-only']).optional(),
  /** How a long code is asked for: in the console, or by a support case. */
  longCodeBy: z.enum(['console', 'case']).optional(),
  shortCode: yesNo.optional(),
  /** How a short code is asked for. */
  shortCodeBy: z.enum(['console', 'case']).optional(),
  tollFree: yesNo.optional(),
  tenDlc: yesNo.optional(),
  /** Whether a number enabled for international sending reaches it from another country. */
  internationalSending: yesNo.optional(),
  /** The identities that need a registration before the number. */
  registration: z.array(numberTypeSchema).optional(),
  /** The identities for which a registration is offered and not marked as required. */
  registrationOffered: z.array(numberTypeSchema).optional(),
  /** Whether the texts are registered before they are sent. */
  templates: z.literal('required').optional(),
  /** Whether each link is cleared before it is sent. */
  links: z.literal('allow-listed').optional(),
  /** What a sender ID may hold where that is less than elsewhere. */
  senderIdCharacters: z.literal('letters-and-digits').optional(),
  /** True where AWS sends nothing at all. */
  noSending: z.literal(true).optional(),
  note: sentenceSchema.optional(),
});

export type CountryEntry = z.output<typeof countryEntrySchema>;

const countriesSchema = z.strictObject({ ...head, countries: z.partialRecord(countrySchema, countryEntrySchema) });

const groupSchema = z.array(countrySchema).min(1);

/** Lists of countries by the name under which rules know them. */
const countryGroupsSchema = z.strictObject({
  ...head,
  /** Code rests on the first; the others are for rules alone. */
  groups: z
    .object({ 'us-and-territories': groupSchema })
    .catchall(groupSchema)
    .refine((groups) => Object.keys(groups).every((name) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(name)), {
      error: 'expected names in kebab-case, such as us-and-territories',
    }),
});

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

const senderIdsSchema = z.strictObject({
  ...head,
  /** The most characters that a sender ID may have. */
  longest: z.int().positive(),
  /** Names that anybody could bear, as recipients would read them. */
  generic: z.array(z.string().regex(/^[A-Z]+$/)).min(1),
  /** The registry of a country, and what it asks for. */
  registries: z.partialRecord(
    countrySchema,
    z.strictObject({
      name: sentenceSchema,
      ids: z.array(sentenceSchema).min(1),
      sources: z.array(sourceSchema).min(1),
    }),
  ),
});

const quietHoursSchema = z.strictObject({
  ...head,
  /** The American states in which marketing ends early, by postal code. */
  earlyStates: z.record(z.string().regex(/^[A-Z]{2}$/), sentenceSchema),
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
  hosts: z.record(z.enum(['social', 'link-list', 'form-builder']), z.array(z.string()).min(1)),
});

/** What a campaign can be for: each has a cue, purpose-<name>. */
export const purposes = [
  'otp',
  'delivery',
  'appointment',
  'account',
  'care',
  'marketing',
  'charity',
  'political',
  'polling',
  'school',
  'college',
  'fraud',
  'security',
  'public-service',
  'work',
  'service-notice',
] as const;

export type Purpose = (typeof purposes)[number];

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
