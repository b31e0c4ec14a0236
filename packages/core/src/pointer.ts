/** A JSON Pointer (RFC 6901): `''` is the whole request, `/help/response` a field, `/samples/0` an element. */
export type Pointer = string;

/** Writes path segments as a JSON Pointer. */
export function toPointer(path: readonly PropertyKey[]): Pointer {
  return path.map((segment) => '/' + String(segment).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}

/** Reads a JSON Pointer into its segments. */
export function fromPointer(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Rules ask for the same places of every request; more than these many are not kept. */
const mostKnown = 2000;
const known = new Map<Pointer, readonly string[]>();

function segmentsOf(pointer: Pointer): readonly string[] {
  const before = known.get(pointer);
  if (before) return before;
  const segments = fromPointer(pointer);
  if (known.size >= mostKnown) known.clear();
  known.set(pointer, segments);
  return segments;
}

/** The value at a pointer, or undefined where there is none. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const segment of segmentsOf(pointer)) {
    // Nothing that is inherited; and the length of a list is its own, but no element of it.
    if (typeof value !== 'object' || value === null) return undefined;
    if (!Object.hasOwn(value, segment) || (segment === 'length' && Array.isArray(value))) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return value;
}
