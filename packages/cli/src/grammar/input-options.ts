import type { Options } from 'yargs';

/** The options that say what is read. */
export const inputOptions = {
  stdin: { type: 'boolean', describe: 'Read standard input instead of files', group: 'Input:' },
  'stdin-filename': {
    type: 'string',
    requiresArg: true,
    describe: 'The name of standard input in reports; its extension says the syntax (default: stdin.sms.yaml)',
    group: 'Input:',
  },
} as const satisfies Record<string, Options>;

/** The options that keep to what has changed, as git knows it. */
export const changeOptions = {
  staged: {
    type: 'boolean',
    describe: 'Only what is staged, as it would be committed',
    group: 'Input:',
  },
  changed: {
    type: 'boolean',
    describe: 'Only what has changed since the branch left the default one: committed, uncommitted and untracked',
    group: 'Input:',
  },
  since: {
    type: 'string',
    requiresArg: true,
    describe: 'With --changed: since the branch left this one, or a tag or commit',
    group: 'Input:',
  },
} as const satisfies Record<string, Options>;

/** The option that leaves a part of the files to others. */
export const shardOption = {
  shard: {
    type: 'string',
    requiresArg: true,
    describe: 'Only this part of the files, such as 2/5 for the second of five',
    group: 'Input:',
  },
} as const satisfies Record<string, Options>;

/** Which of several requests is meant. */
export const requestOption = (otherwise: string) =>
  ({
    request: {
      type: 'string',
      requiresArg: true,
      describe: `Which request of the file: its id, or its number from 0${otherwise}`,
      group: 'Input:',
    },
  }) as const satisfies Record<string, Options>;
