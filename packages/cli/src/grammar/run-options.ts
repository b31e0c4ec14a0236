import type { Options } from 'yargs';

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

/** The options of every command. */
export const generalOptions = {
  color: {
    type: 'boolean',
    describe: 'Colour, or --no-color (default: on a terminal; NO_COLOR and FORCE_COLOR are heeded)',
    group: 'General:',
  },
} as const satisfies Record<string, Options>;
