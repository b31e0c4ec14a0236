import { authorities, confidences, safeties, severities } from '@smslint/rules';
import * as z from 'zod';
import { list } from './list.js';
import { area } from './names.js';

const count = z.int().nonnegative();

/** `constructor` and its like would be found in every object of rules. */
export const ruleId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected the id of a rule, in kebab-case' })
  .refine((id) => !(id in Object.prototype), { error: 'expected another id' });

const pointer = z.string().regex(/^(\/.*)?$/s, { error: 'expected a JSON Pointer' });

const position = z.object({ line: z.int().positive(), column: z.int().positive() });
const range = z.object({ start: position, end: position });

/** An address that is none of the web is kept from all that makes links of it. */
const source = z.object({
  title: z.string(),
  url: z.string().transform((url) => (isOfWeb(url) ? url : '')),
  read: z.string(),
});

function isOfWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

const mark = z
  .object({ text: z.string(), pointer, start: count, end: count, range })
  .refine(({ start, end }) => start <= end, { error: 'expected its start before its end' });

const factValue = z.union([z.string(), z.number(), z.boolean(), z.null(), list(z.string())]);

/** What a report says of a finding. */
export const findingSchema = z.object({
  ruleId,
  severity: z.enum(severities),
  message: z.string(),
  fix: z.string().exactOptional(),
  file: z.string(),
  document: count,
  pointer,
  range,
  sources: list(source),
  denialCodes: list(z.string()),
  why: z.string().exactOptional(),
  confidence: z.enum(confidences),
  observed: z.record(z.string(), factValue),
  marks: list(mark).exactOptional(),
  autofix: z.object({ safety: z.enum(safeties), edits: list(z.object({ range, text: z.string() })) }).exactOptional(),
});

const reason = z.string();
const origin = z.string();

/** What a report says of a finding that was set aside. */
export const suppressedSchema = z.object({
  ...findingSchema.shape,
  suppression: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('comment'), line: z.int().positive(), reason }),
    z.object({ kind: z.literal('config'), origin, reason }),
    z.object({ kind: z.literal('baseline'), origin, reason }),
  ]),
});

/** What a report says of an entry of the baseline that is of no more use. */
export const staleSchema = z.object({
  rule: z.string(),
  request: z.string().exactOptional(),
  file: z.string(),
  document: count,
  pointer,
  text: z.string(),
  reason: z.string().exactOptional(),
  origin,
  why: z.enum(['rule-unknown', 'rule-off', 'file-gone', 'request-gone', 'text-edited', 'set-aside', 'not-found']),
});

/** What a report says of a rule. */
export const ruleSchema = z.object({
  title: z.string(),
  area,
  denialCodes: z.partialRecord(z.enum(authorities), list(z.string())),
});
