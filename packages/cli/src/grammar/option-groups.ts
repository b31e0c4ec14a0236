import type { Options } from 'yargs';

/** The option that chooses a profile of the policy book. */
export const profileOption = {
  profile: {
    type: 'string',
    requiresArg: true,
    describe: 'Judge by this profile (default: the one of the request’s provider)',
    group: 'Policy:',
  },
} as const satisfies Record<string, Options>;

/** The options that say which configuration holds, and what it may do. */
export const configOptions = {
  config: {
    alias: 'c',
    type: 'string',
    requiresArg: true,
    describe: 'Use this configuration, or none with --no-config (default: for each file the nearest one)',
    group: 'Policy:',
  },
  'allow-plugins': {
    type: 'boolean',
    describe: 'Run the code of the plugins that the configuration names',
    group: 'Policy:',
  },
  'allow-outside': {
    type: 'boolean',
    describe: 'Let the configuration name files outside of its repository',
    group: 'Policy:',
  },
} as const satisfies Record<string, Options>;

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

/** The options about the time that a run takes. */
export const speedOptions = {
  cache: {
    type: 'boolean',
    describe: 'Judge only files that have changed since the last run; the report is the same',
    group: 'Speed:',
  },
  'cache-location': {
    type: 'string',
    requiresArg: true,
    describe: 'The file of the cache (default: .smslintcache)',
    group: 'Speed:',
  },
  concurrency: {
    type: 'string',
    requiresArg: true,
    describe:
      'How many threads judge: a number, auto or off (default: auto, by cores and files); the report is the same',
    group: 'Speed:',
  },
  engine: {
    type: 'string',
    requiresArg: true,
    describe: 'What runs the rules: compiled (default) or json-rules-engine; the report is the same',
    group: 'Speed:',
  },
  stats: { type: 'boolean', describe: 'Say on standard error what took how long', group: 'Speed:' },
} as const satisfies Record<string, Options>;

/** The options about findings that are accepted for now. */
export const suppressionOptions = {
  'suppress-all': {
    type: 'boolean',
    describe: 'Accept the errors and warnings that are there now',
    group: 'Baseline:',
  },
  'suppress-rule': {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Accept what this rule finds now; repeatable',
    group: 'Baseline:',
  },
  'suppress-reason': {
    type: 'string',
    requiresArg: true,
    describe: 'Why, kept with what is accepted',
    group: 'Baseline:',
  },
  'prune-suppressions': {
    type: 'boolean',
    describe: 'Remove stale entries: those that accept nothing any more',
    group: 'Baseline:',
  },
  'pass-on-unpruned-suppressions': {
    type: 'boolean',
    describe: 'Do not fail for stale entries',
    group: 'Baseline:',
  },
  'suppressions-location': {
    type: 'string',
    requiresArg: true,
    describe: 'The file of the baseline (default: smslint-suppressions.json beside the configuration, or here)',
    group: 'Baseline:',
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

/** The options of every command. */
export const generalOptions = {
  color: {
    type: 'boolean',
    describe: 'Colour, or --no-color (default: on a terminal; NO_COLOR and FORCE_COLOR are heeded)',
    group: 'General:',
  },
} as const satisfies Record<string, Options>;

/** The options that say what is written, and where. */
export const outputOptions = (formats: string) =>
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

const reportFormats = 'codeframe, stylish, json, jsonl, markdown, sarif, junit, checkstyle, github, gitlab';
const fallback = 'repeatable (default: codeframe on a terminal, else stylish)';

/** Those about reports on findings. */
export const findingsOutputOptions = outputOptions(`${reportFormats} or rdjson; ${fallback}`);

/** Those about what lint writes: reports, or what merge-reports makes them of. */
export const lintOutputOptions = outputOptions(`${reportFormats}, rdjson, or blob for merge-reports; ${fallback}`);

/** Leaves out what was set aside. */
export const hideSuppressedOption = {
  'hide-suppressed': {
    type: 'boolean',
    describe: 'Leave findings that were set aside out of sarif and junit (GitHub makes alerts of those in sarif)',
    group: 'Output:',
  },
} as const satisfies Record<string, Options>;

/** How much may be found before a run fails, besides its severity. */
export const limitOptions = {
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

/** The file of a command that writes one thing. */
export const outputOption = {
  output: {
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'The file to write (default: standard output)',
    group: 'Output:',
  },
} as const satisfies Record<string, Options>;

/** Shows people the worst alone. */
export const quietOption = {
  quiet: { alias: 'q', type: 'boolean', describe: 'Show errors only; nothing else changes', group: 'Output:' },
} as const satisfies Record<string, Options>;

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

/** From which severity on a run fails. */
export const failOnOption = (otherwise: string) =>
  ({
    'fail-on': {
      type: 'string',
      requiresArg: true,
      describe: `Exit with 1 from this severity on: error, warning, info or none (default: ${otherwise})`,
      group: 'Exit code:',
    },
  }) as const satisfies Record<string, Options>;
