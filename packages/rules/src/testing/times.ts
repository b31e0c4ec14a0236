/**
 * How many times longer a function takes for a text of ten times the length: about 10 where the time is linear, about
 * 100 where it is quadratic. The best of a few runs counts, since the machine may be busy.
 * @param prepare makes a text of a length that no run has seen before
 */
export function slowdownByTenfold(
  run: (text: string) => unknown,
  prepare: (length: number) => string,
  length: number,
): number {
  run(prepare(length));
  return (
    bestOf(3, run, () => prepare(10 * length)) /
    Math.max(
      bestOf(5, run, () => prepare(length)),
      0.5,
    )
  );
}

function bestOf(times: number, run: (text: string) => unknown, text: () => string): number {
  const taken = Array.from({ length: times }, () => {
    const given = text();
    const start = performance.now();
    run(given);
    return performance.now() - start;
  });
  return Math.min(...taken);
}
