import * as z from 'zod';

/** A place in a request, as rules and recipes name it. */
export const pointerSchema = z
  .string()
  .regex(/^(\/[^/]+)+$/, { error: 'expected a JSON Pointer such as /help/response' });

/** A value that is no list and no map. */
export const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One comparison: a named fact, or the field of the request at a pointer, against a value, a setting or another fact. */
const comparisonSchema = z.strictObject({
  fact: z.string().min(1),
  params: z
    .strictObject({
      /** Turns a fact about texts to another place than the rule's own, or to several. */
      of: z.union([pointerSchema.transform((pointer) => [pointer]), z.array(pointerSchema).min(1)]).optional(),
      /** What a text should say: the name of a file in rules/cues. */
      cue: z.string().min(1).optional(),
    })
    .optional(),
  operator: z.string().min(1),
  value: z.union([
    scalarSchema,
    z.array(scalarSchema),
    z.strictObject({ setting: z.string().min(1) }),
    z.strictObject({ fact: z.string().min(1) }),
  ]),
});

export type Comparison = z.output<typeof comparisonSchema>;

/** Conditions in the shape of json-rules-engine: true means that the problem is there. */
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
      comparisonSchema,
    ],
    { error: 'expected {fact, operator, value}, or one of all, any, not (none of them empty, none beside another)' },
  ),
);
