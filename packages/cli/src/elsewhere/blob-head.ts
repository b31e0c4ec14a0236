import * as z from 'zod';

const count = z.int().min(1);
const text = z.string();

/** What a shard says of the run that it is a part of; the same in all shards of a run, but for which it is. */
export const blobHeadSchema = z.strictObject({
  shard: z.strictObject({ index: count, count }),
  /** What else may judge differently: the policy book, and what Node knows of characters. */
  tools: z.strictObject({ book: text, unicode: text }),
  /** The arguments of lint that decide what a run looks at and what it finds, as they were given. */
  args: z.strictObject({
    paths: z.array(text).readonly(),
    profile: text.optional(),
    config: z.union([text, z.literal(false)]).optional(),
    staged: z.boolean().optional(),
    changed: z.boolean().optional(),
    since: text.optional(),
    limit: z.array(text).readonly().optional(),
    'suppressions-location': text.optional(),
    'ignore-comments': z.boolean().optional(),
    'outside-links': z.boolean().optional(),
  }),
  /** How many files the run has, and a key for their names. */
  files: z.strictObject({ count: z.int(), key: text }),
  /** A key for the entries of the baseline; null where there is none. */
  baseline: text.nullable(),
  /** The names that renamed files had before, by the new ones. */
  oldNames: z.record(text, text),
  notes: z.array(text).readonly(),
});

/** What a shard says of its run. */
export type BlobHead = z.infer<typeof blobHeadSchema>;
