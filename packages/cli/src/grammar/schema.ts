import { defineCommand } from './grammar.js';

/** The command schema. */
export const schemaCommand = defineCommand({
  usage: 'schema',
  describe: 'Print the JSON Schema of a request, for editors',
  positionals: {},
  options: {},
  examples: [
    ['$0 schema', 'Look at it'],
    ['$0 schema > request.schema.json', 'Keep it where an editor finds it'],
  ],
  run: async (_args, io) => (await import('../commands/schema.js')).schema(io),
});
