import { requestSchema, type Request } from '../request-schema.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';
import { isMap } from './plain-value.js';

const parts = Object.entries(requestSchema.shape);

/**
 * What a request is once changes are made; undefined where it is none then. Only its parts that change are checked anew: the
 * format asks nothing of several parts together.
 */
export function changedRequest(request: Request, changes: readonly Change[]): Request | undefined {
  const old: Readonly<Record<string, unknown>> = request;
  const given = applyChanges(request, changes);
  if (!isMap(given) || Object.keys(given).some((key) => !Object.hasOwn(requestSchema.shape, key))) return undefined;
  const changed: Record<string, unknown> = {};
  for (const [key, schema] of parts) {
    let part = given[key];
    if (part !== old[key]) {
      const read = schema.safeParse(part);
      if (!read.success) return undefined;
      part = read.data;
    }
    if (part !== undefined) changed[key] = part;
  }
  return changed as Request;
}
