import { valueAt } from '@smslint/core';
import { book, builtInRules, evaluatedRules, type Book } from '@smslint/rules';
import { createCatalogue, type Catalogue, type CatalogueRule } from './catalogue.js';
import { detailReport } from './detail-report.js';
import { widthOf, type Io } from './io.js';
import type { LintedFile } from './lint-content.js';
import type { LintSettings } from './lint-settings.js';
import type { ReporterOptions } from './reporters/reporter.js';
import type { FailOn } from './thresholds.js';
import { repositoryPaths } from './repository-path.js';

/** What reporters need to know of a run besides its report. */
export interface Run {
  readonly results: readonly LintedFile[];
  /** The mildest severity that fails a file. */
  readonly failOn: (file: string) => FailOn;
  /** The rules that the run judged by, where they are not those of books. */
  readonly rules?: readonly CatalogueRule[] | undefined;
}

/** Answers what reporters ask, for standard output; costly answers are made when they are asked for. */
export function reporterOptions(
  { results, failOn, rules }: Run,
  { colour, quiet, hideSuppressed }: Pick<LintSettings, 'colour' | 'quiet' | 'hideSuppressed'>,
  io: Io,
): Omit<ReporterOptions, 'links'> {
  const byFile = new Map(results.map((result) => [result.path, result]));
  let catalogue: Catalogue | undefined;
  return {
    colour,
    quiet,
    hideSuppressed,
    failOn,
    complete: results.every(({ failure }) => failure === undefined),
    terminal: io.stdout.isTTY === true,
    width: widthOf(io.stdout),
    source: (path) => byFile.get(path)?.text,
    valueIn: ({ file, document, pointer }) => {
      const request = byFile.get(file)?.file().documents[document]?.request;
      return request && valueAt(request, pointer);
    },
    inRepository: repositoryPaths(io),
    evaluated: (path, document) => {
      if (rules) return rules.map(({ id }) => id);
      const linted = byFile.get(path);
      const read = linted?.file().documents[document];
      return linted && read ? [...Object.keys(builtInRules), ...evaluatedRules(read, linted.ruling)] : [];
    },
    catalogue: () => (catalogue ??= createCatalogue(rules ? [] : booksOf(results), rules)),
    detailed: (report) => detailReport(report, byFile, rules),
  };
}

/** The books by which a run judged; that of the house where it judged nothing. */
function booksOf(results: readonly LintedFile[]): Book[] {
  const books = [...new Set(results.map(({ ruling }) => ruling.book))];
  return books.length > 0 ? books : [book];
}
