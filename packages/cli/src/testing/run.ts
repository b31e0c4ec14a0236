import { book, type FileResult } from '@smslint/rules';
import type { Run } from '../reporter-options.js';

/** A run in which files were judged by the book as it is. */
export function runOf(results: readonly FileResult[]): Run {
  return {
    texts: new Map(results.map(({ file }) => [file.path, file.text])),
    rulingOf: () => ({ book, overrides: [] }),
    failOn: () => 'error',
    complete: true,
  };
}
