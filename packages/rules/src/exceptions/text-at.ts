import { valueAt, type Pointer, type RequestDocument } from '@smslint/core';

/** Makes a short name of a text: the same for the same text, and for no other. */
export type Hash = (text: string) => string;

/** Stands for the text of a place at which nothing stands. */
export const nothing = 'absent';

/**
 * The hash of what stands at a place of a request, as it was judged, else as it was read; the way in which it is written
 * makes no difference. A key without a value counts as absent.
 */
export function textAt({ request, value }: RequestDocument, pointer: Pointer, hash: Hash): string {
  const found = valueAt(request, pointer) ?? valueAt(value, pointer);
  return found === undefined || found === null ? nothing : hash(canonical(found));
}

/** A value as JSON, the keys of its maps in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? sorted(one) : one,
  );
}

function sorted(map: object): object {
  // Without a prototype, a key named __proto__ is a key like any other.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, child] of Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1))) copy[key] = child;
  return copy;
}
