/* Writes the JSON Schema of a request into the package, so that editors can find it there. */
import { writeFileSync } from 'node:fs';
import { schemaText } from '../src/commands/schema.js';

writeFileSync(new URL('../dist/request.schema.json', import.meta.url), schemaText());
