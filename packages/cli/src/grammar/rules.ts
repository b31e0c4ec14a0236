import { rulesOptions } from '../options.js';
import { defineCommand } from './grammar.js';
import { profileNames } from './values.js';

/** The command rules. */
export const rulesCommand = defineCommand({
  usage: 'rules',
  describe: 'List the rules, or check that they are in good health',
  positionals: {},
  options: rulesOptions,
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
