import { requestSchema, type NumberType, type Request } from '@smslint/core';
import { book } from '@smslint/rules';

/** A good request of the policy book, with other values at its top. */
export function requestOf(type: NumberType, changes: Readonly<Record<string, unknown>> = {}): Request {
  return requestSchema.parse({ ...(book.goodRequests[type] as object), ...changes });
}
