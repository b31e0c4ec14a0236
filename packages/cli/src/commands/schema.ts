import { requestJsonSchema } from '@smslint/core';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { schemaNames } from '../schema-names.js';

/**
 * Prints the JSON Schema of a request, or of a configuration.
 * @throws UsageError
 */
export async function schema(
  { of = 'request' }: { readonly of?: string | undefined },
  { stdout }: Io,
): Promise<number> {
  stdout.write(await schemaText(oneOf('schema', schemaNames, of)));
  return exitCodes.clean;
}

/** A JSON Schema as it is printed, and as the package holds it. */
export async function schemaText(of: (typeof schemaNames)[number]): Promise<string> {
  const found =
    of === 'request' ? requestJsonSchema() : (await import('../config/config-json-schema.js')).configJsonSchema();
  return `${JSON.stringify(found, null, 2)}\n`;
}
