import { awsOptions } from './aws-options.js';
import { defineCommand } from './grammar.js';

/** The command import. */
export const importCommand = defineCommand({
  usage: 'import [files..]',
  describe: 'Make a request of what the API of AWS or Twilio says',
  positionals: {
    files: { type: 'string', array: true, describe: 'JSON files with saved answers of AWS or Twilio' },
  },
  options: {
    ...awsOptions('that of the AWS CLI'),
    number: {
      type: 'string',
      requiresArg: true,
      describe: 'With --live: the phone number, or its id',
      group: 'Input:',
    },
    registration: {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'With --live: the id of a registration; repeatable (default: the one of the number)',
      group: 'Input:',
    },
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
    ['$0 import --live --number phone-1', 'Ask AWS'],
  ],
  run: async (args, io) => (await import('../commands/import.js')).importRequest(args, io),
});
