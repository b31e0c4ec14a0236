import { inputOptions, changeOptions, shardOption } from './input-options.js';
import { lintOutputOptions, quietOption, hideSuppressedOption, failOnOption, limitOptions } from './output-options.js';
import {
  commentsOption,
  configOptions,
  outsideLinksOption,
  profileOption,
  readLimitOption,
  suppressionOptions,
} from './policy-options.js';
import { speedOptions } from './run-options.js';
import { defineCommand, pathsIn, pathsPositional } from './grammar.js';
import { profileNames, lintValues } from './values.js';

/** The command lint, which is carried out where no other is named. */
export const lintCommand = defineCommand({
  usage: 'lint [paths..]',
  isDefault: true,
  describe: 'Check requests',
  positionals: { paths: pathsPositional },
  options: {
    ...profileOption,
    ...configOptions,
    ...commentsOption,
    ...readLimitOption,
    ...outsideLinksOption,
    ...inputOptions,
    'stdin-filename': {
      ...inputOptions['stdin-filename'],
      describe:
        'The name of standard input in reports; its extension says the syntax (default: stdin.sms.yaml, with --format jsonl stdin.sms.jsonl)',
    },
    ...changeOptions,
    ...shardOption,
    ...lintOutputOptions,
    fix: { type: 'boolean', describe: 'Mend what can be mended without changing what is said', group: 'Fix:' },
    unsafe: {
      type: 'boolean',
      describe: 'With --fix or --fix-dry-run: also mend what a person has to agree with, such as drafts of replies',
      group: 'Fix:',
    },
    'fix-dry-run': {
      type: 'boolean',
      describe: 'Show as a diff what --fix would change; write nothing',
      group: 'Fix:',
    },
    ...quietOption,
    ...hideSuppressedOption,
    ...failOnOption('error'),
    ...limitOptions,
    ...suppressionOptions,
    ...speedOptions,
  },
  values: {
    profile: profileNames,
    ...lintValues,
    concurrency: () => ['auto', 'off'],
  },
  examples: [
    ['$0 lint --staged', 'Check what is to be committed'],
    ['$0 lint --changed --cache', 'Check what a branch changes'],
    ['$0 lint requests/ --profile strict', 'Judge by the strictest profile'],
    ['$0 lint -f stylish -o json=a.json', 'Write two reports'],
  ],
  run: async (args, io) => (await import('../commands/lint.js')).lint({ ...args, paths: pathsIn(args) }, io),
});
