import { extname, resolve } from 'node:path';
import { readCacheLocation, type CacheArguments } from '../cache/cache-settings.js';
import { readScope, type ScopeArguments } from '../changed/scope.js';
import type { ConfigArguments } from '../config/configuration.js';
import { readInputSettings, type InputArguments } from '../inputs.js';
import type { Io } from '../io.js';
import type { RunSettings } from '../lint-requests.js';
import { oneOf } from '../one-of.js';
import type { OutputFile } from '../output-files.js';
import { failOnLevels, type FailOn } from '../thresholds.js';
import { UsageError } from '../usage-error.js';
import { reviewDay } from './review-day.js';
import { reviewFormats, type ReviewFormat } from './review-formats.js';

/** The arguments of the command report as yargs reads them. */
export interface ReviewArguments
  extends
    Pick<InputArguments, 'paths' | 'stdin' | 'stdin-filename'>,
    ConfigArguments,
    Omit<ScopeArguments, 'fix'>,
    CacheArguments {
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly from?: string | undefined;
  readonly compare?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly 'suppressions-location'?: string | undefined;
}

/** What the command report is to do. */
export interface ReviewSettings {
  /** The path of a saved report, or what is to be linted. */
  readonly from: string | RunSettings;
  /** The path of the report to compare with, where there is one. */
  readonly compare: string | undefined;
  readonly format: ReviewFormat;
  /** The file to write; undefined for standard output. */
  readonly output: OutputFile<ReviewFormat> | undefined;
  readonly title: string | undefined;
  /** The day that the page names, YYYY-MM-DD; empty where no page is made. */
  readonly made: string;
  readonly failOn: FailOn;
}

/**
 * Reads the arguments of the command report.
 * @throws UsageError
 */
export function readReviewSettings(args: ReviewArguments, io: Io): ReviewSettings {
  const format = readFormat(args);
  const output = args.output === undefined ? undefined : { format, path: args.output };
  checkFit(args, format);
  if (format === 'html' && !output && io.stdout.isTTY === true)
    throw new UsageError('A page is not for a terminal.', 'Write it to a file: -o report.html.');
  const outputFiles = output ? [output] : [];
  checkSavedReports(args, output?.path, io.cwd);
  return {
    from: args.from ?? {
      input: readInputSettings(args),
      scope: readScope(args),
      cache: readCacheLocation(args, outputFiles),
      // What is stale stands in the report; lint is what fails for it.
      suppressions: { location: args['suppressions-location'], passesOnStale: true, change: undefined },
      outputFiles,
    },
    compare: args.compare,
    format,
    output,
    title: args.title,
    made: format === 'html' ? reviewDay(args.date, io) : '',
    failOn: args['fail-on'] === undefined ? 'none' : oneOf('value of --fail-on', failOnLevels, args['fail-on']),
  };
}

function readFormat({ format: given, output }: ReviewArguments): ReviewFormat {
  if (output?.trim() === '') throw new UsageError('--output is empty.', 'Name a file, such as report.html.');
  const format = given === undefined ? undefined : oneOf('format', reviewFormats, given);
  const ending = output === undefined ? undefined : formatByEnding(output);
  if (format !== undefined && ending !== undefined && format !== ending) {
    throw new UsageError(
      `--format ${format} and the ending of ${output ?? ''} ask for different things.`,
      'Change either, or leave out --format.',
    );
  }
  if (format !== undefined || ending !== undefined) return format ?? ending ?? 'html';
  const extension = extname(output ?? '');
  if (extension !== '') {
    throw new UsageError(
      `The ending ${extension} of ${output ?? ''} says no format.`,
      'Known are .html, .md and .json; --format says it for other names. A browser prints the page as PDF.',
    );
  }
  return 'html';
}

function formatByEnding(path: string): ReviewFormat | undefined {
  if (/\.html?$/i.test(path)) return 'html';
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  return /\.json$/i.test(path) ? 'json' : undefined;
}

/** The options that say what is linted, and how: a saved report knows no more of it. */
const ofLint = [
  'profile',
  'config',
  'allow-plugins',
  'allow-outside',
  'ignore-comments',
  'outside-links',
  'stdin',
  'stdin-filename',
  'staged',
  'changed',
  'since',
  'suppressions-location',
  'cache',
  'cache-location',
] as const;

/** Options that would have no effect are slips, and none goes by in silence. */
function checkFit(args: ReviewArguments, format: ReviewFormat): void {
  if (args.from !== undefined) {
    const other = ofLint.find((option) => args[option] !== undefined);
    if (args.paths.length > 0 || other !== undefined) {
      throw new UsageError(
        `--from and ${other === undefined ? 'paths' : `--${other}`} exclude each other.`,
        'A saved report is taken as it is: lint again to change it.',
      );
    }
  }
  if (args.compare !== undefined && format === 'json')
    throw new UsageError('--compare goes with html and markdown.', 'Save the report without it, and compare it then.');
  if (args.title?.trim() === '') throw new UsageError('--title is empty.');
  const ofPage = (['title', 'date'] as const).find((option) => args[option] !== undefined);
  if (ofPage !== undefined && format !== 'html') throw new UsageError(`--${ofPage} goes with html alone.`);
}

function checkSavedReports({ from, compare }: ReviewArguments, output: string | undefined, cwd: string): void {
  for (const [option, path] of Object.entries({ from, compare })) {
    if (path?.trim() === '') throw new UsageError(`--${option} is empty.`, 'Name a report that was saved as JSON.');
    if (path !== undefined && output !== undefined && resolve(cwd, path) === resolve(cwd, output)) {
      throw new UsageError(
        `${output} is the report of --${option}: it is not overwritten.`,
        'Give --output another name.',
      );
    }
  }
}
