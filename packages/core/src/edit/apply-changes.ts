import { fromPointer, valueAt } from '../pointer.js';
import type { Change } from './change.js';
import { isMap, isWritable, withMember } from './plain-value.js';

/** The value with all changes made, one after another; undefined where one has no place or its value cannot be written. */
export function applyChanges(value: unknown, changes: readonly Change[]): unknown {
  let changed = value;
  for (const change of changes) {
    if (change.value === undefined && valueAt(changed, change.pointer) === undefined) continue;
    if (change.value !== undefined && !isWritable(change.value)) return undefined;
    changed = withValue(changed, fromPointer(change.pointer), change.value);
    if (changed === undefined) return undefined;
  }
  return changed;
}

/** A copy with the value at a path set, its parents made where they are missing; undefined where it has no place. */
function withValue(parent: unknown, [segment, ...rest]: readonly string[], value: unknown): unknown {
  if (segment === undefined) return value;
  if (parent === undefined || parent === null) {
    return withValue(/^[-0]$/.test(segment) ? [] : {}, [segment, ...rest], value);
  }
  if (Array.isArray(parent)) return withElement(parent as unknown[], segment, rest, value);
  if (!isMap(parent)) return undefined;
  const old = Object.hasOwn(parent, segment) ? parent[segment] : undefined;
  if (rest.length === 0) return withMember(parent, segment, value);
  const changed = withValue(old, rest, value);
  return changed === undefined ? undefined : withMember(parent, segment, changed);
}

function withElement(list: readonly unknown[], segment: string, rest: readonly string[], value: unknown): unknown {
  const index = segment === '-' ? list.length : /^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : Infinity;
  if (index > list.length) return undefined;
  if (rest.length === 0 && value === undefined) return list.toSpliced(index, 1);
  const changed = withValue(list[index], rest, value);
  return changed === undefined ? undefined : list.toSpliced(index, 1, changed);
}
