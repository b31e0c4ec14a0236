import type { AddCommand } from './grammar.js';

/** The command schema. */
export const addSchema: AddCommand = (parser, io, choose) =>
  parser.command(
    'schema',
    'Print the JSON Schema of a request, for editors',
    (command) =>
      command
        .example('$0 schema', 'Look at it')
        .example('$0 schema > request.schema.json', 'Keep it where an editor finds it'),
    () => {
      choose(async () => (await import('../commands/schema.js')).schema(io));
    },
  );
