import type { Options } from 'yargs';

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
