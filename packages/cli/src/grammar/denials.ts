import {
  awsOptions,
  configOptions,
  failOnOption,
  findingsOutputOptions,
  profileOption,
  quietOption,
  requestOption,
  suppressionOptions,
} from './option-groups.js';
import { defineCommand } from './grammar.js';
import { outputFilesOf, profileNames, reportFormats } from './values.js';

/** The command denials. */
export const denialsCommand = defineCommand({
  usage: 'denials <file> [more..]',
  describe: 'Put what AWS denied on the lines of the request',
  positionals: {
    file: { type: 'string', demandOption: true, describe: 'The file of the request' },
    more: { type: 'string', array: true, describe: 'More files for --saved, as a shell makes them of saved/*.json' },
  },
  options: {
    saved: {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'Saved responses of AWS: JSON files, or folders of them; repeatable',
      group: 'Input:',
    },
    ...awsOptions('the request’s, else that of the AWS CLI'),
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
    'suppressions-location': suppressionOptions['suppressions-location'],
    ...findingsOutputOptions,
    ...quietOption,
    ...failOnOption('warning'),
  },
  values: {
    profile: profileNames,
    format: reportFormats,
    'output-file': async () => outputFilesOf(await reportFormats()),
    'fail-on': async () => (await import('../thresholds.js')).failOnLevels,
  },
  needs: { what: 'the file of a request' },
  examples: [
    ['$0 denials a.yaml --live', 'Ask AWS'],
    ['$0 denials a.yaml --saved denied/', 'Read a folder'],
  ],
  run: async (args, io) => (await import('../commands/denials.js')).denials(args, io),
});
