import { ceilings, limitNames } from '@smslint/core';
import * as z from 'zod/mini';
import { failOnLevels } from '../thresholds.js';
import { levelFault, levels, wordFault } from './levels.js';

const text = z.string({ error: 'expected text' }).check(z.regex(/\S/, { error: 'expected text, found an empty one' }));

/** A whole number within bounds; `error` says which. */
function whole(error: string, least: number, most?: number): z.ZodMiniNumberFormat {
  const bounds = [z.minimum(least, { error }), ...(most === undefined ? [] : [z.maximum(most, { error })])];
  return z.int({ error }).check(...bounds);
}

/** A list, or the one element that it would have. */
const oneOrMore = (what: string) =>
  z.union([text, z.array(text).check(z.minLength(1, { error: `expected at least one ${what}` }))], {
    error: `expected ${what}, or a list`,
  });

const levelSchema = z
  .enum(levels, { error: ({ input }) => levelFault(input) })
  .register(z.globalRegistry, { id: 'level' });

const settingsSchema = z
  .record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]), { error: 'expected a map of settings' })
  .register(z.globalRegistry, {
    id: 'settings',
    description: 'Values that the rule knows by name; smslint explain <rule> lists them.',
  });

/** A change to a rule as people write it. */
export const changeSchema = z
  .union(
    [
      levelSchema,
      z.tuple([levelSchema, z.optional(settingsSchema)], { error: 'expected [severity, { setting: value }]' }),
      z.strictObject({ severity: z.optional(levelSchema), settings: z.optional(settingsSchema) }),
    ],
    { error: ({ input }) => levelFault(input) },
  )
  .register(z.globalRegistry, {
    id: 'change',
    description: 'A severity, a severity with settings, or settings alone.',
  });

const changesSchema = z
  .record(z.string(), changeSchema, { error: 'expected a map of rules and their severities' })
  .register(z.globalRegistry, {
    id: 'rules',
    description: 'By rule: off, info, warning or error, or [severity, settings].',
  });

const overrideSchema = z.strictObject({
  files: z.optional(oneOrMore('glob')).register(z.globalRegistry, {
    description: 'Globs from the folder of the configuration; file#/json/pointer speaks of one place.',
  }),
  requests: z
    .optional(oneOrMore('id of a request'))
    .register(z.globalRegistry, { description: 'Ids of requests; * stands for anything.' }),
  rules: changesSchema,
  reason: z
    .optional(text)
    .register(z.globalRegistry, { description: 'Why; needed where a rule is turned off at one place.' }),
});

const limit = (most: number) => {
  const error = `expected a whole number from 1 to ${most}`;
  return z.optional(whole(error, 1, most));
};

const limitsSchema = z
  .strictObject(Object.fromEntries(limitNames.map((name) => [name, limit(ceilings[name])])) as LimitShape, {
    error: 'expected a map of limits and numbers',
  })
  .register(z.globalRegistry, {
    description: 'How much of a file is read before it is refused with file-limit; --limit goes before it.',
  });

type LimitShape = Record<(typeof limitNames)[number], ReturnType<typeof limit>>;

/** A configuration file as people write it; names of rules, profiles and settings are checked against the policy book later. */
export const configSchema = z
  .strictObject(
    {
      $schema: z.optional(z.string()).register(z.globalRegistry, { description: 'The JSON Schema, for editors.' }),
      extends: z.optional(oneOrMore('profile, file or package')).register(z.globalRegistry, {
        description: 'Profiles, files (./base.yaml) and npm packages that this one builds on; the later holds.',
      }),
      rules: z.optional(changesSchema),
      overrides: z
        .optional(z.array(overrideSchema, { error: 'expected a list of overrides' }))
        .register(z.globalRegistry, {
          description: 'Changes for some files, some requests, or one place; the later holds.',
        }),
      failOn: z
        .optional(z.enum(failOnLevels, { error: ({ input }) => wordFault(failOnLevels, input) }))
        .register(z.globalRegistry, { description: 'The mildest severity that fails a run (default: error).' }),
      minScore: z
        .optional(whole('expected a whole number from 0 to 100', 0, 100))
        .register(z.globalRegistry, { description: 'A request that scores below this fails the run.' }),
      maxWarnings: z
        .optional(whole('expected a whole number of at least 0', 0))
        .register(z.globalRegistry, { description: 'More warnings than this fail the run.' }),
      limits: z.optional(limitsSchema),
      rulesDir: z
        .optional(oneOrMore('folder'))
        .register(z.globalRegistry, { description: 'Folders with rules of your own, in YAML.' }),
      plugins: z.optional(oneOrMore('module')).register(z.globalRegistry, {
        description: 'ES modules with facts for rules of your own; loaded with --allow-plugins alone.',
      }),
      ignore: z
        .optional(oneOrMore('glob'))
        .register(z.globalRegistry, { description: 'Globs of request files that are left out.' }),
    },
    { error: 'expected a map of keys such as extends, rules and overrides' },
  )
  .register(z.globalRegistry, { title: 'Configuration of smslint' });

/** A configuration as people write it. */
export type Config = z.input<typeof configSchema>;

/** A change to a rule as people write it. */
export type ConfigChange = z.input<typeof changeSchema>;

/** One of the overrides as people write it. */
export type ConfigOverride = z.input<typeof overrideSchema>;
