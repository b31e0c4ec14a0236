/**
 * How many times longer a function takes for a text of ten times the length: about 10 where the time is linear, about
 * 100 where it is quadratic. The best of several runs counts.
 * @param prepare makes a text of a length; it may make a new one each time, for functions that remember
 */
export function slowdownByTenfold(
  run: (text: string) => unknown,
  prepare: (length: number) => string,
  length: number,
): number {
  const times = { short: Infinity, long: Infinity };
  for (let round = 0; round < 6; round++) {
    times.short = Math.min(times.short, timeOf(run, prepare(length)));
    times.long = Math.min(times.long, timeOf(run, prepare(10 * length)));
  }
  // Below a millisecond the clock and the garbage collector are what is measured.
  return times.long / Math.max(times.short, 1);
}

/** Above this the time does not grow in proportion to the length. */
export const notLinear = 50;

/** Milliseconds of processor time, which other processes do not add to. */
function timeOf(run: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
