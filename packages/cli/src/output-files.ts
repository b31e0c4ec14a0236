import { resolve } from 'node:path';
import { oneOf } from './one-of.js';
import { UsageError } from './usage-error.js';
import { checkWritable } from './write-whole.js';

/** A report to be written to a file. */
export interface OutputFile<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

/**
 * Reads FORMAT=PATH.
 * @throws UsageError
 */
export function readOutputFile<Format extends string>(
  given: string,
  knownFormats: readonly Format[],
): OutputFile<Format> {
  const [, format, path] = /^([^=]*)=(.+)$/s.exec(given) ?? [];
  if (format === undefined || path === undefined) {
    throw new UsageError(`--output-file expects FORMAT=PATH, found "${given}".`, 'For example: json=report.json.');
  }
  return { format: oneOf('format', knownFormats, format), path };
}

/**
 * Reads the formats for standard output, each once, without those that go to a file alone.
 * @throws UsageError
 */
export function formatsForStdout<Format extends string>(
  given: readonly string[] | undefined,
  outputFiles: readonly OutputFile<Format>[],
  knownFormats: readonly Format[],
  fallback: Format,
): Format[] {
  const chosen = given?.map((name) => oneOf('format', knownFormats, name));
  if (chosen === undefined) return [fallback];
  return [...new Set(chosen)].filter((format) => !outputFiles.some((file) => file.format === format));
}

/**
 * Makes sure, before any work is done, that the reports can be written, and that no request is lost by it.
 * @throws UsageError
 */
export function checkOutputFiles(
  outputFiles: readonly OutputFile<string>[],
  requestFiles: readonly string[],
  cwd: string,
): void {
  const taken = new Set<string>();
  for (const { path } of outputFiles) {
    const target = resolve(cwd, path);
    if (requestFiles.includes(target) || isRequestName(path)) {
      throw new UsageError(
        `${path} has the name of a request: it is not overwritten.`,
        'Give the report another name.',
      );
    }
    if (taken.has(target)) throw new UsageError(`Two reports cannot both be written to ${path}.`);
    taken.add(target);
    checkWritable(target, path);
  }
}

/** Whether a name is that of a request: no other file may be taken for one, nor a slip cost a request. */
export function isRequestName(path: string): boolean {
  return /\.sms\.(?:ya?ml|json|jsonl|ndjson)$/i.test(path);
}
