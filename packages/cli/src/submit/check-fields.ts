import { suggest, type Request } from '@smslint/core';
import { fieldPaths } from '@smslint/providers/aws/submit';
import { UsageError } from '../usage-error.js';

/**
 * Checks the fields that a person gives: each is one of the request's registrations, and one that the request leaves open.
 * @throws UsageError
 */
export function checkFields(request: Request, given: ReadonlyMap<string, string>): void {
  if (given.size === 0) return;
  const { filled, open } = fieldPaths(request);
  for (const path of given.keys()) {
    if (open.includes(path)) continue;
    if (filled.includes(path)) {
      throw new UsageError(
        `--field ${path}: the request says it.`,
        'Change it in the request, which is what was checked.',
      );
    }
    const meant = suggest(path, open);
    throw new UsageError(
      `--field ${path}: the registrations of this request have no such field.`,
      meant === undefined ? `Open are ${open.join(', ')}.` : `Did you mean ${meant}?`,
    );
  }
}
