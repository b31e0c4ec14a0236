import { wantsColour } from './colour.js';
import type { Io } from './io.js';
import { oneOf } from './one-of.js';
import { formats as knownFormats, type Format } from './reporters/index.js';
import { failOnLevels, type Thresholds } from './thresholds.js';
import { UsageError } from './usage-error.js';

/** The arguments of the command lint as yargs reads them. */
export interface LintArguments {
  readonly paths: readonly string[];
  readonly profile?: string | undefined;
  readonly stdin?: boolean | undefined;
  readonly 'stdin-filename'?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly 'output-file'?: readonly string[] | undefined;
  readonly quiet?: boolean | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly 'max-warnings'?: string | undefined;
  readonly 'min-score'?: string | undefined;
  readonly color?: boolean | undefined;
}

/** A report to be written to a file. */
interface OutputFile {
  readonly format: Format;
  readonly path: string;
}

/** What the command lint is to do. */
export interface LintSettings {
  /** The paths to check, or the name under which standard input is checked. */
  readonly input: { readonly paths: readonly string[] } | { readonly stdinName: string };
  readonly profile: string | undefined;
  /** The formats for standard output, in order. */
  readonly formats: readonly Format[];
  readonly outputFiles: readonly OutputFile[];
  readonly quiet: boolean;
  readonly colour: boolean;
  readonly thresholds: Thresholds;
}

/**
 * Reads the arguments of the command lint.
 * @throws UsageError
 */
export function readLintSettings(args: LintArguments, io: Io): LintSettings {
  const outputFiles = (args['output-file'] ?? []).map(readOutputFile);
  return {
    input: readInput(args),
    profile: args.profile,
    formats: formatsForStdout(args.format, outputFiles, io),
    outputFiles,
    quiet: args.quiet ?? false,
    colour: wantsColour(args.color, io),
    thresholds: {
      failOn: oneOf('value of --fail-on', failOnLevels, args['fail-on'] ?? 'error'),
      maxWarnings: wholeNumber('--max-warnings', args['max-warnings'], Infinity),
      minScore: wholeNumber('--min-score', args['min-score'], 100),
    },
  };
}

function readInput({ paths, stdin, 'stdin-filename': stdinName }: LintArguments): LintSettings['input'] {
  if (stdin !== true) {
    if (stdinName !== undefined) throw new UsageError('--stdin-filename needs --stdin.');
    return { paths: paths.length > 0 ? paths : ['.'] };
  }
  if (paths.length > 0) throw new UsageError('--stdin and paths exclude each other.', 'Give either.');
  return { stdinName: stdinName ?? 'stdin.sms.yaml' };
}

function formatsForStdout(given: readonly string[] | undefined, outputFiles: readonly OutputFile[], io: Io): Format[] {
  const chosen = given?.map((name) => oneOf('format', knownFormats, name));
  if (chosen === undefined) return [io.stdout.isTTY === true ? 'codeframe' : 'stylish'];
  return [...new Set(chosen)].filter((format) => !outputFiles.some((file) => file.format === format));
}

function readOutputFile(given: string): OutputFile {
  const [, format, path] = /^([^=]*)=(.+)$/s.exec(given) ?? [];
  if (format === undefined || path === undefined) {
    throw new UsageError(`--output-file expects FORMAT=PATH, found "${given}".`, 'For example: json=report.json.');
  }
  return { format: oneOf('format', knownFormats, format), path };
}

function wholeNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value <= most) return value;
  const range = most === Infinity ? 'of at least 0' : `from 0 to ${most}`;
  throw new UsageError(`${option} expects a whole number ${range}, found "${text}".`);
}
