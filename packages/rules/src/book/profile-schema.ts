import * as z from 'zod';
import {
  countrySchema,
  numberTypeSchema,
  authoritySchema,
  providerSchema,
  sentenceSchema,
  settingSchema,
  severitySchema,
  sourceSchema,
} from './rule-schema.js';

const levelSchema = z.union([z.literal('off'), severitySchema]);

/** How one provider, or one time, judges: every rule of the book holds unless the profile says otherwise. */
export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: sentenceSchema,
  description: sentenceSchema,
  /** The providers whose requests it judges without being asked for. */
  providers: z.array(providerSchema).default([]),
  sources: z.array(sourceSchema).min(1),
  /** By rule: a severity, `off`, settings, or both. */
  rules: z
    .record(
      z.string(),
      z.union([
        levelSchema,
        z.strictObject({ severity: levelSchema.optional(), settings: z.record(z.string(), settingSchema).optional() }),
      ]),
    )
    .default({}),
  /** A rule that carries a code of one of these authorities is an error for its number types and countries. */
  denials: z
    .array(
      z.strictObject({
        authority: authoritySchema,
        numberTypes: z.array(numberTypeSchema).min(1),
        countries: z.array(countrySchema).min(1),
      }),
    )
    .default([]),
  /** Each rule is as severe as in the most severe of these profiles; a rule that one of them has is on. */
  strictestOf: z.array(z.string()).default([]),
  /** By fact data: which file of rules/data stands behind it. */
  data: z.strictObject({ throughput: z.string().default('throughput') }).prefault({}),
});

export type Profile = z.output<typeof profileSchema>;
