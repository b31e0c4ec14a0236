import * as z from 'zod';
import { conditionSchema, pointerSchema, scalarSchema, type Condition } from './condition-schema.js';
import { safeties } from './vocabulary.js';

/** Words with placeholders, or several of which the first holds whose placeholders are all known and that is not too long. */
const wordsSchema = z.union([z.string().regex(/\S/), z.array(z.string().regex(/\S/)).min(1)]);

/** Words for texts of every language, or for texts of the languages of which there are any, such as `en`. */
const wordingSchema = z.union([
  wordsSchema,
  z.record(z.string().regex(/^[a-z]{2}$/, { error: 'expected a language such as en' }), wordsSchema),
]);

export type Wording = z.output<typeof wordingSchema>;

/** A sentence for a text, and what must hold for it. */
export interface Sentence {
  readonly say: Wording;
  readonly when?: Condition | undefined;
}

/** Sentences for a text, or for each text of a list; each where its condition holds. */
const sentencesSchema = z.union([
  wordingSchema.transform((say): Sentence[] => [{ say }]),
  z.array(z.strictObject({ say: wordingSchema, when: conditionSchema.optional() })).min(1),
]);

const factSchema = z.strictObject({ fact: z.string().min(1) });

/** What every recipe says: how far it goes, and what must hold for it besides the finding. */
const common = { safety: z.enum(safeties), when: conditionSchema.optional() };

/** Another place than the finding's. */
const at = pointerSchema.optional();

/** The most characters that a text may then have. */
const longest = z.int().min(1).optional();

/** One way in which the text of a request is mended: `by` names the fixer, the other keys say how. */
export const autofixSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('append'),
    ...common,
    /** Sentences for the end of the text. */
    text: sentencesSchema,
    longest,
  }),
  z.strictObject({ by: z.literal('prepend'), ...common, text: sentencesSchema, longest }),
  z.strictObject({ by: z.literal('write'), ...common, at, text: wordingSchema, longest }),
  z.strictObject({
    by: z.literal('replace'),
    ...common,
    /** What is replaced: the words that speak for a cue, or the words that a fact lists. */
    words: z.union([z.strictObject({ cue: z.string().min(1) }), factSchema]),
    text: wordingSchema,
    longest,
  }),
  z.strictObject({
    by: z.literal('set'),
    ...common,
    at,
    to: z.union([scalarSchema, factSchema, z.strictObject({ setting: z.string().min(1) })]),
  }),
  z.strictObject({
    by: z.literal('add'),
    ...common,
    at,
    /** What a list should hold besides. */
    items: z.union([z.array(z.string()).min(1), factSchema]),
  }),
  z.strictObject({
    by: z.literal('remove'),
    ...common,
    at,
    /** What a list should not hold; without it the value itself goes. */
    items: factSchema.optional(),
  }),
  z.strictObject({ by: z.literal('trim'), ...common, inner: z.boolean().default(false) }),
  z.strictObject({ by: z.literal('phone'), ...common }),
  z.strictObject({ by: z.literal('email'), ...common }),
  z.strictObject({ by: z.literal('gsm'), ...common }),
  z.strictObject({ by: z.literal('web-address'), ...common }),
  z.strictObject({ by: z.literal('brackets'), ...common }),
]);

export type Recipe = z.output<typeof autofixSchema>;

/** The recipes by the fixer that they name. */
export type Recipes = { readonly [Each in Recipe as Each['by']]: Each };
