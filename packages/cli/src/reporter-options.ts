import { valueAt, type RequestFile } from '@smslint/core';
import type { Book, FileResult } from '@smslint/rules';
import { createCatalogue, type Catalogue } from './catalogue.js';
import { widthOf, type Io } from './io.js';
import type { LintSettings } from './lint-settings.js';
import type { ReporterOptions } from './reporters/reporter.js';
import { repositoryPaths } from './repository-path.js';

/** What reporters need to know of a run besides its report. */
export interface Run {
  readonly results: readonly FileResult[];
  /** The books by which it judged. */
  readonly books: readonly Book[];
  /** Whether all files could be opened. */
  readonly complete: boolean;
}

/** Answers what reporters ask, for standard output; costly answers are made when they are asked for. */
export function reporterOptions(
  { results, books, complete }: Run,
  { colour, quiet, hideSuppressed, thresholds: { failOn } }: LintSettings,
  io: Io,
): Omit<ReporterOptions, 'links'> {
  const byFile = new Map(results.map((result) => [result.file.path, result]));
  const fileOf = (path: string): RequestFile | undefined => byFile.get(path)?.file;
  let catalogue: Catalogue | undefined;
  return {
    colour,
    quiet,
    hideSuppressed,
    failOn,
    complete,
    terminal: io.stdout.isTTY === true,
    width: widthOf(io.stdout),
    source: (path) => fileOf(path)?.text,
    valueIn: ({ file, document, pointer }) => {
      const request = fileOf(file)?.documents[document]?.request;
      return request && valueAt(request, pointer);
    },
    inRepository: repositoryPaths(io),
    evaluated: (path, document) => byFile.get(path)?.evaluated[document] ?? [],
    catalogue: () => (catalogue ??= createCatalogue(books)),
  };
}
