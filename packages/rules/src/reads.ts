import type { Pointer } from '@smslint/core';
import { placesOf, type Comparison, type Condition, type Rule } from './book/rule-schema.js';
import { facts } from './facts/index.js';

const known = new WeakMap<Rule, readonly Pointer[]>();

/** The fields of the request that a rule's verdict depends on. */
export function readsOf(rule: Rule): readonly Pointer[] {
  const places = placesOf(rule);
  const reads = known.get(rule) ?? [
    ...new Set(comparisonsOf(rule.when).flatMap((one) => readsOfComparison(one, places))),
  ];
  known.set(rule, reads);
  return reads;
}

/** Whether a rule's verdict depends on the other files of the run, too. */
export function comparesFiles({ when }: Rule): boolean {
  return comparisonsOf(when)
    .map(({ fact }) => facts[fact])
    .some((fact) => fact?.about !== 'cue' && fact?.comparesFiles === true);
}

function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
}

function readsOfComparison({ fact, params, value }: Comparison, places: readonly Pointer[]): readonly Pointer[] {
  const own = readsOfFact(fact, params?.of ?? places);
  const other = typeof value === 'object' && value !== null && 'fact' in value ? readsOfFact(value.fact, places) : [];
  return [...own, ...other];
}

function readsOfFact(name: string, places: readonly Pointer[]): readonly Pointer[] {
  if (name.startsWith('/')) return [name];
  const fact = facts[name];
  return [...(fact?.reads ?? []), ...(fact === undefined || fact.about === 'request' ? [] : places)];
}

/** Whether one of two places holds the other. */
export function touches(a: Pointer, b: Pointer): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
