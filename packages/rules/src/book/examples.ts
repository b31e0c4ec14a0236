import type { Book } from './book.js';
import type { Example, Rule } from './rule-schema.js';

/** The whole request of a rule's example: its patch merged over a good request; undefined where the book has none such. */
export function mergeExample(
  example: Example,
  { examples }: Rule,
  { goodRequests }: Pick<Book, 'goodRequests'>,
): unknown {
  const base = goodRequests[example.base ?? examples.base];
  return base && mergePatch(base, example.request);
}

/** The requests that stand before an example in its file, in order. */
export function mergeBefore(example: Example, rule: Rule, book: Pick<Book, 'goodRequests'>): unknown[] {
  const request = mergeExample(example, rule, book);
  return (example.before ?? []).map((patch) => mergePatch(request, patch));
}

/** JSON Merge Patch (RFC 7386): maps merge, null removes, all else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch;
  const merged: Record<string, unknown> = isMap(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(merged, key);
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
