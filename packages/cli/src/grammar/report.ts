import { inputOptions, changeOptions } from './input-options.js';
import { outputOption, failOnOption } from './output-options.js';
import {
  commentsOption,
  configOptions,
  outsideLinksOption,
  profileOption,
  readLimitOption,
  suppressionOptions,
} from './policy-options.js';
import { speedOptions } from './run-options.js';
import { reviewFormats } from '../review/review-formats.js';
import { defineCommand, pathsIn, pathsPositional } from './grammar.js';
import { profileNames } from './values.js';

/** The command report. */
export const reportCommand = defineCommand({
  usage: 'report [paths..]',
  describe: 'Write a page for reviewers, or what changed since an earlier report',
  positionals: { paths: pathsPositional },
  options: {
    ...profileOption,
    ...configOptions,
    ...commentsOption,
    ...readLimitOption,
    ...outsideLinksOption,
    ...inputOptions,
    ...changeOptions,
    from: {
      type: 'string',
      requiresArg: true,
      describe: 'Take this saved report (JSON of lint or report), and lint nothing',
      group: 'Input:',
    },
    ...outputOption,
    format: {
      alias: 'f',
      type: 'string',
      requiresArg: true,
      describe: 'html, markdown or json (default: by the ending of --output, else html)',
      group: 'Output:',
    },
    compare: {
      type: 'string',
      requiresArg: true,
      describe: 'Say what changed since this saved report; in markdown that alone',
      group: 'Output:',
    },
    title: { type: 'string', requiresArg: true, describe: 'The title of the page', group: 'Output:' },
    date: {
      type: 'string',
      requiresArg: true,
      describe: 'The day that the page names, YYYY-MM-DD (default: that of SOURCE_DATE_EPOCH, else today)',
      group: 'Output:',
    },
    ...failOnOption('none'),
    'suppressions-location': suppressionOptions['suppressions-location'],
    cache: speedOptions.cache,
    'cache-location': speedOptions['cache-location'],
  },
  values: {
    profile: profileNames,
    format: () => reviewFormats,
    'fail-on': async () => (await import('../thresholds.js')).failOnLevels,
  },
  examples: [
    ['$0 report requests/ -o report.html', 'Write a page for reviewers'],
    ['$0 report -o report.json', 'Save what it is made of'],
    ['$0 report --from a.json -o a.html', 'Make the page of that elsewhere'],
    ['$0 report --compare a.json -o b.md', 'Write what changed, as a comment'],
  ],
  run: async (args, io) => (await import('../commands/report.js')).report({ ...args, paths: pathsIn(args) }, io),
});
