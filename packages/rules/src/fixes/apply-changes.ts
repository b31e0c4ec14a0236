import { fromPointer, requestSchema, type Change, type Request } from '@smslint/core';

/** A request with changes made, or undefined where they leave no request. */
export function applyChanges(request: Request, changes: readonly Change[]): Request | undefined {
  const changed: unknown = structuredClone(request);
  for (const { pointer, value } of changes) if (!put(changed, fromPointer(pointer), value)) return undefined;
  return requestSchema.safeParse(changed).data;
}

/** Makes one change, with the parents that are missing; false where there is no such place. */
function put(parent: unknown, [segment, ...rest]: readonly string[], value: unknown): boolean {
  if (segment === undefined || typeof parent !== 'object' || parent === null) return false;
  if (Array.isArray(parent)) return putInList(parent as unknown[], segment, rest, value);
  const map = parent as Record<string, unknown>;
  if (rest.length > 0) return put((map[segment] ??= rest[0] === '-' ? [] : {}), rest, value);
  if (value === undefined) Reflect.deleteProperty(map, segment);
  else map[segment] = value;
  return true;
}

function putInList(list: unknown[], segment: string, rest: readonly string[], value: unknown): boolean {
  const index = segment === '-' ? list.length : Number(segment);
  if (!Number.isInteger(index) || index > list.length) return false;
  if (rest.length > 0) return put(list[index], rest, value);
  if (value === undefined) list.splice(index, 1);
  else list[index] = value;
  return true;
}
