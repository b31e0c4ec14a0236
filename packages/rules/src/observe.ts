import { valueAt, type Pointer } from '@smslint/core';
import type { Context, Fact, FactValue, Subject, Text } from './facts/fact.js';
import { factNamed } from './facts/index.js';

/** What a comparison looks at: a named fact, or the field of the request where the name is a pointer. */
export interface Observation {
  readonly name: string;
  /** The places to look at where they are not the rule's own. */
  readonly of?: readonly Pointer[] | undefined;
  /** What texts should say, for the facts that take a cue. */
  readonly cue?: string | undefined;
}

/**
 * Makes one observation of a request, for a rule that looks at a subject. What does not depend on the subject is observed once
 * a request, however many rules look at it.
 */
export function observe(observation: Observation, context: Context, subject: Subject): FactValue {
  const { name, of, cue } = observation;
  if (name.startsWith('/')) return (valueAt(context.request, name) ?? null) as FactValue;
  const fact = factNamed(name, context.facts);
  if (!fact) return null;
  if (fact.about !== 'request' && of === undefined) return look(fact, observation, context, subject);
  const known = seen.get(context) ?? new Map<string, FactValue>();
  seen.set(context, known);
  const key = of === undefined ? name : `${name} ${cue ?? ''} ${of.join(' ')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = look(fact, observation, context, subject);
  known.set(key, value);
  return value;
}

const seen = new WeakMap<Context, Map<string, FactValue>>();

function look(fact: Fact, { of, cue }: Observation, context: Context, subject: Subject): FactValue {
  if (fact.about === 'cue') return fact.observe(context, textsAt(of, context, subject), cue ?? '');
  const [pointer] = of ?? [];
  return fact.observe(context, pointer === undefined ? subject : { pointer, value: valueAt(context.request, pointer) });
}

/** The texts that an observation looks at: of a list, each of its texts that is there. */
export function textsAt(of: readonly Pointer[] | undefined, { request }: Context, subject: Subject): Text[] {
  const subjects = of?.map((pointer) => ({ pointer, value: valueAt(request, pointer) })) ?? [subject];
  return subjects.flatMap(({ pointer, value }) =>
    Array.isArray(value)
      ? value.flatMap((element, index) => textOf(`${pointer}/${index}`, element))
      : textOf(pointer, value),
  );
}

function textOf(pointer: Pointer, value: unknown): Text[] {
  return typeof value === 'string' && value.trim() !== '' ? [{ pointer, text: value }] : [];
}
