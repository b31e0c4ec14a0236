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

/** The value at a pointer, or undefined where there is none. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const segment of fromPointer(pointer)) {
    if (typeof value !== 'object' || value === null) return undefined;
    const own = Object.getOwnPropertyDescriptor(value, segment);
    // The length of a list is its own, but no element of it.
    value = own?.enumerable === true ? own.value : undefined;
  }
  return value;
}
