import { requestOption } from './input-options.js';
import { configOptions, readLimitOption, profileOption, suppressionOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';
import { profileNames } from './values.js';

/** The command submit. */
export const submitCommand = defineCommand({
  usage: 'submit <file>',
  describe: 'Send a request to AWS: its registrations, or its support case',
  positionals: { file: { type: 'string', demandOption: true, describe: 'The request file' } },
  options: {
    yes: { type: 'boolean', describe: 'Send it; without, what would be sent is shown alone', group: 'Submission:' },
    state: {
      type: 'string',
      requiresArg: true,
      describe: 'The file that keeps what AWS made between runs (default: beside the request)',
      group: 'Submission:',
    },
    again: {
      type: 'boolean',
      describe: 'Send what was denied again as it is, make what is gone anew',
      group: 'Submission:',
    },
    field: {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'PATH=VALUE: a field of a registration of which the request says nothing; repeatable',
      group: 'Submission:',
    },
    code: {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'NAME=CODE: a code of a support case, such as serviceCode; repeatable',
      group: 'Submission:',
    },
    force: { type: 'boolean', describe: 'Send a request with errors too', group: 'Submission:' },
    region: {
      type: 'string',
      requiresArg: true,
      describe: "The Region of AWS (default: the request's)",
      group: 'AWS:',
    },
    rate: { type: 'string', requiresArg: true, describe: 'Calls a second (default: 1)', group: 'AWS:' },
    ...requestOption(''),
    ...profileOption,
    ...configOptions,
    ...readLimitOption,
    'suppressions-location': suppressionOptions['suppressions-location'],
  },
  values: {
    profile: profileNames,
    code: async () => (await import('@smslint/providers/aws')).caseCodeNames.map((name) => `${name}=`),
  },
  needs: { what: 'the file of a request' },
  examples: [
    ['$0 submit a.sms.yaml', 'Show what would be sent'],
    ['$0 submit a.sms.yaml --yes', 'Send it, or go on with it'],
  ],
  run: async (args, io) => (await import('../commands/submit.js')).submitRequest(args, io),
});
