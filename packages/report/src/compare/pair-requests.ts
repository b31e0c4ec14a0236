import { group } from 'd3-array';

/** A request by what tells it from others. */
interface Named {
  readonly id: string | null;
  readonly file: string;
  readonly document: number;
}

/** A request as it was and as it is; null where it was not there yet, or is not there any more. */
export type Pair<Request> =
  { readonly before: Request | null; readonly after: Request } | { readonly before: Request; readonly after: null };

/**
 * Finds the requests of an earlier report in this one: by an id that is unique in both, wherever they stand; the others by
 * their file and place there, so that an id can be given, changed or taken away. Those of this report come first, in its order.
 */
export function pairRequests<Request extends Named>(
  before: readonly Request[],
  after: readonly Request[],
): Pair<Request>[] {
  const earlier = new Map<Request, Request>();
  const left = new Set(before);
  const match = (keyOf: (request: Request) => string | null, isUsable: (sharers: readonly Request[]) => boolean) => {
    const candidates = group(left, keyOf);
    const seekers = group(
      after.filter((request) => !earlier.has(request)),
      keyOf,
    );
    for (const [key, own] of seekers) {
      const theirs = candidates.get(key) ?? [];
      if (key === null || !isUsable(own) || !isUsable(theirs)) continue;
      own.forEach((request, index) => {
        const one = theirs[index];
        if (one === undefined) return;
        earlier.set(request, one);
        left.delete(one);
      });
    }
  };
  match(
    ({ id }) => (id?.trim() ? id : null),
    (sharers) => sharers.length === 1,
  );
  match(
    ({ file, document }) => JSON.stringify([file, document]),
    () => true,
  );
  return [
    ...after.map((request) => ({ before: earlier.get(request) ?? null, after: request })),
    ...[...left].map((request) => ({ before: request, after: null })),
  ];
}
