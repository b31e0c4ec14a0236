import { defineCommand } from './grammar.js';
import { shells } from './shells.js';

/** The command completion. */
export const completionCommand = defineCommand({
  usage: 'completion [shell]',
  describe: 'Print what makes a shell complete commands, options and names',
  positionals: { shell: { type: 'string', describe: 'bash, zsh or fish (default: the one of $SHELL)' } },
  options: {},
  values: { shell: () => shells },
  examples: [
    ['source <($0 completion bash)', 'Use it in this bash'],
    ['$0 completion bash >> ~/.bashrc', 'Use it in every bash'],
    ['$0 completion zsh > _smslint', 'Put it into a folder of $fpath'],
  ],
  run: async (args, io) => (await import('../commands/completion.js')).completion(args, io),
});
