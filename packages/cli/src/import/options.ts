import type { Options } from 'yargs';

/** The options of the command import. */
export const importOptions = {
  output: {
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'Write the request to this file (default: standard output)',
    group: 'Output:',
  },
  force: { type: 'boolean', describe: 'Overwrite the file where it is there', group: 'Output:' },
} as const satisfies Record<string, Options>;
