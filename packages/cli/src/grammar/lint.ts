import { lintOptions } from '../options.js';
import { defineCommand, pathsIn, pathsPositional } from './grammar.js';
import { outputFilesOf, profileNames, reportFormats } from './values.js';

/** The command lint, which is carried out where no other is named. */
export const lintCommand = defineCommand({
  usage: 'lint [paths..]',
  isDefault: true,
  describe: 'Check requests',
  positionals: { paths: pathsPositional },
  options: lintOptions,
  values: {
    profile: profileNames,
    format: reportFormats,
    'output-file': async () => outputFilesOf(await reportFormats()),
    'fail-on': async () => (await import('../thresholds.js')).failOnLevels,
  },
  examples: [
    ['$0 lint --staged', 'Check what is to be committed'],
    ['$0 lint --changed --cache', 'Check what a branch changes'],
    ['$0 lint requests/ --profile strict', 'Judge by the strictest profile'],
    ['$0 lint -f stylish -o json=a.json', 'Write two reports'],
  ],
  run: async (args, io) => (await import('../commands/lint.js')).lint({ ...args, paths: pathsIn(args) }, io),
});
