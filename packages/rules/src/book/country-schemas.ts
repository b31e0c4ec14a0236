import * as z from 'zod';
import { dataHead as head } from './data-head.js';
import { countrySchema, numberTypeSchema, sentenceSchema, sourceSchema } from './rule-schema.js';

const yesNo = z.enum(['yes', 'no']);

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

/** What AWS offers, by country. */
export const countriesSchema = z.strictObject({
  ...head,
  countries: z.partialRecord(countrySchema, countryEntrySchema),
});

const groupSchema = z.array(countrySchema).min(1);

/** Lists of countries by the name under which rules know them. */
export const countryGroupsSchema = z.strictObject({
  ...head,
  /** Code rests on the first; the others are for rules alone. */
  groups: z
    .object({ 'us-and-territories': groupSchema })
    .catchall(groupSchema)
    .refine((groups) => Object.keys(groups).every((name) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(name)), {
      error: 'expected names in kebab-case, such as us-and-territories',
    }),
});

/** What sender IDs may be. */
export const senderIdsSchema = z.strictObject({
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

/** Hours in which marketing must rest. */
export const quietHoursSchema = z.strictObject({
  ...head,
  /** The American states in which marketing ends early, by postal code. */
  earlyStates: z.record(z.string().regex(/^[A-Z]{2}$/), sentenceSchema),
});
