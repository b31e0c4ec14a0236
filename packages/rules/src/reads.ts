import type { Pointer } from '@smslint/core';
import type { Comparison, Condition } from './book/condition-schema.js';
import type { Rule } from './book/rule-schema.js';
import type { Facts } from './facts/fact.js';
import { factNamed } from './facts/index.js';
import { placesOf } from './book/places-of.js';

const known = new WeakMap<Rule, readonly Pointer[]>();

/**
 * The fields of the request that a rule's verdict depends on.
 * @param added the facts that its book adds to those of the house
 */
export function readsOf(rule: Rule, added?: Facts): readonly Pointer[] {
  const reads = known.get(rule) ?? [
    ...new Set(comparisonsIn(rule.when).flatMap((one) => readsOfComparison(one, placesOf(rule), added))),
  ];
  known.set(rule, reads);
  return reads;
}

/** Whether a rule's verdict depends on the other files of the run, too. */
export function comparesFiles({ when }: Rule, added?: Facts): boolean {
  return comparisonsIn(when)
    .map(({ fact }) => factNamed(fact, added))
    .some((fact) => fact?.about !== 'cue' && fact?.comparesFiles === true);
}

/** Whether a rule looks at a fact that is none of the house. */
export function looksAtAddedFacts({ when }: Rule): boolean {
  return comparisonsIn(when)
    .flatMap(({ fact, value }) => [fact, ...(comparesWithFact(value) ? [value.fact] : [])])
    .some((name) => !name.startsWith('/') && factNamed(name) === undefined);
}

function comparesWithFact(value: Comparison['value']): value is { fact: string } {
  return typeof value === 'object' && value !== null && 'fact' in value;
}

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
}

function readsOfComparison(
  { fact, params, value }: Comparison,
  places: readonly Pointer[],
  added: Facts | undefined,
): readonly Pointer[] {
  const own = readsOfFact(fact, params?.of ?? places, added);
  return comparesWithFact(value) ? [...own, ...readsOfFact(value.fact, places, added)] : own;
}

function readsOfFact(name: string, places: readonly Pointer[], added: Facts | undefined): readonly Pointer[] {
  if (name.startsWith('/')) return [name];
  const fact = factNamed(name, added);
  return [...(fact?.reads ?? []), ...(fact === undefined || fact.about === 'request' ? [] : places)];
}

/** Whether one of two places holds the other. */
export function touches(a: Pointer, b: Pointer): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
