import { toPointer, type Pointer } from '@smslint/core';

/** A view of a value that can be read where it is declared, and changed nowhere: anything else throws. */
export function declaredReads<T>(value: T, reads: readonly Pointer[], path: readonly string[] = []): T {
  if (typeof value !== 'object' || value === null) return value;
  const check = (place: readonly string[], isWhole: boolean): void => {
    const pointer = toPointer(place);
    const isWithin = reads.some((read) => pointer === read || pointer.startsWith(`${read}/`));
    // On the way to what is declared a map is passed through, though not listed.
    const isOnTheWay = !isWhole && reads.some((read) => read.startsWith(`${pointer}/`));
    if (!isWithin && !isOnTheWay)
      throw new Error(`it reads ${pointer || 'the whole request'}, which it does not declare`);
  };
  const refuse = (): never => {
    throw new Error('it changes the request');
  };
  return new Proxy<object>(value, {
    get(target, key) {
      const child = Reflect.get(target, key) as unknown;
      if (typeof key !== 'string' || typeof child === 'function') return child;
      const isList = Array.isArray(target) && key === 'length';
      check(isList ? path : [...path, key], isList || (child !== undefined && typeof child !== 'object'));
      return declaredReads(child, reads, [...path, key]);
    },
    has(target, key) {
      if (typeof key === 'string') check([...path, key], false);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      if (typeof key === 'string') check(Array.isArray(target) && key === 'length' ? path : [...path, key], false);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys(target) {
      check(path, true);
      return Reflect.ownKeys(target);
    },
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    setPrototypeOf: refuse,
    preventExtensions: refuse,
  }) as T;
}
