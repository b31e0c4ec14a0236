import type { Pointer } from '@smslint/core';
import type { Rule } from './book/rule-schema.js';
import type { Context, Subject } from './facts/fact.js';
import { holds } from './holds.js';
import { observe } from './observe.js';
import { placesLookedAt, subjectsIn } from './rule-groups.js';

/** The places to which a rule's finding points, when the rule looks at a subject. */
export function pointersOf(rule: Rule, subject: Subject, context: Context): readonly Pointer[] {
  if (typeof rule.at !== 'object') return [subject.pointer];
  const listed = observe({ name: rule.at.fact }, context, subject);
  return Array.isArray(listed) ? (listed as readonly Pointer[]) : [];
}

/** The places of a request at which a rule finds fault. */
export function placesFound(rule: Rule, context: Context): Pointer[] {
  return placesLookedAt(rule)
    .flatMap((place) => subjectsIn(context.request, place))
    .filter((subject) => holds(rule.when, { context, subject, settings: rule.settings }))
    .flatMap((subject) => pointersOf(rule, subject, context));
}
