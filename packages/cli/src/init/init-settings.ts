import type { Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';
import type { RequestFormat } from './ask-output.js';
import type { GivenAnswers } from './flag-source.js';
import { answerFlags } from './flags.js';

/** The arguments of the command init, as yargs reads them. */
export type InitArguments = Readonly<Record<string, unknown>>;

/** What a run of init does. */
export interface InitSettings {
  readonly given: GivenAnswers;
  readonly format: RequestFormat;
  /** Whether questions are asked in a terminal. */
  readonly asks: boolean;
  /** Whether examples may stand for what is not said. */
  readonly takesExamples: boolean;
  readonly isDryRun: boolean;
  readonly overwrites: boolean;
}

/**
 * Reads from the arguments what init is to do.
 * @throws UsageError
 */
export function readInitSettings(args: InitArguments, { stdin, stdout }: Io): InitSettings {
  const path = textsIn(args.path);
  const given = Object.fromEntries(
    answerFlags.map((flag) => [flag, textsIn(args[flag])] as const).filter(([, texts]) => texts.length > 0),
  );
  const takesExamples = args.yes === true;
  return {
    given: { ...given, ...(path.length > 0 && { path }) },
    format: readFormat(textsIn(args.format)[0], path[0]),
    asks: !takesExamples && stdin.isTTY === true && stdout.isTTY === true,
    takesExamples,
    isDryRun: args['dry-run'] === true,
    overwrites: args.force === true,
  };
}

function readFormat(said: string | undefined, path: string | undefined): RequestFormat {
  const byName =
    path === undefined ? undefined : /\.json$/i.test(path) ? 'json' : /\.ya?ml$/i.test(path) ? 'yaml' : undefined;
  const format = said === undefined ? undefined : oneOf('format', ['yaml', 'json'], said);
  if (format !== undefined && byName !== undefined && format !== byName) {
    throw new UsageError(
      `--format ${format} and the name ${path ?? ''} ask for different things.`,
      'Keep one of them.',
    );
  }
  return format ?? byName ?? 'yaml';
}

function textsIn(value: unknown): readonly string[] {
  return value === undefined ? [] : [value].flat().map(String);
}
