/** Where something stands in a text, in UTF-16 code units, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** Spans in order, overlapping ones as one, none beyond the text. */
export function joined(spans: readonly Span[], length: number): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (end > length || start >= end) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
