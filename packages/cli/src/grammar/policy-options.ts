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

/** The option that says whether whoever writes a request may set findings aside. */
export const commentsOption = {
  'ignore-comments': {
    type: 'boolean',
    describe: 'Heed ignore comments; --no-ignore-comments for requests of strangers (default: heed them)',
    group: 'Policy:',
  },
} as const satisfies Record<string, Options>;

/** The option that says whether requests may be links to what is elsewhere. */
export const outsideLinksOption = {
  'outside-links': {
    type: 'boolean',
    describe:
      'Read requests that are links out of this folder; --no-outside-links for requests of strangers (default: read them)',
    group: 'Input:',
  },
} as const satisfies Record<string, Options>;

/** The option that says how much of a file is read. */
export const readLimitOption = {
  limit: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe:
      'NAME=NUMBER: read more of a file, or less, than bytes=5242880, depth=64, values=20000, requests=10000, findings=10000, ignores=1000 and text=100000; repeatable',
    group: 'Input:',
  },
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
