import {
  failOnOption,
  findingsOutputOptions,
  hideSuppressedOption,
  limitOptions,
  quietOption,
} from './output-options.js';
import { configOptions, suppressionOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';
import { findingsValues } from './values.js';

/** The command merge-reports. */
export const mergeReportsCommand = defineCommand({
  usage: 'merge-reports <blobs..>',
  describe: 'Make the report of one run of what its shards found',
  positionals: {
    blobs: {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'The blobs of all shards: files, or folders with *.blob',
    },
  },
  options: {
    'allow-plugins': configOptions['allow-plugins'],
    'allow-outside': configOptions['allow-outside'],
    ...findingsOutputOptions,
    ...quietOption,
    ...hideSuppressedOption,
    ...failOnOption('error'),
    ...limitOptions,
    'pass-on-unpruned-suppressions': suppressionOptions['pass-on-unpruned-suppressions'],
  },
  values: findingsValues,
  needs: { what: 'the blobs of the shards', hint: 'Each shard writes one with --output-file blob=NAME.blob.' },
  examples: [
    ['$0 merge-reports blobs/', 'Show the report of all shards'],
    ['$0 merge-reports blobs/ -f github', 'Annotate lines in GitHub Actions'],
  ],
  run: async (args, io) => (await import('../commands/merge-reports.js')).mergeReports(args, io),
});
