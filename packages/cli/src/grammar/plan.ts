import { inputOptions } from './input-options.js';
import { outputOptions } from './output-options.js';
import { profileOption, configOptions, readLimitOption } from './policy-options.js';
import { planFormats } from '../plan-formats.js';
import { defineCommand, pathsIn, pathsPositional } from './grammar.js';
import { outputFilesOf, profileNames } from './values.js';

/** The command plan. */
export const planCommand = defineCommand({
  usage: 'plan [paths..]',
  describe: 'Plan capacity and cost: parts, rate, burst, numbers, spend limit',
  positionals: { paths: pathsPositional },
  options: {
    ...profileOption,
    ...configOptions,
    ...readLimitOption,
    ...inputOptions,
    ...outputOptions('table or json; repeatable (default: table)'),
  },
  values: {
    profile: profileNames,
    format: () => planFormats,
    'output-file': () => outputFilesOf(planFormats),
  },
  examples: [
    ['$0 plan acme.sms.yaml', 'Plan one request'],
    ['$0 plan requests/ -f json', 'Plan a whole folder, for programs'],
    ['$0 plan requests/ -o json=plan.json', 'Show tables, keep the figures'],
  ],
  run: async (args, io) => (await import('../commands/plan.js')).plan({ ...args, paths: pathsIn(args) }, io),
});
