import * as z from 'zod';

/** More than any report has in one place; what is larger is refused before each of its elements is found at fault. */
const most = 10_000;

/** A list of what a schema describes, of up to 10,000. */
export function list<Schema extends z.ZodType>(
  element: Schema,
): z.ZodType<z.output<Schema>[], readonly z.input<Schema>[]> {
  return z
    .custom<z.input<Schema>[]>((value) => Array.isArray(value) && value.length <= most, {
      error: ({ input }) => (Array.isArray(input) ? `expected ${most} elements at most` : 'expected a list'),
      abort: true,
    })
    .pipe(z.array(element));
}
