import { valueAt, type Pointer, type Request } from '@smslint/core';
import type { Reason } from './reasons.js';

/**
 * The place in a request that a reason is about: a field that AWS has denied for it; else the first field of its code, or of a rule
 * that carries it, that the request fills; else the first of them; else the whole request.
 */
export function placeReason({ pointers, known }: Reason, request: Request): Pointer {
  const fields = known?.fields ?? [];
  const ofRules = (known?.rules ?? []).flatMap(({ at, each }) => [
    ...(typeof at === 'string' ? [at] : []),
    ...(each ?? []),
  ]);
  const places = [...pointers, ...fields, ...ofRules];
  return places.find((pointer) => isFilled(valueAt(request, pointer))) ?? places[0] ?? '';
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}
