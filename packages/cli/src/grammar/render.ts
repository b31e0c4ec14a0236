import { renderOptions } from '../options.js';
import { defineCommand } from './grammar.js';
import { profileNames } from './values.js';

/** The command render. */
export const renderCommand = defineCommand({
  usage: 'render [file]',
  describe: 'Write a request as a provider takes it: support case, registration, API',
  positionals: { file: { type: 'string', describe: 'The request file' } },
  options: renderOptions,
  values: {
    profile: profileNames,
    as: async () => (await import('../render/renderers.js')).renderNames,
    code: async () => (await import('@smslint/providers/aws')).caseCodeNames.map((name) => `${name}=`),
  },
  examples: [
    ['$0 render a.sms.yaml --as aws-case', 'Fill in AWS’s support case'],
    ['$0 render --stdin --as aws-case', 'The same of standard input'],
  ],
  run: async (args, io) => (await import('../commands/render.js')).render(args, io),
});
