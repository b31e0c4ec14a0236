import { ceilings, limitNames } from '@smslint/core';
import * as z from 'zod';
import { failOnLevels } from '../thresholds.js';
import { levelFault, levels, wordFault } from './levels.js';

const text = z.string({ error: 'expected text' }).regex(/\S/, { error: 'expected text, found an empty one' });

/** A list, or the one element that it would have. */
const oneOrMore = (what: string) =>
  z.union([text, z.array(text).min(1, { error: `expected at least one ${what}` })], {
    error: `expected ${what}, or a list`,
  });

const levelSchema = z.enum(levels, { error: ({ input }) => levelFault(input) }).meta({ id: 'level' });

const settingsSchema = z
  .record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]), { error: 'expected a map of settings' })
  .meta({ id: 'settings', description: 'Values that the rule knows by name; smslint explain <rule> lists them.' });

/** A change to a rule as people write it. */
export const changeSchema = z
  .union(
    [
      levelSchema,
      z.tuple([levelSchema, settingsSchema.optional()], { error: 'expected [severity, { setting: value }]' }),
      z.strictObject({ severity: levelSchema.optional(), settings: settingsSchema.optional() }),
    ],
    { error: ({ input }) => levelFault(input) },
  )
  .meta({ id: 'change', description: 'A severity, a severity with settings, or settings alone.' });

const changesSchema = z
  .record(z.string(), changeSchema, { error: 'expected a map of rules and their severities' })
  .meta({ id: 'rules', description: 'By rule: off, info, warning or error, or [severity, settings].' });

const overrideSchema = z.strictObject({
  files: oneOrMore('glob')
    .meta({ description: 'Globs from the folder of the configuration; file#/json/pointer speaks of one place.' })
    .optional(),
  requests: oneOrMore('id of a request').meta({ description: 'Ids of requests; * stands for anything.' }).optional(),
  rules: changesSchema,
  reason: text.meta({ description: 'Why; needed where a rule is turned off at one place.' }).optional(),
});

const limit = (most: number) => {
  const error = `expected a whole number from 1 to ${most}`;
  return z.int({ error }).min(1, { error }).max(most, { error }).optional();
};

const limitsSchema = z
  .strictObject(Object.fromEntries(limitNames.map((name) => [name, limit(ceilings[name])])) as LimitShape, {
    error: 'expected a map of limits and numbers',
  })
  .meta({ description: 'How much of a file is read before it is refused with file-limit; --limit goes before it.' });

type LimitShape = Record<(typeof limitNames)[number], ReturnType<typeof limit>>;

/** A configuration file as people write it; names of rules, profiles and settings are checked against the policy book later. */
export const configSchema = z
  .strictObject(
    {
      $schema: z.string().meta({ description: 'The JSON Schema, for editors.' }).optional(),
      extends: oneOrMore('profile, file or package')
        .meta({
          description: 'Profiles, files (./base.yaml) and npm packages that this one builds on; the later holds.',
        })
        .optional(),
      rules: changesSchema.optional(),
      overrides: z
        .array(overrideSchema, { error: 'expected a list of overrides' })
        .meta({ description: 'Changes for some files, some requests, or one place; the later holds.' })
        .optional(),
      failOn: z
        .enum(failOnLevels, { error: ({ input }) => wordFault(failOnLevels, input) })
        .meta({ description: 'The mildest severity that fails a run (default: error).' })
        .optional(),
      minScore: z
        .int({ error: 'expected a whole number from 0 to 100' })
        .min(0, { error: 'expected a whole number from 0 to 100' })
        .max(100, { error: 'expected a whole number from 0 to 100' })
        .meta({ description: 'A request that scores below this fails the run.' })
        .optional(),
      maxWarnings: z
        .int({ error: 'expected a whole number of at least 0' })
        .min(0, { error: 'expected a whole number of at least 0' })
        .meta({ description: 'More warnings than this fail the run.' })
        .optional(),
      limits: limitsSchema.optional(),
      rulesDir: oneOrMore('folder').meta({ description: 'Folders with rules of your own, in YAML.' }).optional(),
      plugins: oneOrMore('module')
        .meta({ description: 'ES modules with facts for rules of your own; loaded with --allow-plugins alone.' })
        .optional(),
      ignore: oneOrMore('glob').meta({ description: 'Globs of request files that are left out.' }).optional(),
    },
    { error: 'expected a map of keys such as extends, rules and overrides' },
  )
  .meta({ title: 'Configuration of smslint' });

/** A configuration as people write it. */
export type Config = z.input<typeof configSchema>;

/** A change to a rule as people write it. */
export type ConfigChange = z.input<typeof changeSchema>;

/** One of the overrides as people write it. */
export type ConfigOverride = z.input<typeof overrideSchema>;
