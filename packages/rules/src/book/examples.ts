import type { Example } from './rule-schema.js';

/** The whole request of an example: its patch merged over the good request. */
export function mergeExample(goodRequest: Readonly<Record<string, unknown>>, example: Example): unknown {
  return mergePatch(goodRequest, example.request);
}

/** JSON Merge Patch (RFC 7386): maps merge, null removes, all else replaces. */
function mergePatch(target: unknown, patch: unknown): unknown {
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
