import { misshapen, readField } from '../by-shape.js';
import { fieldsAt } from '../known-fields.js';
import type { Request } from '../request-schema.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';
import { isMap } from './plain-value.js';

/**
 * What a request is once changes are made; undefined where it is none then. Only its parts that change are checked anew: the
 * format asks nothing of several parts together.
 */
export function changedRequest(request: Request, changes: readonly Change[]): Request | undefined {
  const old: Readonly<Record<string, unknown>> = request;
  const given = applyChanges(request, changes);
  const parts = fieldsAt([]);
  if (!isMap(given) || Object.keys(given).some((name) => parts.every(({ key }) => key !== name))) return undefined;
  const changed: Record<string, unknown> = {};
  for (const field of parts) {
    const { key } = field;
    let part = given[key];
    if (part !== old[key]) {
      part = readField(field, part);
      if (part === misshapen) return undefined;
    }
    if (part !== undefined) changed[key] = part;
  }
  return changed as Request;
}
