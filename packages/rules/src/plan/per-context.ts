import type { Context } from '../facts/fact.js';

/**
 * Computes a part of the plan once for each request and profile, however many facts ask for it. Parts stay apart, so that
 * a fact reads no more of the request than it says.
 */
export function perContext<Part>(compute: (context: Context) => Part): (context: Context) => Part {
  const known = new WeakMap<Context, { readonly part: Part }>();
  return (context) => {
    const before = known.get(context);
    if (before) return before.part;
    const part = compute(context);
    known.set(context, { part });
    return part;
  };
}
