import { suggest } from '@smslint/core';
import { UsageError } from './usage-error.js';

/**
 * Finds a name among the known ones.
 * @param others tells where the known ones stand, in place of a list of them
 * @throws UsageError with the one that was probably meant
 */
export function oneOf<T extends string>(
  what: string,
  known: readonly T[],
  given: string,
  others = `Known are ${known.join(', ')}.`,
): T {
  const found = known.find((name) => name === given);
  if (found !== undefined) return found;
  const meant = suggest(given, known);
  const question = meant === undefined ? '' : `Did you mean ${meant}? `;
  throw new UsageError(`Unknown ${what} "${given}".`, question + others);
}
