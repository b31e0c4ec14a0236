import { syntaxOf } from '@smslint/core';
import { counted } from '@smslint/rules/words';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';
import { visible } from './visible.js';

/** What is read: the paths, or standard input under a name, each line as soon as it comes where somebody waits for its result. */
export type InputSettings =
  { readonly paths: readonly string[] } | { readonly stdinName: string; readonly isFilter?: boolean };

/** The arguments, as yargs reads them, of the commands that read requests and write reports. */
export interface InputArguments {
  readonly paths: readonly string[];
  readonly profile?: string | undefined;
  readonly stdin?: boolean | undefined;
  readonly 'stdin-filename'?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly 'output-file'?: readonly string[] | undefined;
  readonly color?: boolean | undefined;
}

/**
 * Reads from the arguments what is to be read.
 * @param isByLine whether the result of each request is to be written as a line
 * @throws UsageError
 */
export function readInputSettings(
  { paths, stdin, 'stdin-filename': stdinName }: Pick<InputArguments, 'paths' | 'stdin' | 'stdin-filename'>,
  isByLine = false,
): InputSettings {
  if (stdin !== true) {
    if (stdinName !== undefined) throw new UsageError('--stdin-filename needs --stdin.');
    return { paths: paths.length > 0 ? paths : ['.'] };
  }
  if (paths.length > 0) throw new UsageError('--stdin and paths exclude each other.', 'Give either.');
  if (!isByLine) return { stdinName: stdinName ?? 'stdin.sms.yaml' };
  const name = stdinName ?? 'stdin.sms.jsonl';
  return { stdinName: name, isFilter: syntaxOf(name) === 'jsonl' };
}

/** Says on standard error which files could not be opened, and why; true where there are any. */
export function reportUnopened(
  files: readonly { readonly path: string; readonly failure: string | undefined }[],
  io: Pick<Io, 'stderr'>,
): boolean {
  const unopened = files.filter(({ failure }) => failure !== undefined);
  if (unopened.length === 0) return false;
  const names = unopened.map(({ path, failure }) => `${path} (${failure ?? ''})`).join(', ');
  io.stderr.write(visible(`smslint: ${counted(unopened.length, 'file')} could not be opened: ${names}.`) + '\n');
  return true;
}
