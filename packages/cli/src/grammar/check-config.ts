import { configOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';

/** The command check-config. */
export const checkConfigCommand = defineCommand({
  usage: 'check-config [file]',
  describe: 'Check a configuration, and say what in it has no use',
  positionals: { file: { type: 'string', describe: 'A configuration (default: the one for this folder)' } },
  options: configOptions,
  examples: [
    ['$0 check-config', 'Check the one for this folder'],
    ['$0 check-config shared/base.yaml', 'Check another one'],
  ],
  run: async (args, io) => (await import('../commands/check-config.js')).checkConfig(args, io),
});
