import { initOptions } from '../init/flags.js';
import { defineCommand } from './grammar.js';

/** The command init. */
export const initCommand = defineCommand({
  usage: 'init [path]',
  describe: 'Draft a request by questions, and set up its checks',
  positionals: {
    path: {
      type: 'string',
      describe: 'The file, or the folder, of the request (default: requests/<name>.sms.yaml)',
    },
  },
  options: initOptions,
  values: {
    provider: () => ['aws', 'twilio', 'telnyx', 'bandwidth', 'other'],
    'number-type': async () => (await import('@smslint/rules')).numberTypes,
    'message-type': () => ['otp', 'transactional', 'promotional'],
    program: async () => {
      const { programs } = (await import('@smslint/rules/drafts')).drafts;
      return programs.map(({ id, title }) => ({ word: id, meaning: title }));
    },
    'opt-in': async () => (await import('@smslint/rules/drafts')).draftedMethods,
    'legal-type': () => ['private', 'public', 'non-profit', 'government', 'sole-proprietor'],
    add: async () => (await import('../init/additions/index.js')).additionNames,
    format: () => ['yaml', 'json'],
  },
  examples: [
    ['$0 init', 'Answer questions in a terminal'],
    ['$0 init --yes', 'Write an example at once'],
    ['$0 init --yes --add pre-commit', 'Add the hook, too'],
  ],
  run: async (args, io) => (await import('../commands/init.js')).init(args, io),
});
