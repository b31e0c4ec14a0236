import { indexLines, readData, toPointer, type Position } from '@smslint/core';
import { parseDocument, visit } from 'yaml';
import * as z from 'zod/mini';
import type { BookFile } from './book.js';
import type { Fault } from './check-names.js';
import { withCountriesOfGroups, type CountryGroups } from './country-groups.js';
import { schemaFaults } from './schema-faults.js';

/** A file of the book as it was read. */
export interface SourceFile {
  readonly file: BookFile;
  /** Undefined where it could not be read. */
  readonly value: unknown;
  /** Writes a fault within the file as `path:line:column message`. */
  fault(fault: Fault): string;
}

/** Reads a file of the book; why it cannot be read is added to the faults. */
export function parseSource(file: BookFile, isCue: boolean, faults: string[]): SourceFile {
  const { text, value, problems, locate, locateKey } = readData(file.text, 'yaml');
  const at = ({ line, column }: Position): string => `${file.path}:${line}:${column}`;
  faults.push(
    ...problems.map(({ message, fix, range }) =>
      [at(range.start), message, ...(fix === undefined ? [] : [fix])].join(' '),
    ),
  );
  if (isCue && problems.length === 0) faults.push(...cutPhrases(text).map((place) => `${at(place)} ${cut}`));
  return {
    file,
    value,
    fault: ({ path, message, isKey }) =>
      `${at((isKey === true ? locateKey : locate)(toPointer(path)).start)} ${message}`,
  };
}

const cut = 'a comment cuts the phrase: put it in quotes where # is a number';

/** Where a phrase ends in a comment: "answer # questions" without quotes is "answer". */
function cutPhrases(text: string): Position[] {
  const lines = indexLines(text);
  const places: Position[] = [];
  visit(parseDocument(text), {
    Scalar: (_key, { comment, range }) => {
      if (typeof comment === 'string') places.push(lines.positionAt(range?.[0] ?? 0));
    },
  });
  return places;
}

/** A file with the countries of groups in the places of their names; without a value where it names an unknown one. */
export function withGroups(source: SourceFile, groups: CountryGroups, faults: string[]): SourceFile {
  const found: string[] = [];
  const value = withCountriesOfGroups(source.value, groups, (path, message) =>
    found.push(source.fault({ path, message })),
  );
  faults.push(...found);
  return { ...source, value: found.length > 0 ? undefined : value };
}

/** The values of files as a schema has them; what is wrong with the others is added to the faults. */
export function readAll<T extends z.core.$ZodType>(
  files: readonly SourceFile[],
  schema: T,
  faults: string[],
): { source: SourceFile; value: z.output<T> }[] {
  return files.flatMap((source) => {
    const value = read(source, schema, faults);
    return value === undefined ? [] : [{ source, value }];
  });
}

/** The value of a file as a schema has it, or undefined, and what is wrong with it added to the faults. */
export function read<T extends z.core.$ZodType>(
  source: SourceFile,
  schema: T,
  faults: string[],
): z.output<T> | undefined {
  if (source.value === undefined) return undefined;
  const result = z.safeParse(schema, source.value);
  if (result.success) return result.data;
  faults.push(...schemaFaults(schema, source.value).map((fault) => source.fault(fault)));
  return undefined;
}
