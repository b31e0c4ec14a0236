/* Writes the JSON Schemas into the package, so that editors can find them there. */
import { writeFileSync } from 'node:fs';
import { schemaText } from '../src/commands/schema.js';
import { schemaNames } from '../src/schema-names.js';

for (const name of schemaNames)
  writeFileSync(new URL(`../dist/${name}.schema.json`, import.meta.url), await schemaText(name));
