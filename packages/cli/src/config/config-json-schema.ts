import { book, builtInRules, isAdjustable } from '@smslint/rules';
import * as z from 'zod/mini';
import { configSchema } from './config-schema.js';

/**
 * The JSON Schema (draft 2020-12) of a configuration as people write it. It names the rules and profiles of the book, so that
 * editors complete them, and lets others through: a team has rules of its own.
 */
export function configJsonSchema(): z.core.JSONSchema.JSONSchema {
  const written = z.toJSONSchema(configSchema, { io: 'input', override: ({ jsonSchema }) => closeTuple(jsonSchema) });
  const { rules } = written.$defs ?? {};
  if (typeof rules === 'object') {
    const named = [...book.rules, ...Object.values(builtInRules).filter(({ id }) => isAdjustable(id))];
    rules.properties = Object.fromEntries(
      named.map(({ id, title }) => [id, { description: title, $ref: '#/$defs/change' }]),
    );
  }
  const { extends: extended } = written.properties ?? {};
  const text = typeof extended === 'object' ? extended.anyOf?.[0] : undefined;
  if (typeof extended === 'object' && text !== undefined) {
    const name = { anyOf: [{ enum: book.profiles.map((profile) => profile.name) }, text] };
    extended.anyOf = [name, { type: 'array', minItems: 1, items: name }];
  }
  return written;
}

/** zod says of a tuple neither that it ends, nor that it needs its first element. */
function closeTuple(part: z.core.JSONSchema.BaseSchema): void {
  if (part.prefixItems) Object.assign(part, { minItems: 1, maxItems: part.prefixItems.length });
}
