import * as z from 'zod';
import { phraseFormat } from '../reading/phrase.js';
import { sentenceSchema } from './rule-schema.js';

const phraseSchema = z.string().regex(phraseFormat, {
  error: 'expected words and gaps such as "reply … stop": one space between, no gap (…) at an end or beside another',
});

/** Phrases by language: an ISO 639-1 code, or `any` for what is the same in all. */
const phrasesSchema = z.record(
  z.string().regex(/^(?:[a-z]{2}|any)$/, { error: 'expected the code of a language, such as en, or any' }),
  z.array(phraseSchema).min(1),
);

/** Phrases that are not enough by themselves. */
const hintsSchema = z.strictObject({
  weight: z.number().int().positive(),
  /** The most that they are worth together: words of one kind, such as "sale" and "discount", prove no more than one does. */
  atMost: z.number().int().positive().optional(),
  phrases: phrasesSchema,
});

/** A cue: one thing that a text can say, and the words in which people say it. */
export const cueSchema = z
  .strictObject({
    /** Permanent; the name of the file. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected kebab-case' }),
    /** What a text says that holds it, as the end of "The text says that …" or a noun. */
    title: sentenceSchema,
    /** The sum of weights at which a text says it; a phrase of `phrases` has it at once. */
    needs: z.number().int().positive().default(1),
    phrases: phrasesSchema.default({}),
    hints: z.array(hintsSchema).default([]),
    /** What looks like it and is not: words within these do not count. */
    unless: phrasesSchema.default({}),
    /** Whether "we never …" and "no …" before the words take them back. */
    negation: z.enum(['takes-back', 'ignored']).default('takes-back'),
    /** Whether words count that are part of a name written with Capitals, such as a film's. */
    names: z.enum(['count', 'ignored']).default('count'),
  })
  .refine(({ phrases, hints }) => Object.keys(phrases).length + hints.length > 0, {
    error: 'expected phrases or hints',
  });

export type Cue = z.output<typeof cueSchema>;
