import { coverageOptions } from '../options.js';
import { givenOnce, type AddCommand } from './grammar.js';

/** The command coverage. */
export const addCoverage: AddCommand = (parser, io, choose) =>
  parser.command(
    'coverage',
    'Say which rules catch each denial code, and what a person checks',
    (command) =>
      command
        .options(coverageOptions)
        .check(givenOnce(coverageOptions))
        .example('$0 coverage --authority aws', 'Read what of AWS’s codes is caught')
        .example('$0 coverage --missing', 'List the codes that nothing covers yet')
        .example('$0 coverage -f markdown', 'Write the same for a document'),
    (args) => {
      choose(async () => (await import('../commands/coverage.js')).coverage(args, io));
    },
  );
