import type { Timing } from '../measure/in-rounds.js';
import type { Row } from './section.js';

/** Timings as rows, with their ratios to the first, which is the yardstick. */
export function rowsOf(timings: readonly Timing[]): Row[] {
  const yardstick = timings[0]?.median ?? Number.NaN;
  return timings.map((timing) => ({ ...timing, ratio: timing.median / yardstick }));
}
