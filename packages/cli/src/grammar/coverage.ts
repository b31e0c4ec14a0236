import { coverageFormats } from '../coverage-formats/names.js';
import { defineCommand } from './grammar.js';

/** The command coverage. */
export const coverageCommand = defineCommand({
  usage: 'coverage',
  describe: 'Say which rules catch each denial code, and what a person checks',
  positionals: {},
  options: {
    authority: {
      type: 'string',
      requiresArg: true,
      describe: 'Only the codes of one authority: aws, twilio, telnyx, bandwidth or tcr',
      group: 'Policy:',
    },
    missing: { type: 'boolean', describe: 'Only codes that no rule and no reason covers', group: 'Policy:' },
    format: {
      alias: 'f',
      type: 'string',
      requiresArg: true,
      describe: 'text, json or markdown (default: text)',
      group: 'Output:',
    },
  },
  values: {
    authority: async () => (await import('@smslint/rules')).authorities,
    format: () => coverageFormats,
  },
  examples: [
    ['$0 coverage --authority aws', 'Read what of AWS’s codes is caught'],
    ['$0 coverage --missing', 'List the codes that nothing covers yet'],
    ['$0 coverage -f markdown', 'Write the same for a document'],
  ],
  run: async (args, io) => (await import('../commands/coverage.js')).coverage(args, io),
});
