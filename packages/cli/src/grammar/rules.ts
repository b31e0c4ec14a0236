import { profileOption, configOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';
import { profileNames } from './values.js';

/** The command rules. */
export const rulesCommand = defineCommand({
  usage: 'rules',
  describe: 'List the rules, or check that they are in good health',
  positionals: {},
  options: {
    ...profileOption,
    ...configOptions,
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
    format: {
      alias: 'f',
      type: 'string',
      requiresArg: true,
      describe: 'text or json (default: text)',
      group: 'Output:',
    },
    json: { type: 'boolean', describe: 'The same as --format json', group: 'Output:' },
  },
  values: {
    profile: profileNames,
    area: async () => (await import('@smslint/rules')).areas,
    'number-type': async () => (await import('@smslint/rules')).numberTypes,
    severity: async () => (await import('@smslint/rules')).severities,
    confidence: async () => (await import('@smslint/rules')).confidences,
    format: () => ['text', 'json'],
  },
  examples: [
    ['$0 rules --area keywords', 'List the rules about keywords'],
    ['$0 rules --profile twilio', 'List them as Twilio judges'],
    ['$0 rules --json', 'List them for programs'],
    ['$0 rules --check', 'Check their examples and sources'],
  ],
  run: async (args, io) => (await import('../commands/rules.js')).rules(args, io),
});
