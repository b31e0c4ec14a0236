import { readBounded } from '../read-bounded.js';
import { dirname, resolve } from 'node:path';
import { ceilings, indexLines, limits, readData, toPointer } from '@smslint/core';
import { schemaFaults, type BaselineEntry } from '@smslint/rules';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';
import { shownFrom, type SuppressionsFile } from './suppressions-file.js';
import { suppressionsSchema, type Suppressions } from './suppressions-schema.js';

/** Where an unreadable file is left alone, what to do about it. */
const restore =
  'It stays as it is. Restore it from version control, or move it away and make it anew with --suppress-all.';
const merge = 'A merge left its marks there: keep the entries of both sides, and remove the marks.';

/**
 * Reads the file of a baseline; where it is not there, it holds nothing.
 * @returns its text, and its entries with their files named from the working directory
 * @throws UsageError
 */
export function readSuppressions(
  file: SuppressionsFile,
  cwd: string,
): { text: string | undefined; entries: BaselineEntry[] } {
  const content = contentOf(file);
  if (content === undefined) return { text: undefined, entries: [] };
  const text = decode(content, file.shown);
  return { text, entries: parseSuppressions(text, file, cwd) };
}

/**
 * Reads the text of a baseline.
 * @throws UsageError
 */
export function parseSuppressions(text: string, { path, shown }: SuppressionsFile, cwd: string): BaselineEntry[] {
  const accepted = acceptedIn(text, shown);
  const folder = dirname(path);
  const origins = originsOf(text, shown);
  const seen = new Set<string>();
  return accepted.flatMap(({ rule, request, file, document, pointer, text: hash, reason }, index): BaselineEntry[] => {
    // Two branches that accept the same finding leave it there twice once they are merged.
    const key = JSON.stringify([rule, request, file, document, pointer, hash]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        rule,
        ...(request !== undefined && { request }),
        file: shownFrom(resolve(folder, file), cwd),
        document,
        pointer,
        text: hash,
        ...(reason !== undefined && { reason }),
        origin: origins[index] ?? shown,
      },
    ];
  });
}

function acceptedIn(text: string, shown: string): Suppressions['suppressions'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(syntaxFault(text, shown, error), /^(?:<{7}|={7}|>{7})/m.test(text) ? merge : restore);
  }
  const { success, data } = suppressionsSchema.safeParse(value);
  if (success) return data.suppressions;
  const faults = schemaFaults(suppressionsSchema, value);
  // A misspelled key is missing, too.
  const fault = faults.find(({ isKey }) => isKey) ?? faults[0];
  const message = (fault?.message ?? 'is no baseline').replace(/(?<!\?)$/, '.');
  throw new UsageError(`${shown}${placeOf(fault, text)} ${message}`, restore);
}

/** The parser with places reads no more than a request may hold; above that, messages go without a place. */
function placeOf(fault: ReturnType<typeof schemaFaults>[number] | undefined, text: string): string {
  const { locate, locateKey, problems } = readData(text, 'json');
  if (!fault || problems.length > 0) return '';
  const pointer = toPointer(fault.path);
  const { line, column } = (fault.isKey === true ? locateKey(pointer) : locate(pointer)).start;
  return `:${line}:${column}`;
}

function syntaxFault(text: string, shown: string, error: unknown): string {
  // What smslint wrote itself may be long.
  const problem = text.length > limits.bytes ? undefined : readData(text, 'json', ownLimits).problems[0];
  if (!problem) return `${shown} is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
  const { line, column } = problem.range.start;
  return `${shown}:${line}:${column} ${problem.message}`;
}

/** A baseline holds as many entries as there are findings, and nests no deeper than a request. */
const ownLimits = { ...ceilings, depth: limits.depth };

/** How much of a baseline is read, in bytes. */
const mostBytes = 256 * 1024 * 1024;

/** @throws UsageError */
function contentOf({ path, shown }: SuppressionsFile): Uint8Array | undefined {
  try {
    const read = readBounded(path, mostBytes);
    if ('failure' in read) throw new UsageError(`Cannot read ${shown}: ${read.failure}.`);
    if (read.bytes.length > mostBytes) throw new UsageError(`Cannot read ${shown}: it is too large.`);
    return read.bytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw new UsageError(`Cannot read ${shown}: ${reasonOf(error)}.`);
  }
}

function decode(content: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UsageError(`${shown} is not UTF-8.`, restore);
  }
}

/** Where each entry is written, as `file:line`; with the column where one line holds several. */
function originsOf(text: string, shown: string): string[] {
  const lines = indexLines(text);
  const braces = [...text.matchAll(/"(?:[^"\\]|\\[^])*(?:"|\\?$)|\{/g)].filter(([token]) => token === '{');
  // The first brace is that of the file itself.
  const places = braces.slice(1).map(({ index }) => lines.positionAt(index));
  return places.map(({ line, column }, index) => {
    const isShared = [places[index - 1], places[index + 1]].some((other) => other?.line === line);
    return isShared ? `${shown}:${line}:${column}` : `${shown}:${line}`;
  });
}
