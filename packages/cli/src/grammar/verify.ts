import { answerOptions, moreAnswersPositional } from './aws-options.js';
import { requestOption } from './input-options.js';
import { failOnOption, findingsOutputOptions, quietOption } from './output-options.js';
import { defineCommand } from './grammar.js';
import { findingsValues } from './values.js';

/** The command verify. */
export const verifyCommand = defineCommand({
  usage: 'verify <file> [more..]',
  describe: 'Compare an approved number of AWS with its request',
  positionals: {
    file: { type: 'string', demandOption: true, describe: 'The file of the request' },
    more: moreAnswersPositional,
  },
  options: {
    ...answerOptions('the request’s, else that of the AWS CLI'),
    number: {
      type: 'string',
      requiresArg: true,
      describe: 'The number, or its id (default: the only one, or the only one of the type and countries)',
      group: 'Input:',
    },
    ...requestOption(' (default: all)'),
    'opt-out-list': {
      type: 'string',
      requiresArg: true,
      describe: 'The opt-out list that the number is to use (default: Default)',
      group: 'Input:',
    },
    'plan-fix': {
      type: 'boolean',
      describe: 'Print the commands that mend keywords; the report goes to standard error',
      group: 'Fix:',
    },
    apply: {
      type: 'boolean',
      describe: 'With --live: show the calls that mend keywords; the report goes to standard error',
      group: 'Fix:',
    },
    yes: { type: 'boolean', describe: 'With --apply: make the calls, then compare again', group: 'Fix:' },
    ...findingsOutputOptions,
    ...quietOption,
    ...failOnOption('error'),
  },
  values: findingsValues,
  needs: { what: 'the file of a request' },
  examples: [
    ['$0 verify a.sms.yaml --live', 'Ask AWS, and compare'],
    ['$0 verify a.sms.yaml --saved live/', 'Compare with the JSON of a folder'],
    ['$0 verify a.yaml --live --apply', 'Show what mends the keywords'],
  ],
  run: async (args, io) => (await import('../commands/verify.js')).verify(args, io),
});
