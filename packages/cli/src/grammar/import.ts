import { defineCommand } from './grammar.js';

/** The command import. */
export const importCommand = defineCommand({
  usage: 'import [files..]',
  describe: 'Make a request of what the API of AWS or Twilio says, saved as JSON',
  positionals: {
    files: { type: 'string', array: true, describe: 'JSON files with answers of AWS or Twilio' },
  },
  options: {
    output: {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      describe: 'Write the request to this file (default: standard output)',
      group: 'Output:',
    },
    force: { type: 'boolean', describe: 'Overwrite the file where it is there', group: 'Output:' },
  },
  examples: [
    ['$0 import brand.json campaign.json', 'Show the request'],
    ['$0 import saved.json -o a.sms.yaml', 'Write it'],
  ],
  run: async (args, io) => (await import('../commands/import.js')).importRequest(args, io),
});
