import {
  changedRequest,
  valueAt,
  type Change,
  type Pointer,
  type RequestDocument,
  type RequestFile,
} from '@smslint/core';
import type { Rule } from '../book/rule-schema.js';
import type { Context } from '../facts/fact.js';
import type { Autofix } from '../finding.js';
import { placesFound } from '../found-places.js';
import { holds } from '../holds.js';
import { changesBy } from './fixers.js';
import { toAutofix } from './to-autofix.js';

/** Where a rule found fault: in which request of which file, and at which place. */
export interface Fault {
  readonly rule: Rule;
  readonly pointer: Pointer;
  readonly context: Context;
  readonly document: RequestDocument;
  readonly lines: RequestFile['lines'];
}

/** The fix of a fault by the first of its rule's recipes that settles it and that the source takes; undefined where none does. */
export function autofixOf({ rule, pointer, context, document, lines }: Fault): Autofix | undefined {
  for (const recipe of rule.autofix ?? []) {
    const place = { context, subject: { pointer, value: valueAt(context.request, pointer) }, settings: rule.settings };
    if (recipe.when !== undefined && !holds(recipe.when, place)) continue;
    const changes = changesBy(recipe, place);
    if (changes.length === 0 || !settles(changes, rule, pointer, context)) continue;
    const edits = document.editsFor(changes);
    if (edits === undefined || edits.length === 0) continue;
    return toAutofix(recipe.safety, edits, lines);
  }
  return undefined;
}

/** Whether a rule finds no fault at the place once changes are made, and none that it did not find before but further in. */
function settles(changes: readonly Change[], rule: Rule, pointer: Pointer, context: Context): boolean {
  const request = changedRequest(context.request, changes);
  if (!request) return false;
  const before = placesFound(rule, context);
  const after = placesFound(rule, { ...context, request });
  // Where an element is taken out, the next one moves to its place.
  if (changes.some((change) => change.pointer === pointer && change.value === undefined))
    return after.length < before.length;
  const isKnown = (place: Pointer): boolean => before.includes(place) || place.startsWith(`${pointer}/`);
  return !after.includes(pointer) && (after.length <= before.length || after.every(isKnown));
}
