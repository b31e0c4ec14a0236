import { valueAt, type Pointer } from '@smslint/core';
import type { Context, FactValue, Subject } from './facts/fact.js';
import { facts } from './facts/index.js';

/**
 * Observes a named fact, or reads the field of the request where the name is a pointer.
 * @param of the place to look at where it is not the rule's own
 */
export function observe(name: string, context: Context, subject: Subject, of?: Pointer): FactValue {
  if (name.startsWith('/')) return (valueAt(context.request, name) ?? null) as FactValue;
  const fact = facts[name];
  if (!fact) return null;
  return fact.observe(context, of === undefined ? subject : { pointer: of, value: valueAt(context.request, of) });
}
