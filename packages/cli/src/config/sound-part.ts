import type * as z from 'zod/mini';
import { changeSchema, configSchema, type Config, type ConfigChange, type ConfigOverride } from './config-schema.js';

/** What fits the schema of a configuration that does not, so that the rest can be checked in the same go. */
export function soundPart(value: unknown): Config {
  if (!isMap(value)) return {};
  const fitting = Object.entries(configSchema.shape).filter(([key, schema]) => schema.safeParse(value[key]).success);
  const { overrides } = value;
  return {
    ...(Object.fromEntries(fitting.map(([key]) => [key, value[key]])) as Config),
    ...(isMap(value.rules) && { rules: soundRules(value.rules) }),
    ...(Array.isArray(overrides) && { overrides: overrides.map(soundOverride) }),
  };
}

/** What does not fit changes nothing, and keeps its name. */
function soundRules(rules: Readonly<Record<string, unknown>>): Record<string, ConfigChange> {
  return Object.fromEntries(
    Object.entries(rules)
      // The schema has said already that nothing takes this name.
      .filter(([id]) => id !== '__proto__')
      .map(([id, change]) => [id, fits(changeSchema, change) ? change : {}]),
  );
}

function soundOverride(override: unknown): ConfigOverride {
  const { files, requests, rules, reason } = isMap(override) ? override : {};
  const isText = (part: unknown): part is string | string[] =>
    typeof part === 'string' || (Array.isArray(part) && part.every((one) => typeof one === 'string'));
  return {
    // Whether one of them is there is only asked of what fits.
    files: isText(files) ? files : '**',
    ...(isText(requests) && { requests }),
    rules: isMap(rules) ? soundRules(rules) : {},
    ...(reason !== undefined && { reason: typeof reason === 'string' ? reason : 'Not known.' }),
  };
}

function fits<T extends z.ZodMiniType>(schema: T, value: unknown): value is z.input<T> {
  return schema.safeParse(value).success;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
