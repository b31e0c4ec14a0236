import type { ConfigArguments } from '../config/configuration.js';
import { readInputSettings, type InputArguments, type InputSettings } from '../inputs.js';
import type { RunSettings } from '../lint-requests.js';
import { oneOf } from '../one-of.js';
import type { OutputFile } from '../output-files.js';
import { UsageError } from '../usage-error.js';
import { renderNames, type RenderName } from './renderers.js';

/** The arguments of the command render as yargs reads them. */
export interface RenderArguments extends Pick<InputArguments, 'stdin' | 'stdin-filename'>, ConfigArguments {
  readonly file?: string | undefined;
  readonly as?: string | undefined;
  readonly request?: string | undefined;
  readonly output?: string | undefined;
  readonly code?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
  readonly 'suppressions-location'?: string | undefined;
}

/** What the command render is to do. */
export interface RenderRun {
  readonly name: RenderName;
  readonly from: RunSettings;
  /** Which request of the file: its id, or its number from 0. */
  readonly request: string | undefined;
  /** The file to write; undefined for standard output. */
  readonly output: OutputFile<RenderName> | undefined;
  readonly codes: readonly string[];
  readonly isForced: boolean;
}

/**
 * Reads the arguments of the command render.
 * @throws UsageError
 */
export function readRenderRun(args: RenderArguments): RenderRun {
  const { output: path, code: codes = [], request, force: isForced = false } = args;
  const name = readName(args.as);
  if (path?.trim() === '') throw new UsageError('--output is empty.', 'Name a file, such as case.txt.');
  if (request?.trim() === '') throw new UsageError('--request is empty.', 'Give the id of a request, or its number.');
  if (codes.length > 0 && name !== 'aws-create-case-json')
    throw new UsageError('--code goes with --as aws-create-case-json alone.');
  const output = path === undefined ? undefined : { format: name, path };
  return {
    name,
    request,
    output,
    codes,
    isForced,
    from: {
      input: readInput(args),
      scope: undefined,
      cache: undefined,
      suppressions: { location: args['suppressions-location'], passesOnStale: true, change: undefined },
      outputFiles: output ? [output] : [],
    },
  };
}

function readName(given: string | undefined): RenderName {
  const known = `Known are ${renderNames.join(', ')}.`;
  if (given === undefined) throw new UsageError('render needs --as, which says what the request becomes.', known);
  return oneOf('value of --as', renderNames, given, known);
}

function readInput({ file, stdin, 'stdin-filename': name }: RenderArguments): InputSettings {
  if (file === undefined && stdin !== true)
    throw new UsageError('render needs the path of a request file.', 'Or give --stdin.');
  return readInputSettings({ paths: file === undefined ? [] : [file], stdin, 'stdin-filename': name });
}
