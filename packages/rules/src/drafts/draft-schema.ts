import { requestSchema } from '@smslint/core';
import * as z from 'zod';
import { required } from 'zod/mini';
import { countrySchema, numberTypeSchema, sentenceSchema } from '../book/rule-schema.js';

const messageTypeSchema = z.enum(['otp', 'transactional', 'promotional']);

/** What texts of drafts may name in braces; with a capital at the beginning of a sentence. */
const draftNames = [
  'brand',
  'website',
  'email',
  'phone',
  'optInUrl',
  'privacyUrl',
  'termsUrl',
  'keyword',
  'recipients',
  'content',
  'reason',
  'messages',
  'frequency',
  'shortFrequency',
  'most',
  'consent',
  'conditions',
  'burst',
  'rate',
  'count',
  'registrationId',
  'templateId',
  'signature',
  'text',
] as const;

/** The ways to opt in for which there is a draft. */
export const draftedMethods = ['web-form', 'keyword', 'paper', 'verbal', 'qr-code', 'point-of-sale', 'app'] as const;

/** A way to opt in for which there is a draft. */
export type DraftedMethod = (typeof draftedMethods)[number];

// An Indian variable, {#var#}, is none of ours.
const placeholder = /\{([A-Za-z]+)\}/g;

/** The names that a text of a draft holds in braces, their first letters small. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name.charAt(0).toLowerCase() + name.slice(1));
}

const draftSchema = sentenceSchema.refine(
  (text) => namesIn(text).every((name) => (draftNames as readonly string[]).includes(name)),
  { error: ({ input }) => `names what no draft knows; known are ${draftNames.join(', ')}: ${String(input)}` },
);

/** What messages can be for: rules/drafts/programs. */
export const programSchema = z.strictObject({
  title: sentenceSchema,
  /** What it sends, in a line. */
  about: sentenceSchema,
  messageTypes: z.array(messageTypeSchema).min(1),
  /** The registry's value for it. */
  useCase: sentenceSchema,
  /** The keyword that opts in, where its author chooses no other. */
  keyword: sentenceSchema,
  /** Who gets the messages, what they say, and to what end: parts of the description. */
  recipients: sentenceSchema,
  content: sentenceSchema,
  reason: sentenceSchema,
  /** What comes, as the consent text names it. */
  messages: sentenceSchema,
  /** How many come to one person at most in a month. */
  mostAMonth: z.int().positive().optional(),
  /** How often they come, where it is no number a month. */
  frequency: sentenceSchema.optional(),
  samples: z.array(draftSchema).min(3),
});

const consentSchema = z.strictObject({ act: draftSchema, promotional: draftSchema, conditions: draftSchema });
const methodSchema = z.strictObject({ title: sentenceSchema, first: draftSchema, further: draftSchema });
const replySchema = z.array(draftSchema).min(1);

/** The wording of drafts: rules/drafts/texts.yaml. */
export const textsSchema = z.strictObject({
  description: draftSchema,
  contactSource: draftSchema,
  justification: draftSchema,
  frequency: z.strictObject({ full: draftSchema, short: draftSchema }),
  consent: z.strictObject({ number: consentSchema, 'sender-id': consentSchema }),
  methods: z.record(z.enum(draftedMethods), methodSchema),
  replies: z.strictObject({ confirmation: replySchema, help: replySchema, stop: replySchema }),
  endings: z.strictObject({ number: draftSchema, 'sender-id': z.strictObject({ promotional: draftSchema }) }),
  countries: z.array(
    z.strictObject({
      note: sentenceSchema,
      countries: z.array(countrySchema).min(1),
      numberTypes: z.array(numberTypeSchema).min(1).optional(),
      messageTypes: z.array(messageTypeSchema).min(1).optional(),
      /** What [variables] in samples become. */
      variables: sentenceSchema.optional(),
      /** What the description says besides. */
      description: draftSchema.optional(),
      /** What samples end with instead. */
      ending: draftSchema.optional(),
      /** What a sample, {text}, is put into. */
      sample: draftSchema.optional(),
    }),
  ),
});

const trafficSchema = z.strictObject({
  messagesPerMonth: z.int().positive(),
  peak: z.strictObject({ messages: z.int().positive(), withinMinutes: z.number().positive() }),
});

/** What stands where the author said nothing: rules/drafts/example.yaml. */
export const exampleSchema = z.strictObject({
  brand: required(requestSchema.shape.brand, {
    legalName: true,
    website: true,
    supportEmail: true,
    supportPhone: true,
    legalType: true,
    taxId: true,
    address: true,
    stockSymbol: true,
    stockExchange: true,
    registrationId: true,
  }),
  countries: z.partialRecord(
    countrySchema,
    z.strictObject({
      taxId: sentenceSchema.optional(),
      registrationId: sentenceSchema.optional(),
      templateId: sentenceSchema.optional(),
    }),
  ),
  programs: z.record(messageTypeSchema, sentenceSchema),
  paths: z.record(z.enum(['privacy', 'terms', 'optIn', 'evidence']), z.string().startsWith('/')),
  supportMailbox: sentenceSchema,
  regions: z.record(z.string(), z.array(countrySchema)),
  traffic: z.record(numberTypeSchema, trafficSchema),
  pricePerMessagePartUsd: z.number().positive(),
});

/** What is said beside the fields of a draft: rules/drafts/comments.yaml. */
export const commentsSchema = z.strictObject({
  /** What stands above everything. */
  head: sentenceSchema,
  /** What a field is for and what reviewers look for there, by pointer. */
  fields: z.record(z.string().startsWith('/'), sentenceSchema),
  /** Why a value is to be checked by its author. */
  checks: z.strictObject({
    example: sentenceSchema,
    draft: sentenceSchema,
    page: sentenceSchema,
    figure: sentenceSchema,
  }),
});

/** A program, with the name of its file. */
export type Program = z.output<typeof programSchema> & { readonly id: string };

/** All that drafts of requests are made from. */
export interface Drafts {
  readonly programs: readonly Program[];
  readonly texts: z.output<typeof textsSchema>;
  readonly example: z.output<typeof exampleSchema>;
  readonly comments: z.output<typeof commentsSchema>;
}
