import { requestJsonSchema } from '@smslint/core';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';

/** Prints the JSON Schema of a request. */
export function schema({ stdout }: Io): number {
  stdout.write(schemaText());
  return exitCodes.clean;
}

/** The JSON Schema of a request, as it is printed and as the package holds it. */
export function schemaText(): string {
  return `${JSON.stringify(requestJsonSchema(), null, 2)}\n`;
}
