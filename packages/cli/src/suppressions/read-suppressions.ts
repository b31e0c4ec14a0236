import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { indexLines, limits, readData, toPointer } from '@smslint/core';
import { schemaFaults, type BaselineEntry } from '@smslint/rules';
import { z } from 'zod';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';
import { shownFrom, type SuppressionsFile } from './suppressions-file.js';

const text = (what: string) => z.string({ error: `expected ${what}` });

const entrySchema = z.strictObject(
  {
    rule: text('the id of a rule').min(1, { error: 'expected the id of a rule' }),
    request: text('the id of a request').optional(),
    file: text('the path of a file').min(1, { error: 'expected the path of a file' }),
    document: z.int({ error: 'expected which request of the file, from 0' }).min(0, { error: 'expected 0 or more' }),
    pointer: text('a JSON Pointer').regex(/^(?:\/.*)?$/s, { error: 'expected a JSON Pointer, such as /help/response' }),
    text: text('a hash').regex(/^(?:absent|sha256-[0-9a-f]{16})$/, {
      error: 'expected sha256- with 16 hexadecimal digits, or absent',
    }),
    reason: text('a reason').optional(),
  },
  { error: 'expected an entry with rule, file, document, pointer and text' },
);

const suppressionsSchema = z.strictObject(
  {
    version: z.literal(1, { error: 'expected 1; another version of smslint wrote this file' }),
    suppressions: z.array(entrySchema, { error: 'expected a list of entries' }),
  },
  { error: 'expected an object with version and suppressions' },
);

/** Where an unreadable file is left alone, what to do about it. */
const restore =
  'It stays as it is. Restore it from version control, or move it away and make it anew with --suppress-all.';
const merge = 'A merge left its marks there: keep the entries of both sides, and remove the marks.';

/**
 * Reads the file of a baseline; where it is not there, it holds nothing.
 * @returns its text, and its entries with their files named from the working directory
 * @throws UsageError
 */
export async function readSuppressions(
  file: SuppressionsFile,
  cwd: string,
): Promise<{ text: string | undefined; entries: BaselineEntry[] }> {
  const content = await readFile(file.path).catch((error: unknown) => {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw new UsageError(`Cannot read ${file.shown}: ${reasonOf(error)}.`);
  });
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
  return accepted.flatMap(({ request, reason, ...one }, index): BaselineEntry[] => {
    // Two branches that accept the same finding leave it there twice once they are merged.
    const key = JSON.stringify([request, one.rule, one.file, one.document, one.pointer, one.text]);
    if (seen.has(key)) return [];
    seen.add(key);
    const file = shownFrom(resolve(folder, one.file), cwd);
    const origin = origins[index] ?? shown;
    return [
      { ...one, ...(request !== undefined && { request }), ...(reason !== undefined && { reason }), file, origin },
    ];
  });
}

function acceptedIn(text: string, shown: string): z.infer<typeof suppressionsSchema>['suppressions'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(syntaxFault(text, shown, error), /^(?:<{7}|={7}|>{7})/m.test(text) ? merge : restore);
  }
  const { success, data } = suppressionsSchema.safeParse(value);
  if (success) return data.suppressions;
  const [fault] = schemaFaults(suppressionsSchema, value);
  throw new UsageError(`${shown}${placeOf(fault, text)} ${fault?.message ?? 'is no baseline'}.`, restore);
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
  const problem = text.length > limits.bytes ? undefined : readData(text, 'json').problems[0];
  if (!problem) return `${shown} is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
  const { line, column } = problem.range.start;
  return `${shown}:${line}:${column} ${problem.message}`;
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
  const braces = [...text.matchAll(/"(?:[^"\\]|\\.)*"|\{/g)].filter(([token]) => token === '{');
  // The first brace is that of the file itself.
  const places = braces.slice(1).map(({ index }) => lines.positionAt(index));
  return places.map(({ line, column }, index) => {
    const isShared = [places[index - 1], places[index + 1]].some((other) => other?.line === line);
    return isShared ? `${shown}:${line}:${column}` : `${shown}:${line}`;
  });
}
