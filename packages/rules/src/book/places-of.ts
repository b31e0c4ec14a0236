import type { Pointer } from '@smslint/core';
import type { Rule } from './rule-schema.js';

/** The places that a rule speaks of by name; empty where a fact lists them. */
export function placesOf(rule: Rule): readonly Pointer[] {
  if (rule.each !== undefined) return rule.each;
  return typeof rule.at === 'string' ? [rule.at] : [];
}
