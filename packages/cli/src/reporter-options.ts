import { documentAt, valueAt } from '@smslint/core';
import {
  book,
  builtInRules,
  detailsOf,
  evaluatedRules,
  summariesOf,
  type Book,
  type RequestDetails,
  type RequestResult,
} from '@smslint/rules';
import { createCatalogue, type Catalogue, type CatalogueRule } from './catalogue.js';
import { widthOf, type Io, type ReportIo } from './io.js';
import type { LintedFile } from './lint-content.js';
import type { PartOptions, RunOptions } from './reporters/growth.js';
import type { ReporterOptions } from './reporters/reporter.js';
import type { FailOn } from './thresholds.js';
import { repositoryPaths } from './repository-path.js';

/** What reporters need to know of a run before it begins. */
export interface RunHead {
  /** The books by which files are judged; that of the house where there are none. */
  readonly books: readonly Book[];
  /** The book by which a file is judged. */
  readonly bookOf: (file: string) => Book;
  /** The mildest severity that fails a file. */
  readonly failOn: (file: string) => FailOn;
  /** The rules that the run judges by, where they are not those of books. */
  readonly rules?: readonly CatalogueRule[] | undefined;
  /** Makes the text of a blob of the run, where it can be merged with others. */
  readonly blob?: ((results: readonly LintedFile[]) => string) | undefined;
}

const unread: RequestDetails = { content: null, plan: null, messages: [] };

/** Answers what reporters ask of a run; costly answers are made when they are asked for. */
export function runOptions(
  { books, bookOf, rules }: Pick<RunHead, 'books' | 'bookOf' | 'rules'>,
  how: Pick<RunOptions, 'colour' | 'links' | 'quiet' | 'hideSuppressed'>,
  io: Pick<Io, 'env' | 'cwd'>,
): RunOptions {
  let catalogue: Catalogue | undefined;
  return {
    ...how,
    inRepository: repositoryPaths(io),
    catalogue: () => (catalogue ??= createCatalogue(rules ? [] : books, rules)),
    summariesOf: (found) => {
      const ids = new Set(found.map(({ ruleId }) => ruleId));
      const others = (rules ?? []).filter(({ id }) => ids.has(id));
      return {
        ...Object.fromEntries(others.map(({ id, title, area }) => [id, { title, area, denialCodes: {} }])),
        ...summariesOf(found, bookOf),
      };
    },
  };
}

/** Answers what reporters ask of a file, or of a stretch of it. */
export function partOptions(part: LintedFile): PartOptions {
  const { linesBefore, goesOn, ruling, file, details } = part;
  const lineOf = ({ document }: RequestResult): number => {
    const read = documentAt(file(), document);
    return read ? file().lines.positionAt(read.start).line : linesBefore + 1;
  };
  return {
    source: () => part.text,
    linesBefore,
    goesOn,
    lineOf,
    valueIn: ({ document, pointer }) => {
      const request = documentAt(file(), document)?.request;
      return request && valueAt(request, pointer);
    },
    detailsOf: ({ document }) => {
      const known = details?.get(document);
      if (known) return known;
      const read = documentAt(file(), document);
      return read ? detailsOf(read, ruling) : unread;
    },
  };
}

/** Answers what reporters of whole reports ask, for standard output. */
export function reporterOptions(
  results: readonly LintedFile[],
  head: Pick<RunHead, 'failOn' | 'rules' | 'blob'>,
  { colour, links, quiet, hideSuppressed }: Pick<ReporterOptions, 'colour' | 'links' | 'quiet' | 'hideSuppressed'>,
  io: ReportIo,
): ReporterOptions {
  const byFile = new Map(results.map((result) => [result.path, { ...partOptions(result), result }]));
  const { failOn, rules } = head;
  return {
    ...runOptions({ ...head, ...booksOf(results) }, { colour, links, quiet, hideSuppressed }, io),
    failOn,
    blob: () => (head.blob ?? noBlob)(results),
    complete: results.every(({ failure }) => failure === undefined),
    terminal: io.stdout.isTTY === true,
    width: widthOf(io.stdout),
    linesBefore: 0,
    goesOn: false,
    source: (path) => byFile.get(path)?.source(path),
    valueIn: (finding) => byFile.get(finding.file)?.valueIn(finding),
    lineOf: (request) => byFile.get(request.file)?.lineOf(request) ?? 1,
    detailsOf: (request) => byFile.get(request.file)?.detailsOf(request) ?? unread,
    evaluated: (path, document) => {
      if (rules) return rules.map(({ id }) => id);
      const linted = byFile.get(path)?.result;
      const read = linted && documentAt(linted.file(), document);
      return linted && read ? [...Object.keys(builtInRules), ...evaluatedRules(read, linted.ruling)] : [];
    },
  };
}

function noBlob(): never {
  throw new Error('This run cannot be merged with others.');
}

/** The books by which files were judged; that of the house where there are none. */
export function booksOf(results: readonly LintedFile[]): Pick<RunHead, 'books' | 'bookOf'> {
  const byFile = new Map(results.map(({ path, ruling }) => [path, ruling.book]));
  const books = [...new Set(byFile.values())];
  return { books: books.length > 0 ? books : [book], bookOf: (file) => byFile.get(file) ?? book };
}
