import type { AddCommand } from './grammar.js';

/** The command explain. */
export const addExplain: AddCommand = (parser, io, choose) =>
  parser.command(
    'explain <name>',
    'Explain a rule, or a code by which requests are denied',
    (command) =>
      command
        .positional('name', {
          type: 'string',
          demandOption: true,
          describe: 'The id of a rule, or a denial code of any authority',
        })
        .example('$0 explain help-missing-contact', 'Read why a rule is there')
        .example('$0 explain BRAND_UNVERIFIED', 'Read why AWS denied a request')
        .example('$0 explain 30531', 'Read the same of Twilio’s code'),
    (args) => {
      choose(async () => (await import('../commands/explain.js')).explain(args, io));
    },
  );
