import { toPointer, type Pointer, type Request } from '@smslint/core';

/** What was read of a request while a fact was observed. */
export interface Reads {
  /** Values that were read, and maps and lists whose keys were listed. */
  readonly values: Set<Pointer>;
  /** Maps and lists on the way to values, and what was not there. */
  readonly passed: Set<Pointer>;
}

/** The request behind a proxy that records every pointer that is read. */
export function recorded(request: Request): { request: Request; reads: Reads } {
  const reads: Reads = { values: new Set(), passed: new Set() };
  return { request: record(request, [], reads) as Request, reads };
}

function record(value: unknown, path: readonly string[], reads: Reads): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const note = (key: PropertyKey): void => {
    const child = (value as Record<PropertyKey, unknown>)[key];
    const isValue = child !== undefined && typeof child !== 'object';
    if (Array.isArray(value) && key === 'length') reads.values.add(toPointer(path));
    else if (typeof key === 'string' && typeof child !== 'function')
      (isValue ? reads.values : reads.passed).add(toPointer([...path, key]));
  };
  return new Proxy(value, {
    get(target, key) {
      note(key);
      const child = Reflect.get(target, key) as unknown;
      return typeof key === 'string' ? record(child, [...path, key], reads) : child;
    },
    has(target, key) {
      note(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      note(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys(target) {
      reads.values.add(toPointer(path));
      return Reflect.ownKeys(target);
    },
  });
}
