import * as z from 'zod';
import { pointerSchema } from './condition-schema.js';
import { appliesSchema, authoritySchema, sentenceSchema, sourceSchema } from './rule-schema.js';
import { codeCategories } from './vocabulary.js';

/** What no file can show and a person can. */
const checkSchema = z.strictObject({
  sentence: sentenceSchema,
  /** The check is for requests that fill one of these, or for all where none is named. */
  fields: z.array(pointerSchema).default([]),
  /** The check is needless where one of these is filled: rules read it. */
  unless: z.array(pointerSchema).default([]),
  applies: appliesSchema.prefault({}),
});

/** One reason for denial, in our own words. */
const denialCodeSchema = z.strictObject({
  category: z.enum(codeCategories),
  meaning: sentenceSchema,
  /** The fields of the request that it is about; none where it can be any, or is about no field. */
  fields: z.array(pointerSchema).default([]),
  /** Whether the registration can be sent again once mended. */
  resubmit: z.enum(['yes', 'no', 'depends']),
  mend: sentenceSchema,
  /** Why no file can decide it; absent where a rule can. */
  undecidable: sentenceSchema.optional(),
  /** The name of the check that a person makes, also where rules see a part. */
  check: z.string().optional(),
});

export type DenialCode = z.output<typeof denialCodeSchema>;

/** The codes of each authority, spelled as it spells them. */
export const denialCodesSchema = z.strictObject({
  title: sentenceSchema,
  sources: z.array(sourceSchema.extend({ authority: authoritySchema })).min(1),
  checks: z.record(z.string(), checkSchema),
  authorities: z.record(
    authoritySchema,
    z.strictObject({
      name: sentenceSchema,
      codes: z.record(z.string().regex(/^[A-Z0-9_]+$/, { error: 'expected a code' }), denialCodeSchema),
    }),
  ),
});
