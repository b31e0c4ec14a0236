import { ceilings } from '../limits.js';

/** Whether two plain values are the same, members in any order. Only own keys are looked at, whatever they are named. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (!isMap(one) || !isMap(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}

/** Whether a value is a plain map, as the readers make them. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value can be written in a request: strings, finite numbers, booleans, and lists and maps of those. */
export function isWritable(value: unknown, depth = 0): boolean {
  if (depth > ceilings.depth) return false;
  if (Array.isArray(value)) return [...(value as unknown[])].every((item) => isWritable(item, depth + 1));
  if (isMap(value)) return isPlain(value) && Object.values(value).every((child) => isWritable(child, depth + 1));
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A copy of a map with one member set, or left out for undefined; a key named __proto__ is a key like any other. */
export function withMember(map: Readonly<Record<string, unknown>>, key: string, value: unknown): object {
  const copy = { ...map };
  if (value === undefined) Reflect.deleteProperty(copy, key);
  else Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  return copy;
}
