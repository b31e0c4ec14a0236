import { answerOptions, moreAnswersPositional } from './aws-options.js';
import { requestOption } from './input-options.js';
import { failOnOption, findingsOutputOptions, quietOption } from './output-options.js';
import { configOptions, readLimitOption, profileOption, suppressionOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';
import { findingsValues, profileNames } from './values.js';

/** The command denials. */
export const denialsCommand = defineCommand({
  usage: 'denials <file> [more..]',
  describe: 'Put what AWS denied on the lines of the request',
  positionals: {
    file: { type: 'string', demandOption: true, describe: 'The file of the request' },
    more: moreAnswersPositional,
  },
  options: {
    ...answerOptions('the request’s, else that of the AWS CLI'),
    registration: {
      type: 'string',
      requiresArg: true,
      describe: 'The registration, by its id (default: all that were saved; with --live those of the brands)',
      group: 'Input:',
    },
    'version-number': {
      type: 'string',
      requiresArg: true,
      describe: 'The version of the registration (default: the newest that was submitted)',
      group: 'Input:',
    },
    ...requestOption(' (default: all)'),
    ...profileOption,
    ...configOptions,
    ...readLimitOption,
    'suppressions-location': suppressionOptions['suppressions-location'],
    ...findingsOutputOptions,
    ...quietOption,
    ...failOnOption('warning'),
  },
  values: {
    profile: profileNames,
    ...findingsValues,
  },
  needs: { what: 'the file of a request' },
  examples: [
    ['$0 denials a.yaml --live', 'Ask AWS'],
    ['$0 denials a.yaml --saved denied/', 'Read a folder'],
  ],
  run: async (args, io) => (await import('../commands/denials.js')).denials(args, io),
});
