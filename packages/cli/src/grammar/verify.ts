import { verifyOptions } from '../options.js';
import { defineCommand } from './grammar.js';
import { outputFilesOf, reportFormats } from './values.js';

/** The command verify. */
export const verifyCommand = defineCommand({
  usage: 'verify <file> [more..]',
  describe: 'Compare an approved number of AWS with its request',
  positionals: {
    file: { type: 'string', demandOption: true, describe: 'The file of the request' },
    more: { type: 'string', array: true, describe: 'More files for --live, as a shell makes them of live/*.json' },
  },
  options: verifyOptions,
  values: {
    format: reportFormats,
    'output-file': async () => outputFilesOf(await reportFormats()),
    'fail-on': async () => (await import('../thresholds.js')).failOnLevels,
  },
  examples: [
    ['$0 verify a.sms.yaml --live live/', 'Compare with the JSON of a folder'],
    ['$0 verify a.yaml --live a -f json', 'Report for programs'],
  ],
  run: async (args, io) => (await import('../commands/verify.js')).verify(args, io),
});
