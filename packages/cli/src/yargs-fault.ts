import { commands, optionNames } from './grammar/index.js';
import { planFormats } from './plan-formats.js';
import { formats } from './reporters/index.js';
import { UsageError } from './usage-error.js';

const hint = 'See smslint --help.';

/** Puts what yargs objects to in the words of smslint, with what was probably meant. */
export async function toUsageError(error: unknown, argv: readonly string[]): Promise<UsageError> {
  if (error instanceof UsageError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const [, unknown] = /^Unknown arguments?: (.+)$/.exec(message) ?? [];
  if (unknown !== undefined) return unknownArgument(unknown.split(', ')[0] ?? '', argv);
  const [, lonely] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (lonely !== undefined) return new UsageError(`${dashed(lonely)} needs a value.`, hint);
  if (message.startsWith('Not enough non-option arguments')) {
    const command = commands.find(({ name }) => argv.includes(name));
    if (command?.needs)
      return new UsageError(`${command.name} needs ${command.needs.what}.`, command.needs.hint ?? hint);
  }
  return new UsageError(message, hint);
}

async function unknownArgument(name: string, argv: readonly string[]): Promise<UsageError> {
  if (argv.includes(name)) return new UsageError(`"${name}" is one argument too many.`, hint);
  // Yargs takes the "no-" away.
  const given = argv.includes(`--no-${name}`) ? `no-${name}` : name;
  const meant = ([...formats, ...planFormats] as string[]).includes(name)
    ? `--format ${name}`
    : await optionLike(given);
  return new UsageError(`${dashed(given)} is not known here.`, meant === undefined ? hint : `Did you mean ${meant}?`);
}

async function optionLike(name: string): Promise<string | undefined> {
  if (optionNames.includes(name)) return undefined;
  // The core is large, and needed here alone.
  const { suggest } = await import('@smslint/core');
  const meant = suggest(name, optionNames);
  return meant === undefined ? undefined : dashed(meant);
}

function dashed(name: string): string {
  return `${name.length === 1 ? '-' : '--'}${name}`;
}
