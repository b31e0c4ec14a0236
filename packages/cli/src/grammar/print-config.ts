import { profileOption, configOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';
import { profileNames } from './values.js';

/** The command print-config. */
export const printConfigCommand = defineCommand({
  usage: 'print-config <file>',
  describe: 'Print what the configuration makes of a file, and where it says so',
  positionals: { file: { type: 'string', demandOption: true, describe: 'A request file, there or not' } },
  options: {
    ...profileOption,
    ...configOptions,
    json: { type: 'boolean', describe: 'JSON for programs, in place of YAML', group: 'Output:' },
  },
  values: { profile: profileNames },
  needs: { what: 'the path of a request file' },
  examples: [
    ['$0 print-config a.sms.yaml', 'See what holds for this file'],
    ['$0 print-config a.sms.yaml --json', 'See it as JSON'],
  ],
  run: async (args, io) => (await import('../commands/print-config.js')).printConfig(args, io),
});
