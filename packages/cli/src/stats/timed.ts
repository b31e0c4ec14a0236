import type { Stopwatch } from './stopwatch.js';

/** Carries out a part of a run, its time counted where someone wants to know it. */
export function timed<T>(
  stopwatch: Stopwatch | undefined,
  phase: Parameters<Stopwatch['time']>[0],
  work: () => T | Promise<T>,
): T | Promise<T> {
  return stopwatch ? stopwatch.time(phase, work) : work();
}
