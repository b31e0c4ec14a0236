import { completeArgument } from './completion/complete-argument.js';
import { exitCodes } from './exit-code.js';
import { widthOf, type Io } from './io.js';
import { pathsAlone } from './paths-alone.js';
import { UsageError } from './usage-error.js';
import { noCommand, visible } from './visible.js';

/**
 * Runs smslint and returns its exit code; it never ends the process and never throws.
 * @param argv the arguments after the program's name
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv[0] === completeArgument) {
      return await (await import('./completion/write-candidates.js')).writeCandidates(argv.slice(1), io);
    }
    if (argv.length === 1 && ['--version', '-v'].includes(argv[0] ?? '')) {
      io.stdout.write(`${(await import('./package-info.js')).packageVersion()}\n`);
      return exitCodes.clean;
    }
    if (argv.length === 1 && ['--help', '-h'].includes(argv[0] ?? '')) {
      const help = (await import('./ready-help.js')).readyHelp(widthOf(io.stdout));
      if (help !== undefined) {
        io.stdout.write(help);
        return exitCodes.clean;
      }
    }
    const paths = pathsAlone(argv);
    if (paths) return await (await import('./commands/lint.js')).lint({ paths }, io);
    const command = await (await import('./command-line.js')).readCommandLine(argv, io);
    return await command();
  } catch (error) {
    io.stderr.write(error instanceof UsageError ? usageText(error) : internalText(error));
    return exitCodes.failure;
  }
}

function usageText({ message, details, hint }: UsageError): string {
  const lines = [`smslint: ${message}`, ...details, ...(hint === undefined ? [] : [hint])];
  return lines.map((line) => `${noCommand(visible(line))}\n`).join('');
}

function internalText(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = `smslint: internal error: ${stack}`.split('\n').map((line) => `${noCommand(visible(line))}\n`);
  return `${lines.join('')}This is a fault of smslint, not of your files. Please report it with the text above: npm bugs smslint\n`;
}
