import type { Change, Pointer } from '@smslint/core';
import { valueAt } from '@smslint/core';
import { textsAt } from '../observe.js';
import type { RulePlace } from '../rule-place.js';

/** Changes the text at a place, or each text of the list there, as said; undefined leaves a text as it is. */
export function eachText(place: RulePlace, change: (text: string, at: RulePlace) => string | undefined): Change[] {
  return textsAt(undefined, place.context, place.subject).flatMap(({ pointer, text }) => {
    const after = change(text, { ...place, subject: { pointer, value: text } });
    return after === undefined || after === text ? [] : [{ pointer, value: after }];
  });
}

/** The place of a fix, or the other one that a recipe names. */
export function placeOf(at: Pointer | undefined, place: RulePlace): RulePlace {
  if (at === undefined) return place;
  return { ...place, subject: { pointer: at, value: valueAt(place.context.request, at) } };
}
