import { readCacheLocation, type CacheArguments } from './cache/cache-settings.js';
import { readScope, type Scope, type ScopeArguments } from './changed/scope.js';
import { wantsColour } from './colour.js';
import type { ConfigArguments } from './config/configuration.js';
import { readConcurrency, type Concurrency, type ConcurrencyArguments } from './elsewhere/concurrency.js';
import { readShard, type Shard, type ShardArguments } from './elsewhere/shard.js';
import { readFixSettings, type FixArguments, type FixSettings } from './fix/fix-settings.js';
import { readInputSettings, type InputArguments, type InputSettings } from './inputs.js';
import type { Io, Output } from './io.js';
import { oneOf } from './one-of.js';
import { formatsForStdout, readOutputFile, type OutputFile } from './output-files.js';
import { lintFormats, type LintFormat } from './reporters/index.js';
import {
  readSuppressionSettings,
  type SuppressionArguments,
  type SuppressionSettings,
} from './suppressions/suppression-settings.js';
import { failOnLevels, type ThresholdOptions } from './thresholds.js';
import { UsageError } from './usage-error.js';

/** The arguments of the command lint as yargs reads them. */
export interface LintArguments
  extends
    InputArguments,
    ConfigArguments,
    ScopeArguments,
    ShardArguments,
    ConcurrencyArguments,
    FixArguments,
    CacheArguments,
    SuppressionArguments {
  readonly quiet?: boolean | undefined;
  readonly 'hide-suppressed'?: boolean | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly 'max-warnings'?: string | undefined;
  readonly 'min-score'?: string | undefined;
  readonly stats?: boolean | undefined;
}

/** What the command lint is to do. */
export interface LintSettings {
  readonly input: InputSettings;
  /** What narrows the paths to what has changed. */
  readonly scope: Scope | undefined;
  /** The part of the files that is read, where it is not all. */
  readonly shard: Shard | undefined;
  readonly concurrency: Concurrency;
  /** The path of the cache, where one is wanted. */
  readonly cache: string | undefined;
  readonly stats: boolean;
  /** The formats for standard output, in order. */
  readonly formats: readonly LintFormat[];
  readonly outputFiles: readonly OutputFile<LintFormat>[];
  readonly quiet: boolean;
  readonly hideSuppressed: boolean;
  readonly colour: boolean;
  readonly thresholds: ThresholdOptions;
  readonly suppressions: SuppressionSettings;
  readonly fix: FixSettings | undefined;
  /** Where reports go: to standard error where standard output gets a diff or the fixed text. */
  readonly report: Output;
}

/**
 * Reads the arguments of the command lint.
 * @param known the formats that there are
 * @throws UsageError
 */
export function readLintSettings(
  args: LintArguments,
  io: Io,
  known: readonly LintFormat[] = lintFormats,
): LintSettings {
  const fix = readFixSettings(args);
  const report = fix === undefined || fix.result === 'files' ? io.stdout : io.stderr;
  const outputFiles = (args['output-file'] ?? []).map((given) => readOutputFile(given, known));
  const fallback = report.isTTY === true ? 'codeframe' : 'stylish';
  const formats = formatsForStdout(args.format, outputFiles, known, fallback);
  if (formats.includes('blob') || outputFiles.some(({ format }) => format === 'blob')) checkMergeable(args);
  return {
    input: readInputSettings(args, formats.includes('jsonl')),
    scope: readScope(args),
    shard: readShard(args),
    concurrency: readConcurrency(args),
    cache: readCacheLocation(args, outputFiles),
    stats: args.stats ?? false,
    formats,
    outputFiles,
    quiet: args.quiet ?? false,
    hideSuppressed: args['hide-suppressed'] ?? false,
    colour: wantsColour(args.color, { env: io.env, stdout: report }),
    thresholds: {
      failOn: args['fail-on'] === undefined ? undefined : oneOf('value of --fail-on', failOnLevels, args['fail-on']),
      maxWarnings: wholeNumber('--max-warnings', args['max-warnings'], Infinity),
      minScore: wholeNumber('--min-score', args['min-score'], 100),
    },
    suppressions: readSuppressionSettings(args),
    fix,
    report,
  };
}

function wholeNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value <= most) return value;
  const range = most === Infinity ? 'of at least 0' : `from 0 to ${most}`;
  throw new UsageError(`${option} expects a whole number ${range}, found "${text}".`);
}

/** What is mended, or accepted, by a run stands in its files, of which those that merge have nothing. */
function checkMergeable(args: LintArguments): void {
  const other = (['stdin', 'fix', 'fix-dry-run', 'suppress-all', 'suppress-rule', 'prune-suppressions'] as const).find(
    (name) => args[name] !== undefined && args[name] !== false,
  );
  if (other === undefined) return;
  throw new UsageError(
    `The format blob and --${other} exclude each other.`,
    'A blob is for merge-reports, which judges files as they stood when they were linted.',
  );
}
