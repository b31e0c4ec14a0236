import { knownKeys } from './known-fields.js';

/**
 * A key with nothing after it counts as absent: a template half filled in is judged by the rules, not by types. One that
 * the format does not know stays, to be reported.
 */
export function withoutBlankKeys(value: unknown, path: readonly string[] = []): unknown {
  if (!holdsNull(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => withoutBlankKeys(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return value;
  return fromEntries(
    Object.entries(value)
      .filter(([key, child]) => child !== null || isUnknown(key, path))
      .map(([key, child]) => [key, withoutBlankKeys(child, [...path, key])]),
  );
}

function holdsNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));
}

function isUnknown(key: string, path: readonly string[]): boolean {
  const known = knownKeys(path);
  return known.length > 0 && !known.includes(key);
}

/** Plain assignment, or Object.fromEntries on some engines, would set the prototype for a key named __proto__. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): object {
  const copy = {};
  for (const [key, value] of entries) {
    Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}
