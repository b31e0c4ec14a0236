import type { Options } from 'yargs';

/** The options of commands that can ask AWS itself. */
export const awsOptions = (region: string) =>
  ({
    live: { type: 'boolean', describe: 'Ask AWS, with the credentials of the AWS CLI', group: 'Input:' },
    region: {
      type: 'string',
      requiresArg: true,
      describe: `With --live: the Region (default: ${region})`,
      group: 'Input:',
    },
    rate: { type: 'string', requiresArg: true, describe: 'With --live: calls a second (default: 1)', group: 'Input:' },
  }) as const satisfies Record<string, Options>;

/** The files after the first of a command that reads AWS's answers. */
export const moreAnswersPositional = {
  type: 'string',
  array: true,
  describe: 'More files for --saved, as a shell makes them of saved/*.json',
} as const;

/** Those about where AWS's answers are. */
export const answerOptions = (region: string) =>
  ({
    saved: {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'Saved responses of AWS: JSON files, or folders of them; repeatable',
      group: 'Input:',
    },
    ...awsOptions(region),
  }) as const satisfies Record<string, Options>;
