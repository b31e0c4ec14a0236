import { countryCodes } from '@smslint/core';
import * as z from 'zod';
import { autofixSchema } from './autofix-schema.js';
import { conditionSchema, pointerSchema } from './condition-schema.js';
import { areas, authorities, confidences, numberTypes, severities } from './vocabulary.js';

export const authoritySchema = z.enum(authorities);
export const severitySchema = z.enum(severities);
export const numberTypeSchema = z.enum(numberTypes);
export const providerSchema = z.enum(['aws', 'twilio', 'telnyx', 'bandwidth', 'other']);
export const countrySchema = z.enum(countryCodes);
export const sentenceSchema = z.string().regex(/\S/).trim();
/** A page that a rule or a figure rests on; `read` is the month in which it was read. */
export const sourceSchema = z.strictObject({
  title: sentenceSchema,
  url: z.url(),
  read: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected a month such as 2026-11' }),
});

export type Source = z.output<typeof sourceSchema>;

export const settingSchema = z.union([z.number(), z.string(), z.array(z.string())]);

const severityCaseSchema = z.strictObject({
  numberTypes: z.array(numberTypeSchema).min(1).optional(),
  countries: z.array(countrySchema).min(1).optional(),
  is: severitySchema,
});

const anyOf = <T extends z.ZodType>(of: T) => z.union([z.literal('any'), z.array(of).min(1)]).default('any');

/** What the rule is for; a country list holds where any of the request's countries is in it. */
export const appliesSchema = z.strictObject({
  numberTypes: anyOf(numberTypeSchema),
  countries: anyOf(countrySchema),
  providers: anyOf(providerSchema),
  messageTypes: anyOf(z.enum(['otp', 'transactional', 'promotional'])),
});

const exampleSchema = z.strictObject({
  note: sentenceSchema,
  profile: z.string().optional(),
  /** The good request to merge over; without it that of all the rule's examples. */
  base: z.string().optional(),
  /** A JSON Merge Patch (RFC 7386) over the good request: null removes a key. */
  request: z.record(z.string(), z.unknown()),
  /** The requests that stand before it in its file, as patches over the example's request. */
  before: z.array(z.record(z.string(), z.unknown())).min(1).optional(),
});

export type Example = z.output<typeof exampleSchema>;

const onePlace = 'expected either at or each';

/** One rule of the policy book, as its YAML file says it. */
export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected kebab-case' }),
    title: sentenceSchema,
    area: z.enum(areas),
    severity: z.union([severitySchema, z.array(severityCaseSchema).min(1)]),
    /** What a finding costs in the score; `all`: as much as every rule that reads the missing place could cost. */
    weight: z.union([z.literal('all'), z.number().min(0).max(40)]),
    confidence: z.enum(confidences),
    applies: appliesSchema.prefault({}),
    settings: z.record(z.string(), settingSchema).default({}),
    /** Where the finding is put: a pointer, or a fact that lists pointers. */
    at: z.union([pointerSchema, z.strictObject({ fact: z.string().min(1) })]).optional(),
    /** Runs the rule once for each element of these lists, and for each of these texts that is there. */
    each: z.union([pointerSchema.transform((pointer) => [pointer]), z.array(pointerSchema).min(1)]).optional(),
    when: conditionSchema,
    message: sentenceSchema,
    fix: sentenceSchema,
    /** How the text is mended: the first recipe that holds and settles the finding; several stand in their order. */
    autofix: z.union([autofixSchema.transform((recipe) => [recipe]), z.array(autofixSchema).min(1)]).optional(),
    why: sentenceSchema,
    sources: z.array(sourceSchema).min(1),
    denialCodes: z.partialRecord(authoritySchema, z.array(z.string()).min(1)).default({}),
    examples: z.strictObject({
      /** The good request of rules/good-requests that examples are merged over. */
      base: z.string().default('long-code'),
      good: z.array(exampleSchema).min(2),
      bad: z.array(exampleSchema).min(2),
    }),
  })
  .refine(hasOnePlace, { error: onePlace });

export type Rule = z.output<typeof ruleSchema>;

/** A rule of a team's own: it may rest on the team's word alone, and stand without examples. */
export const teamRuleSchema = z
  .strictObject({
    ...ruleSchema.shape,
    sources: z.array(sourceSchema).default([]),
    examples: z
      .strictObject({
        ...ruleSchema.shape.examples.shape,
        good: z.array(exampleSchema).default([]),
        bad: z.array(exampleSchema).default([]),
      })
      .prefault({}),
  })
  .refine(hasOnePlace, { error: onePlace });

function hasOnePlace({ at, each }: { at?: unknown; each?: unknown }): boolean {
  return (at === undefined) !== (each === undefined);
}
