import type { Pointer } from '@smslint/core';
import type { Comparison, Condition } from './book/condition-schema.js';
import { placesOf, type Rule } from './book/rule-schema.js';
import { facts } from './facts/index.js';

const known = new WeakMap<Rule, readonly Pointer[]>();

/** The fields of the request that a rule's verdict depends on. */
export function readsOf(rule: Rule): readonly Pointer[] {
  const reads = known.get(rule) ?? [...new Set(readsOfCondition(rule.when, placesOf(rule)))];
  known.set(rule, reads);
  return reads;
}

function readsOfCondition(condition: Condition, places: readonly Pointer[]): readonly Pointer[] {
  if ('all' in condition) return condition.all.flatMap((part) => readsOfCondition(part, places));
  if ('any' in condition) return condition.any.flatMap((part) => readsOfCondition(part, places));
  if ('not' in condition) return readsOfCondition(condition.not, places);
  return readsOfComparison(condition, places);
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
