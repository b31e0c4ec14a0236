import { lintOptions } from '../options.js';
import { givenOnce, pathsIn, pathsPositional, type AddCommand } from './grammar.js';

/** The command lint, which is carried out where no other is named. */
export const addLint: AddCommand = (parser, io, choose) =>
  parser.command(
    ['lint [paths..]', '$0'],
    'Check requests',
    (command) =>
      command
        .positional('paths', pathsPositional)
        .options(lintOptions)
        .check(givenOnce(lintOptions))
        .example('$0 lint --staged', 'Check what is to be committed')
        .example('$0 lint --changed --cache', 'Check what a branch changes')
        .example('$0 lint requests/ --profile strict', 'Judge by the strictest profile')
        .example('$0 lint -f stylish -o json=a.json', 'Write two reports'),
    (args) => {
      choose(async () => (await import('../commands/lint.js')).lint({ ...args, paths: pathsIn(args) }, io));
    },
  );
