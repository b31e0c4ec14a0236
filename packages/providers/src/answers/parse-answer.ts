import type * as z from 'zod';
import type { DataFault, Place } from './saved-data.js';

/** Reads foreign data by a schema; what is not as it should be is a fault with its path. */
export function parseAnswer<Answer>(
  schema: z.ZodType<Answer>,
  value: unknown,
  { name, path }: Place,
): { readonly data: Answer } | { readonly faults: DataFault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  const faults = result.error.issues.map((issue) => ({
    name,
    path: path + issue.path.map(segmentText).join(''),
    message: issue.message.replace(/^Invalid input: /, '').replace('received undefined', 'found nothing'),
  }));
  return { faults };
}

/** A part of a path as JavaScript writes it, cut where somebody else chose a long name. */
function segmentText(key: PropertyKey): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 80)}`;
}
