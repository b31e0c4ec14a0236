import { renderNames } from '../render/renderers.js';
import { inputOptions, requestOption } from './input-options.js';
import { outputOption } from './output-options.js';
import { profileOption, configOptions, readLimitOption, suppressionOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';
import { profileNames } from './values.js';

/** The command render. */
export const renderCommand = defineCommand({
  usage: 'render [file]',
  describe: 'Write a request as a provider takes it: support case, registration, API',
  positionals: { file: { type: 'string', describe: 'The request file' } },
  options: {
    as: {
      type: 'string',
      requiresArg: true,
      describe: `What the request becomes: ${renderNames.join(', ')}`,
      group: 'Output:',
    },
    ...profileOption,
    ...configOptions,
    ...readLimitOption,
    ...inputOptions,
    ...requestOption(''),
    ...outputOption,
    code: {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'NAME=CODE: serviceCode, categoryCode, severityCode or issueType of CreateCase; repeatable',
      group: 'Output:',
    },
    force: {
      type: 'boolean',
      describe: 'Render a request with errors too, and exit with 0 whatever has to be added by hand',
      group: 'Exit code:',
    },
    'suppressions-location': suppressionOptions['suppressions-location'],
  },
  values: {
    profile: profileNames,
    as: () => renderNames,
    code: async () => (await import('@smslint/providers/aws')).caseCodeNames.map((name) => `${name}=`),
  },
  examples: [
    ['$0 render a.sms.yaml --as aws-case', 'Fill in AWS’s support case'],
    ['$0 render --stdin --as aws-case', 'The same of standard input'],
  ],
  run: async (args, io) => (await import('../commands/render.js')).render(args, io),
});
