import { rulesOptions } from '../options.js';
import { givenOnce, type AddCommand } from './grammar.js';

/** The command rules. */
export const addRules: AddCommand = (parser, io, choose) =>
  parser.command(
    'rules',
    'List the rules, or check that they are in good health',
    (command) =>
      command
        .options(rulesOptions)
        .check(givenOnce(rulesOptions))
        .example('$0 rules --area keywords', 'List the rules about keywords')
        .example('$0 rules --profile twilio', 'List them as Twilio judges')
        .example('$0 rules --json', 'List them for programs')
        .example('$0 rules --check', 'Check their examples and sources'),
    (args) => {
      choose(async () => (await import('../commands/rules.js')).rules(args, io));
    },
  );
