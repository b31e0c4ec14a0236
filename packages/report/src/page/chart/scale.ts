import { nice, ticks } from 'd3-array';

/** An axis from 0 to a round number, with round numbers between. */
export interface Axis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** An axis that holds 0 to `most`. */
export function axisTo(most: number, count: number): Axis {
  const end = Number.isFinite(most) && most > 1e-9 ? most : 1;
  const [, max] = nice(0, end, count);
  return { max, ticks: ticks(0, max, count) };
}

/** Where a value lies between 0 and `max`, in per cent of the way, never outside of it. */
export function percent(value: number, max: number): number {
  const share = (value / max) * 100;
  return Number.isFinite(share) ? Number(Math.min(100, Math.max(0, share)).toFixed(3)) : 0;
}
