import type { Argv, Options } from 'yargs';
import type { Io } from '../io.js';
import { singleOptions } from '../options.js';
import { UsageError } from '../usage-error.js';

/** What the command line asks for, ready to be carried out; it gives the exit code. */
export type Command = () => number | Promise<number>;

/** Adds a command to the grammar of the command line; where it is the one asked for, it is chosen. */
export type AddCommand = (parser: Argv, io: Io, choose: (command: Command) => void) => Argv;

/** The positional arguments of the commands that read requests. */
export const pathsPositional = {
  type: 'string',
  array: true,
  describe: 'Files, folders or globs (default: this folder)',
} as const;

/** The paths of a command: the positional ones, and what stands after `--`. */
export function pathsIn(args: { readonly paths?: readonly string[] | undefined }): string[] {
  return [...(args.paths ?? []), ...((args as { '--'?: unknown[] })['--'] ?? []).map(String)];
}

/** A check that options with one value are given once: yargs makes an array of what is given twice, whatever its type. */
export function givenOnce(
  options: Readonly<Record<string, Options>>,
): (args: Readonly<Record<string, unknown>>) => true {
  return (args) => {
    const twice = singleOptions(options).find((name) => Array.isArray(args[name]));
    if (twice !== undefined) throw new UsageError(`--${twice} is given more than once.`, 'Keep one of them.');
    return true;
  };
}
