import { schemaNames } from '../schema-names.js';
import { defineCommand } from './grammar.js';

/** The command schema. */
export const schemaCommand = defineCommand({
  usage: 'schema [of]',
  describe: 'Print the JSON Schema of a request or a configuration, for editors',
  positionals: { of: { type: 'string', describe: `${schemaNames.join(' or ')} (default: request)` } },
  options: {},
  values: { of: () => schemaNames },
  examples: [
    ['$0 schema > request.schema.json', 'Keep it where an editor finds it'],
    ['$0 schema config', 'Look at that of a configuration'],
  ],
  run: async (args, io) => (await import('../commands/schema.js')).schema(args, io),
});
