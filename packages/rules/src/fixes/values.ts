import type { Change } from '@smslint/core';
import { withoutInvisible } from '../facts/plain-marks.js';
import { observe } from '../observe.js';
import { placeOf } from './each-text.js';
import type { RulePlace } from '../rule-place.js';
import type { Fixer } from './fixer.js';

/** Sets a value: one that the recipe gives, a setting, or what a fact observes. */
export const set: Fixer<'set'> = ({ at, to }, place) => {
  const { pointer, value } = placeOf(at, place).subject;
  const wanted =
    typeof to !== 'object' || to === null ? to : 'fact' in to ? look(to.fact, place) : place.settings[to.setting];
  return wanted === null || wanted === undefined || wanted === value ? [] : [{ pointer, value: wanted }];
};

/** Adds to a list what it does not hold yet, in upper or lower case. */
export const add: Fixer<'add'> = ({ at, items }, place) => {
  const { pointer, value } = placeOf(at, place).subject;
  const held = listOf(value).map(plain);
  const missing = listOf(Array.isArray(items) ? items : look(items.fact, place)).filter(
    (item, index, all) => !held.includes(plain(item)) && all.indexOf(item) === index,
  );
  if (missing.length === 0) return [];
  if (held.length === 0) return [{ pointer, value: missing }];
  return missing.map((item) => ({ pointer: `${pointer}/-`, value: item }));
};

/** Removes a value, or from a list what a fact lists. */
export const remove: Fixer<'remove'> = ({ at, items }, place) => {
  const { pointer, value } = placeOf(at, place).subject;
  if (items === undefined) return value === undefined ? [] : [{ pointer, value: undefined }];
  const unwanted = listOf(look(items.fact, place));
  return lastFirst(listOf(value)).flatMap(([item, index]) =>
    unwanted.includes(item) ? [{ pointer: `${pointer}/${index}`, value: undefined }] : [],
  );
};

/** Takes the space around a text away, and what cannot be seen; in a list, the space around each, and what is blank or stands there twice. */
export const trim: Fixer<'trim'> = ({ inner }, { subject: { pointer, value } }) => {
  const tidy = (text: string): string => {
    const trimmed = withoutInvisible(text).trim();
    return inner ? trimmed.replace(/ {2,}/g, ' ') : trimmed;
  };
  if (typeof value === 'string') return tidy(value) === value ? [] : [{ pointer, value: tidy(value) }];
  const texts = listOf(value).map(tidy);
  return lastFirst(listOf(value)).flatMap(([item, index]): Change[] => {
    const text = tidy(item);
    const isRepeated = texts.slice(0, index).some((earlier) => plain(earlier) === plain(text));
    if (text === '' || isRepeated) return [{ pointer: `${pointer}/${index}`, value: undefined }];
    return text === item ? [] : [{ pointer: `${pointer}/${index}`, value: text }];
  });
};

function look(fact: string, { context, subject }: RulePlace) {
  return observe({ name: fact }, context, subject);
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The elements with their indexes, the last first: so that removing one moves none that comes after. */
function lastFirst(items: readonly string[]): [string, number][] {
  return items.map((item, index): [string, number] => [item, index]).reverse();
}

function plain(word: string): string {
  return word.trim().toUpperCase();
}
