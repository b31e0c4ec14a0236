import * as z from 'zod/mini';

const text = (what: string) => z.string({ error: `expected ${what}` });

const entrySchema = z.strictObject(
  {
    rule: text('the id of a rule').check(z.minLength(1, { error: 'expected the id of a rule' })),
    request: z.optional(text('the id of a request')),
    file: text('the path of a file').check(z.minLength(1, { error: 'expected the path of a file' })),
    document: z
      .int({ error: 'expected which request of the file, from 0' })
      .check(z.minimum(0, { error: 'expected 0 or more' })),
    pointer: text('a JSON Pointer').check(
      z.regex(/^(?:\/.*)?$/s, { error: 'expected a JSON Pointer, such as /help/response' }),
    ),
    text: text('a hash').check(
      z.regex(/^(?:absent|sha256-[0-9a-f]{16})$/, {
        error: 'expected sha256- with 16 hexadecimal digits, or absent',
      }),
    ),
    reason: z.optional(text('a reason')),
  },
  { error: 'expected an entry with rule, file, document, pointer and text' },
);

/** The file of a baseline, version 1. */
export const suppressionsSchema = z.strictObject(
  {
    version: z.literal(1, {
      error: ({ input }) => `expected 1, found ${JSON.stringify(input)}: another version of smslint wrote this file`,
    }),
    suppressions: z.array(entrySchema, { error: 'expected a list of entries' }),
  },
  { error: 'expected an object with version and suppressions' },
);

/** The file of a baseline. */
export type Suppressions = z.infer<typeof suppressionsSchema>;
