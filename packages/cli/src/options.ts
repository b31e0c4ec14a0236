import type { Options } from 'yargs';

/** The names of the commands. */
export const commandNames = ['lint', 'plan', 'explain', 'rules', 'schema'] as const;

/** The option that chooses a profile of the policy book. */
export const profileOption = {
  profile: {
    type: 'string',
    requiresArg: true,
    describe: 'Judge by this profile (default: the one of the request’s provider)',
    group: 'Policy:',
  },
} as const satisfies Record<string, Options>;

/** The options that say what is read. */
const inputOptions = {
  stdin: { type: 'boolean', describe: 'Read standard input instead of files', group: 'Input:' },
  'stdin-filename': {
    type: 'string',
    requiresArg: true,
    describe: 'The name of standard input in reports; its extension says the syntax (default: stdin.sms.yaml)',
    group: 'Input:',
  },
} as const satisfies Record<string, Options>;

/** The options that say what is written, and where. */
const outputOptions = (formats: string) =>
  ({
    format: {
      alias: 'f',
      type: 'string',
      array: true,
      requiresArg: true,
      describe: formats,
      group: 'Output:',
    },
    'output-file': {
      alias: 'o',
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'FORMAT=PATH: write a report to a file; repeatable',
      group: 'Output:',
    },
  }) as const satisfies Record<string, Options>;

/** The options of the command plan. */
export const planOptions = {
  ...profileOption,
  ...inputOptions,
  ...outputOptions('table or json; repeatable (default: table)'),
} as const satisfies Record<string, Options>;

/** The options of the command lint. */
export const lintOptions = {
  ...profileOption,
  ...inputOptions,
  ...outputOptions('codeframe, stylish, json or markdown; repeatable (default: codeframe on a terminal, else stylish)'),
  quiet: { alias: 'q', type: 'boolean', describe: 'Show errors only; nothing else changes', group: 'Output:' },
  'fail-on': {
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 from this severity on: error, warning, info or none (default: error)',
    group: 'Exit code:',
  },
  'max-warnings': {
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 when there are more warnings than this',
    group: 'Exit code:',
  },
  'min-score': {
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 when a request scores below this (0 to 100)',
    group: 'Exit code:',
  },
} as const satisfies Record<string, Options>;

/** The options of every command. */
export const generalOptions = {
  color: {
    type: 'boolean',
    describe: 'Colour, or --no-color (default: on a terminal; NO_COLOR and FORCE_COLOR are heeded)',
    group: 'General:',
  },
} as const satisfies Record<string, Options>;

/** The names of all options. */
export const optionNames: readonly string[] = [
  ...Object.keys(lintOptions),
  ...Object.keys(generalOptions),
  'json',
  'help',
  'version',
  'no-color',
];

/** The options that take one value. */
export const singleOptions: readonly string[] = Object.entries<Options>(lintOptions)
  .filter(([, { type, array }]) => type === 'string' && array !== true)
  .map(([name]) => name);
