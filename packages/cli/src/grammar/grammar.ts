import type { Argv, InferredOptionTypes, Options, PositionalOptions } from 'yargs';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';

/** What the command line asks for, ready to be carried out; it gives the exit code. */
export type Command = () => number | Promise<number>;

type OptionTable = Readonly<Record<string, Options>>;

/** Words that can stand in a place of the command line, perhaps with what they mean. */
export type Words = readonly (string | { readonly word: string; readonly meaning: string })[];

/** What a command is missing where it is given too little. */
export interface Need {
  /** Such as "the path of a request file". */
  readonly what: string;
  readonly hint?: string;
}

/** A command as the command line, its help and its completion know it. */
export interface CommandGrammar {
  /** Its name; the default command is carried out where none is named. */
  readonly name: string;
  readonly isDefault: boolean;
  readonly describe: string;
  readonly options: OptionTable;
  readonly positionals: readonly string[];
  /** What it cannot do without. */
  readonly needs: Need | undefined;
  /** The words that can be the value of an option or a positional argument; what is not here may be anything. */
  readonly values: Readonly<Record<string, () => Words | Promise<Words>>>;
  /** Adds it to a parser; where it is the one asked for, it is chosen. */
  add(parser: Argv, io: Io, choose: (command: Command) => void): Argv;
}

/** The positional arguments of the commands that read requests. */
export const pathsPositional = {
  type: 'string',
  array: true,
  describe: 'Files, folders or globs (default: this folder)',
} as const;

/**
 * Defines a command.
 * @param usage its name with its positional arguments, as yargs writes them
 * @param run carries it out; its code is loaded only then
 */
export function defineCommand<O extends OptionTable, P extends Readonly<Record<string, Options & PositionalOptions>>>({
  usage,
  isDefault = false,
  describe,
  positionals,
  options,
  values = {},
  needs,
  examples,
  run,
}: {
  readonly usage: string;
  readonly isDefault?: boolean;
  readonly describe: string;
  readonly positionals: P;
  readonly options: O;
  readonly values?: CommandGrammar['values'];
  readonly needs?: Need;
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly run: (
    args: InferredOptionTypes<O> & InferredOptionTypes<P> & { readonly color?: boolean | undefined },
    io: Io,
  ) => Promise<number>;
}): CommandGrammar {
  return {
    name: usage.split(' ')[0] ?? usage,
    isDefault,
    describe,
    options,
    positionals: Object.keys(positionals),
    values,
    needs,
    add: (parser, io, choose) =>
      parser.command(
        isDefault ? [usage, '$0'] : usage,
        describe,
        (command) => {
          const withPositionals = Object.entries(positionals).reduce<Argv>(
            (one, [name, positional]) => one.positional(name, positional),
            command,
          );
          return examples.reduce<Argv>(
            (one, [example, does]) => one.example(example, does),
            withPositionals.options(options).check(givenOnce(options)),
          );
        },
        (args) => {
          const read = args as unknown as Parameters<typeof run>[0];
          choose(() => run(read, io));
        },
      ),
  };
}

/** The paths of a command: the positional ones, and what stands after `--`. */
export function pathsIn(args: { readonly paths?: readonly string[] | undefined }): string[] {
  return [...(args.paths ?? []), ...((args as { '--'?: unknown[] })['--'] ?? []).map(String)];
}

/** A check that options with one value are given once: yargs makes an array of what is given twice, whatever its type. */
function givenOnce(options: OptionTable): (args: Readonly<Record<string, unknown>>) => true {
  return (args) => {
    const twice = singleOptions(options).find((name) => Array.isArray(args[name]));
    if (twice !== undefined) throw new UsageError(`--${twice} is given more than once.`, 'Keep one of them.');
    return true;
  };
}

/** Those of some options that take one value. */
function singleOptions(options: OptionTable): string[] {
  return Object.entries(options)
    .filter(([, { type, array }]) => type === 'string' && array !== true)
    .map(([name]) => name);
}
