import yargs, { type Argv, type Options } from 'yargs';
import { exitCodes } from './exit-code.js';
import { widthOf, type Io } from './io.js';
import {
  configOptions,
  coverageOptions,
  generalOptions,
  lintOptions,
  planOptions,
  printConfigOptions,
  rulesOptions,
  schemaNames,
  singleOptions,
} from './options.js';
import { packageVersion } from './package-info.js';
import { UsageError } from './usage-error.js';
import { toUsageError } from './yargs-fault.js';

/** What the command line asks for, ready to be carried out; it gives the exit code. */
export type Command = () => number | Promise<number>;

/**
 * Reads the command line without carrying it out. Commands load their code only when they are carried out.
 * @throws UsageError
 */
export async function readCommandLine(argv: readonly string[], io: Io): Promise<Command> {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  // yargs would drop it, and the whole folder would be checked instead.
  if (options.includes('-')) throw new UsageError('"-" is no path.', 'Use --stdin to check standard input.');

  let chosen: Command | undefined;
  const parser = createParser(io, (command) => (chosen = command));
  const output = await new Promise<string>((resolve, reject) => {
    void parser.parse([...argv], {}, (error: Error | undefined, _args: unknown, text: string) => {
      if (error) reject(error);
      else resolve(text);
    });
  }).catch(async (error: unknown) => {
    throw await toUsageError(error, argv);
  });
  return (
    chosen ??
    (() => {
      io.stdout.write(`${output}\n`);
      return exitCodes.clean;
    })
  );
}

/** The grammar of the command line. */
function createParser(io: Io, choose: (command: Command) => void): Argv {
  return (
    withoutTypes(yargs())
      .scriptName('smslint')
      .detectLocale(false)
      .parserConfiguration({
        'camel-case-expansion': false,
        'dot-notation': false,
        'greedy-arrays': false,
        'parse-numbers': false,
        'parse-positional-numbers': false,
        'populate--': true,
      })
      // Help shows groups in the order in which they are first named.
      .group([], 'Positionals:')
      .group([], 'Policy:')
      .group([], 'Input:')
      .group([], 'Output:')
      .group([], 'Exit code:')
      .usage(
        '$0 [paths..] [options]\n\nSays what a reviewer would object to in requests for SMS numbers, and how to mend it.',
      )
      .command(
        ['lint [paths..]', '$0'],
        'Check requests',
        (command) =>
          command
            .positional('paths', {
              type: 'string',
              array: true,
              describe: 'Files, folders or globs (default: this folder)',
            })
            .options(lintOptions)
            .check(givenOnce(lintOptions)),
        (args) => {
          const paths = [...(args.paths ?? []), ...afterDashes(args)];
          choose(async () => (await import('./commands/lint.js')).lint({ ...args, paths }, io));
        },
      )
      .command(
        'plan [paths..]',
        'Plan capacity and cost: parts, rate, burst, numbers, spend limit',
        (command) =>
          command
            .positional('paths', {
              type: 'string',
              array: true,
              describe: 'Files, folders or globs (default: this folder)',
            })
            .options(planOptions)
            .check(givenOnce(planOptions)),
        (args) => {
          const paths = [...(args.paths ?? []), ...afterDashes(args)];
          choose(async () => (await import('./commands/plan.js')).plan({ ...args, paths }, io));
        },
      )
      .command(
        'explain <name>',
        'Explain a rule, or a code by which requests are denied',
        (command) =>
          command
            .positional('name', {
              type: 'string',
              demandOption: true,
              describe: 'The id of a rule, or a denial code of any authority',
            })
            .options(configOptions)
            .check(givenOnce(configOptions)),
        (args) => {
          choose(async () => (await import('./commands/explain.js')).explain(args, io));
        },
      )
      .command(
        'rules',
        'List the rules, or check that they are in good health',
        (command) => command.options(rulesOptions).check(givenOnce(rulesOptions)),
        (args) => {
          choose(async () => (await import('./commands/rules.js')).rules(args, io));
        },
      )
      .command(
        'coverage',
        'Say which rules catch each denial code, and what a person checks',
        (command) => command.options(coverageOptions).check(givenOnce(coverageOptions)),
        (args) => {
          choose(async () => (await import('./commands/coverage.js')).coverage(args, io));
        },
      )
      .command(
        'print-config <file>',
        'Print what the configuration makes of a file, and where it says so',
        (command) =>
          command
            .positional('file', { type: 'string', demandOption: true, describe: 'A request file, there or not' })
            .options(printConfigOptions)
            .check(givenOnce(printConfigOptions)),
        (args) => {
          choose(async () => (await import('./commands/print-config.js')).printConfig(args, io));
        },
      )
      .command(
        'check-config [file]',
        'Check a configuration, and say what in it has no use',
        (command) =>
          command
            .positional('file', { type: 'string', describe: 'A configuration (default: the one for this folder)' })
            .options(configOptions)
            .check(givenOnce(configOptions)),
        (args) => {
          choose(async () => (await import('./commands/check-config.js')).checkConfig(args, io));
        },
      )
      .command(
        'schema [of]',
        'Print the JSON Schema of a request or a configuration, for editors',
        (command) =>
          command.positional('of', { type: 'string', describe: `${schemaNames.join(' or ')} (default: request)` }),
        (args) => {
          choose(async () => (await import('./commands/schema.js')).schema(args, io));
        },
      )
      .options(generalOptions)
      .group(['help', 'version'], 'General:')
      .example('$0', 'Check every request below this folder')
      .example('$0 requests/acme.sms.yaml --profile aws', 'Check one request as AWS would')
      .example('$0 -f markdown -o json=report.json', 'Write two reports')
      .example('$0 plan requests/acme.sms.yaml', 'Plan capacity and cost of one request')
      .example('$0 explain help-missing-contact', 'Read why a rule is there')
      .example('$0 explain HELP_MESSAGE_NON_COMPLIANT', 'Read why a request was denied')
      .epilogue(
        'Exit codes: 0 nothing to object to, 1 findings, 2 wrong usage or a file that cannot be read or written',
      )
      .help()
      .alias('help', 'h')
      .version(packageVersion())
      .alias('version', 'v')
      .wrap(widthOf(io.stdout))
      .strict()
      .exitProcess(false)
  );
}

/** Help without `[string]` and its like; the published types do not know the setting yet. */
function withoutTypes(parser: Argv): Argv {
  const configurable = parser as Argv & { usageConfiguration(settings: { 'hide-types': boolean }): Argv };
  return configurable.usageConfiguration({ 'hide-types': true });
}

/** yargs makes an array of what is given twice, whatever its type. */
function givenOnce(options: Readonly<Record<string, Options>>): (args: Readonly<Record<string, unknown>>) => true {
  return (args) => {
    const twice = singleOptions(options).find((name) => Array.isArray(args[name]));
    if (twice !== undefined) throw new UsageError(`--${twice} is given more than once.`, 'Keep one of them.');
    return true;
  };
}

function afterDashes(args: object): string[] {
  return ((args as { '--'?: unknown[] })['--'] ?? []).map(String);
}
