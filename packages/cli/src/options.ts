import type { Options } from 'yargs';
import { initOptions } from './init/flags.js';

/** The names of the commands. */
export const commandNames = ['lint', 'init', 'plan', 'explain', 'rules', 'coverage', 'schema'] as const;

/** The formats of the command coverage. */
export const coverageFormats = ['text', 'json', 'markdown'] as const;

/** The option that chooses a profile of the policy book. */
const profileOption = {
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

/** The options of the command rules. */
export const rulesOptions = {
  ...profileOption,
  area: { type: 'string', requiresArg: true, describe: 'Only rules of this area', group: 'Rules:' },
  'number-type': {
    type: 'string',
    requiresArg: true,
    describe: 'Only rules for this type of number, with their severity for it',
    group: 'Rules:',
  },
  severity: {
    type: 'string',
    requiresArg: true,
    describe: 'Only rules that can be error, warning or info',
    group: 'Rules:',
  },
  confidence: {
    type: 'string',
    requiresArg: true,
    describe: 'Only rules that are certain, or likely',
    group: 'Rules:',
  },
  check: {
    type: 'boolean',
    describe: 'Check the book: does each rule hold on its examples, are there enough, are its sources fresh?',
    group: 'Check:',
  },
  'as-of': {
    type: 'string',
    requiresArg: true,
    describe: 'Count the age of sources from this month, such as 2026-11 (default: this month)',
    group: 'Check:',
  },
  format: { alias: 'f', type: 'string', requiresArg: true, describe: 'text or json (default: text)', group: 'Output:' },
  json: { type: 'boolean', describe: 'The same as --format json', group: 'Output:' },
} as const satisfies Record<string, Options>;

/** The options of the command coverage. */
export const coverageOptions = {
  authority: {
    type: 'string',
    requiresArg: true,
    describe: 'Only the codes of one authority: aws, twilio, telnyx, bandwidth or tcr',
    group: 'Policy:',
  },
  missing: { type: 'boolean', describe: 'Only codes that no rule and no reason covers', group: 'Policy:' },
  format: {
    alias: 'f',
    type: 'string',
    requiresArg: true,
    describe: 'text, json or markdown (default: text)',
    group: 'Output:',
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
  ...new Set(
    [lintOptions, initOptions, planOptions, rulesOptions, coverageOptions, generalOptions].flatMap((options) =>
      Object.keys(options),
    ),
  ),
  'help',
  'version',
  'no-color',
];

/** Those of some options that take one value. */
export function singleOptions(options: Readonly<Record<string, Options>>): string[] {
  return Object.entries(options)
    .filter(([, { type, array }]) => type === 'string' && array !== true)
    .map(([name]) => name);
}
