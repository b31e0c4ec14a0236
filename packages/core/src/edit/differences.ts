import { diffArrays } from 'diff/lib/diff/array.js';

/** A stretch of one sequence, and the stretch of the other that stands in its stead; either may be empty. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** More single differences than these are not told apart: the work grows with their square. */
const most = 1000;

/** Where two sequences differ, in order. */
export function differences<T>(
  old: readonly T[],
  changed: readonly T[],
  comparator: (left: T, right: T) => boolean,
): Difference[] {
  const stretches = diffArrays([...old], [...changed], { comparator, maxEditLength: most });
  if (!stretches) return [{ from: 0, to: old.length, newFrom: 0, newTo: changed.length }];
  const found: Difference[] = [];
  let next = { from: 0, to: 0, newFrom: 0, newTo: 0 };
  const close = (): void => {
    if (next.to > next.from || next.newTo > next.newFrom) found.push(next);
  };
  for (const { count, added, removed } of stretches) {
    if (removed) next.to += count;
    else if (added) next.newTo += count;
    else {
      close();
      const [from, newFrom] = [next.to + count, next.newTo + count];
      next = { from, to: from, newFrom, newTo: newFrom };
    }
  }
  close();
  return found;
}
