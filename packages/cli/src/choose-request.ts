import { suggest, type Request, type RequestDocument, type RequestFile } from '@smslint/core';
import { UsageError } from './usage-error.js';

/** A request of a file that was read. */
export type ReadableDocument = RequestDocument & { readonly request: Request };

/**
 * Chooses a request of a file: the one that has an id, or a number from 0, or the only one.
 * @throws UsageError where there is no such request, several, or it could not be read
 */
export function chooseRequest({ path, documents }: RequestFile, wanted: string | undefined): ReadableDocument {
  const chosen = wanted === undefined ? onlyOne(path, documents) : named(path, documents, wanted);
  const { request, index } = chosen;
  if (request) return { ...chosen, request };
  throw new UsageError(`${path} (request ${index}) could not be read.`, `smslint lint ${path} says why.`);
}

function onlyOne(path: string, documents: readonly RequestDocument[]): RequestDocument {
  const [first, ...others] = documents;
  if (first && others.length === 0) return first;
  throw new UsageError(
    `${path} holds ${documents.length} requests: choose one with --request.`,
    undefined,
    listed(documents),
  );
}

function named(path: string, documents: readonly RequestDocument[], wanted: string): RequestDocument {
  const same = documents.filter(({ id }) => id === wanted);
  if (same.length > 1) {
    throw new UsageError(`${path} holds ${same.length} requests named ${wanted}.`, 'Give a number.', listed(same));
  }
  const found = same[0] ?? (/^\d+$/.test(wanted) ? documents[Number(wanted)] : undefined);
  if (found) return found;
  const meant = suggest(
    wanted,
    documents.flatMap(({ id }) => id ?? []),
  );
  const hint = meant === undefined ? undefined : `Did you mean ${meant}?`;
  throw new UsageError(`${path} holds no request "${wanted}".`, hint, listed(documents));
}

const most = 20;

function listed(documents: readonly RequestDocument[]): string[] {
  const lines = documents.slice(0, most).map(({ index, id }) => `  ${index}  ${id ?? '(no id)'}`);
  return documents.length > most ? [...lines, `  … and ${documents.length - most} more`] : lines;
}
