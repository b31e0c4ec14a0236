import { readRequests, syntaxOf, valueAt, type RequestDocument, type RequestFile } from '@smslint/core';
import { evaluatedRules, type Ruling } from '@smslint/rules';
import { createCatalogue, type Catalogue } from './catalogue.js';
import { widthOf, type Io } from './io.js';
import type { LintSettings } from './lint-settings.js';
import type { ReporterOptions } from './reporters/reporter.js';
import { repositoryPaths } from './repository-path.js';
import type { FailOn } from './thresholds.js';

/** What reporters need to know of a run besides its report. */
export interface Run {
  /** The texts of the files by their paths. */
  readonly texts: ReadonlyMap<string, string>;
  /** How a file was judged. */
  readonly rulingOf: (file: string) => Ruling;
  /** From which severity on a finding in a file fails the run. */
  readonly failOn: (file: string) => FailOn;
  /** Whether all files could be opened. */
  readonly complete: boolean;
}

/** Answers what reporters ask, for standard output; what is costly, or needs a file to be read anew, is done when it is asked. */
export function reporterOptions(
  { texts, rulingOf, failOn, complete }: Run,
  { colour, quiet, hideSuppressed }: Pick<LintSettings, 'colour' | 'quiet' | 'hideSuppressed'>,
  io: Io,
): Omit<ReporterOptions, 'links'> {
  const documentAt = documentReader(texts);
  let catalogue: Catalogue | undefined;
  return {
    colour,
    quiet,
    hideSuppressed,
    failOn,
    complete,
    terminal: io.stdout.isTTY === true,
    width: widthOf(io.stdout),
    source: (file) => texts.get(file),
    valueIn: ({ file, document, pointer }) => {
      const request = documentAt(file, document)?.request;
      return request && valueAt(request, pointer);
    },
    inRepository: repositoryPaths(io),
    evaluated: (file, document) => {
      const judged = documentAt(file, document);
      return judged ? evaluatedRules(judged, rulingOf(file)) : [];
    },
    catalogue: () => (catalogue ??= createCatalogue(booksOf(texts.keys(), rulingOf))),
  };
}

/** Reads requests anew, each file once: a run that knows its findings by heart has not read it. */
function documentReader(
  texts: ReadonlyMap<string, string>,
): (file: string, document: number) => RequestDocument | undefined {
  const known = new Map<string, RequestFile>();
  return (path, document) => {
    const file = known.get(path) ?? readRequests(path, texts.get(path) ?? '', syntaxOf(path) ?? 'yaml');
    known.set(path, file);
    return file.documents[document];
  };
}

function booksOf(files: Iterable<string>, rulingOf: Run['rulingOf']): Ruling['book'][] {
  return [...new Set(Array.from(files, (file) => rulingOf(file).book))];
}
