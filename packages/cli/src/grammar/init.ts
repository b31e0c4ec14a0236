import { initOptions } from '../init/flags.js';
import { givenOnce, type AddCommand } from './grammar.js';

/** The command init. */
export const addInit: AddCommand = (parser, io, choose) =>
  parser.command(
    'init [path]',
    'Draft a request by questions, and set up its checks',
    (command) =>
      command
        .positional('path', {
          type: 'string',
          describe: 'The file, or the folder, of the request (default: requests/<name>.sms.yaml)',
        })
        .options(initOptions)
        .check(givenOnce(initOptions))
        .example('$0 init', 'Answer questions in a terminal')
        .example('$0 init --yes', 'Write an example at once')
        .example('$0 init --yes --country US --add pre-commit', 'Choose, and add the hook'),
    (args) => {
      choose(async () => (await import('../commands/init.js')).init(args, io));
    },
  );
