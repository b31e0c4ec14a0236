import { differences } from './differences.js';
import { isSame } from './plain-value.js';

/** How a new list came of an old one, in indexes of both; the ends of stretches are exclusive. */
export interface Alignment {
  /** Elements that stay, and those that others take the place of: old index and new. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Stretches of the old list that are gone. */
  readonly removed: readonly (readonly [number, number])[];
  /** Stretches of the new list that are added, behind an element of the old one; -1 is before its first. */
  readonly added: readonly { readonly after: number; readonly from: number; readonly to: number }[];
}

/** Pairs the elements of two lists, so that as many as possible stay as they are. */
export function alignLists(old: readonly unknown[], value: readonly unknown[]): Alignment {
  const pairs: [number, number][] = [];
  const removed: [number, number][] = [];
  const added: { after: number; from: number; to: number }[] = [];
  let shift = 0;
  let at = 0;
  const pair = (to: number): void => {
    for (; at < to; at++) pairs.push([at, at + shift]);
  };
  for (const { from, to, newFrom, newTo } of differences(old, value, isSame)) {
    pair(from + Math.min(to - from, newTo - newFrom));
    if (at < to) removed.push([at, to]);
    if (at + shift < newTo) added.push({ after: at - 1, from: at + shift, to: newTo });
    shift += newTo - newFrom - (to - from);
    at = to;
  }
  pair(old.length);
  return { pairs, removed, added };
}
