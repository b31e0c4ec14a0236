/**
 * Computes a part of what is known of a request, or of its context, once for each of them, however many facts ask for it. Parts
 * stay apart, so that a fact reads no more of the request than it says.
 */
export function oncePer<Whole extends object, Part>(compute: (whole: Whole) => Part): (whole: Whole) => Part {
  const known = new WeakMap<Whole, { readonly part: Part }>();
  return (whole) => {
    const before = known.get(whole);
    if (before) return before.part;
    const part = compute(whole);
    known.set(whole, { part });
    return part;
  };
}

/**
 * Computes what depends on a key, such as a text, once for each of the last keys.
 * @param most how many keys are kept
 */
export function oncePerKey<Key, Part>(compute: (key: Key) => Part, most = 500): (key: Key) => Part {
  const known = new Map<Key, Part>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Part;
    const part = compute(key);
    if (known.size >= most) known.clear();
    known.set(key, part);
    return part;
  };
}

/**
 * What modules make when it is first asked for.
 * @public Checks ask for all of it.
 */
export const madeLate: (() => unknown)[] = [];

/** Computes something for a module once, when it is first asked for. */
export function once<Part>(compute: () => Part): () => Part {
  let known: { readonly part: Part } | undefined;
  const ask = (): Part => (known ??= { part: compute() }).part;
  madeLate.push(ask);
  return ask;
}
