import { reportOptions } from '../options.js';
import { reviewFormats } from '../review/review-formats.js';
import { defineCommand, pathsIn, pathsPositional } from './grammar.js';
import { profileNames } from './values.js';

/** The command report. */
export const reportCommand = defineCommand({
  usage: 'report [paths..]',
  describe: 'Write a page for reviewers, or what changed since an earlier report',
  positionals: { paths: pathsPositional },
  options: reportOptions,
  values: {
    profile: profileNames,
    format: () => reviewFormats,
    'fail-on': async () => (await import('../thresholds.js')).failOnLevels,
  },
  examples: [
    ['$0 report requests/ -o report.html', 'Write a page for reviewers'],
    ['$0 report -o report.json', 'Save what it is made of'],
    ['$0 report --from report.json -o a.html', 'Make a page of that'],
    ['$0 report --compare main.json -o a.md', 'Say what changed'],
  ],
  run: async (args, io) => (await import('../commands/report.js')).report({ ...args, paths: pathsIn(args) }, io),
});
