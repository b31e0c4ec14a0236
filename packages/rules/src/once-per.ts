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
