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
    ['$0 report --from a.json -o a.html', 'Make the page of that elsewhere'],
    ['$0 report --compare a.json -o b.md', 'Write what changed, as a comment'],
  ],
  run: async (args, io) => (await import('../commands/report.js')).report({ ...args, paths: pathsIn(args) }, io),
});
