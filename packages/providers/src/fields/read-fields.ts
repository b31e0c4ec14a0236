import type { Pointer } from '@smslint/core';
import type { Field, Written } from './field.js';

/** What could be read of a provider's fields. */
export interface ReadFields {
  /** Values of a request, by their place. */
  readonly values: ReadonlyMap<Pointer, unknown>;
  /** Fields of the provider that a request has no place for, or no such value. */
  readonly left: readonly string[];
}

/** Reads a provider's values back into those of a request; the first field of a place has the say. */
export function readFields(fields: readonly Field[], written: ReadonlyMap<string, Written>): ReadFields {
  const values = new Map<Pointer, unknown>();
  const left: string[] = [];
  for (const [path, value] of written) {
    const field = fields.find((one) => one.path === path);
    const read = field?.code.read(value);
    if (field?.code.isDerived) continue;
    if (field === undefined || read === undefined) left.push(path);
    else if (!values.has(field.pointer)) values.set(field.pointer, read);
  }
  return { values, left };
}
