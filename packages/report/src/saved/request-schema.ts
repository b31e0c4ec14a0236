import { requestSchema, type Request } from '@smslint/core';
import { areas } from '@smslint/rules';
import * as z from 'zod';
import { list } from './list.js';
import { country, numberType } from './names.js';
import { messageSchema, planSchema } from './plan-schema.js';

const percent = z.int().min(0).max(100);

/** What the request says: by the schema of requests, but for keys that this version does not know. */
const content = z.custom<Request>().transform((value, context): Request => {
  const first = requestSchema.safeParse(value);
  const read = first.success ? first : requestSchema.safeParse(withoutUnknown(value, first.error.issues));
  if (read.success) return read.data;
  context.issues.push(
    ...read.error.issues.map(({ path, message }) => ({ code: 'custom' as const, path, message, input: value })),
  );
  return z.NEVER;
});

/** A copy without the keys that a schema found that it does not know. */
function withoutUnknown(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], copy);
    for (const key of issue.keys) Reflect.deleteProperty(holder as object, key);
  }
  return copy;
}

/** What a report says of a request. */
export const savedRequestSchema = z.object({
  file: z.string(),
  document: z.int().nonnegative(),
  id: z.string().nullable(),
  score: percent,
  grade: z.enum(['A', 'B', 'C', 'D', 'F']),
  verdict: z.enum(['pass', 'fail']),
  categories: z.partialRecord(z.enum(areas), percent),
  profile: z.string().nullable(),
  numberType: numberType.nullable(),
  countries: list(country),
  checklist: list(z.object({ check: z.string(), codes: list(z.string()) })),
  content: content.nullable(),
  plan: planSchema.nullable(),
  messages: list(messageSchema),
});
