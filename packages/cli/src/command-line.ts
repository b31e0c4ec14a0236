import yargs, { type Argv } from 'yargs';
import { exitCodes } from './exit-code.js';
import type { Command } from './grammar/grammar.js';
import { commands } from './grammar/index.js';
import { generalOptions } from './grammar/run-options.js';
import { widthOf, type Io } from './io.js';
import { packageVersion } from './package-info.js';
import { UsageError } from './usage-error.js';
import { toUsageError } from './yargs-fault.js';

/**
 * Reads the command line without carrying it out. Commands load their code only when they are carried out.
 * @throws UsageError
 */
export async function readCommandLine(argv: readonly string[], io: Io): Promise<Command> {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  // yargs would drop it, and the whole folder would be checked instead.
  if (options.includes('-')) throw new UsageError('"-" is no path.', 'Use --stdin to check standard input.');

  let chosen: Command | undefined;
  const parser = createParser(io, asksForHelp(options) ? widthOf(io.stdout) : null, (command) => (chosen = command));
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

/** Whether help may be asked for. yargs makes its text for every command line, which takes longest where it is wrapped. */
function asksForHelp(options: readonly string[]): boolean {
  return options.some((option) => /^(?:--)?help|^-[^-]*h/.test(option));
}

/**
 * The grammar of the command line.
 * @param width how wide help is, in columns; null where it is not shown
 */
function createParser(io: Io, width: number | null, choose: (command: Command) => void): Argv {
  const empty = withoutTypes(yargs()).scriptName('smslint').detectLocale(false).parserConfiguration({
    'camel-case-expansion': false,
    'dot-notation': false,
    'greedy-arrays': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'populate--': true,
  });
  // Help shows groups in the order in which they are first named.
  const grouped = ['Positionals:', 'Policy:', 'Input:', 'Fix:', 'Output:', 'Exit code:', 'Baseline:', 'Speed:'].reduce(
    (parser, name) => parser.group([], name),
    empty,
  );
  return commands
    .reduce((parser, command) => command.add(parser, io, choose), grouped)
    .usage(
      '$0 [paths..] [options]\n\nSays what a reviewer would object to in requests for SMS numbers, and how to mend it.',
    )
    .options(generalOptions)
    .group(['help', 'version'], 'General:')
    .example('$0', 'Check all requests below this folder')
    .example('$0 plan acme.sms.yaml', 'Plan its capacity and cost')
    .example('$0 explain help-missing-contact', 'Read why a rule is there')
    .example('$0 explain BRAND_UNVERIFIED', 'Read why a request was denied')
    .epilogue('Exit codes: 0 nothing to object to, 1 findings, 2 wrong usage or a file that cannot be read or written')
    .help()
    .alias('help', 'h')
    .version(packageVersion())
    .alias('version', 'v')
    .wrap(width)
    .strict()
    .exitProcess(false);
}

/** Help without `[string]` and its like; the published types do not know the setting yet. */
function withoutTypes(parser: Argv): Argv {
  const configurable = parser as Argv & { usageConfiguration(settings: { 'hide-types': boolean }): Argv };
  return configurable.usageConfiguration({ 'hide-types': true });
}
