import { commandNames } from './command-names.js';

/** What can be nothing but a path, to whoever reads the command line: no option, no "help", nothing in quotation marks. */
const path = /^(?!help)[\w./\\*][^'"`]*$/;

/**
 * The paths of a command line that asks for lint with paths and nothing else, as that of a hook does; undefined of any other. Such a
 * run does without the library that reads all the others.
 */
export function pathsAlone(argv: readonly string[]): readonly string[] | undefined {
  const paths = argv[0] === 'lint' ? argv.slice(1) : argv;
  const isOther = commandNames.some((name) => name === argv[0]) && argv[0] !== 'lint';
  return !isOther && paths.every((one) => path.test(one)) ? paths : undefined;
}
