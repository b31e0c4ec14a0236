import type { Request } from '@smslint/core';
import { UsageError } from '../usage-error.js';

/**
 * The Region in which a request is submitted.
 * @throws UsageError where neither the request nor the command line names one, or they differ
 */
export function regionOf({ region }: Request, given: string | undefined): string {
  if (given !== undefined && region !== undefined && given !== region) {
    throw new UsageError(
      `The request is for ${region}, not for ${given}.`,
      'Numbers belong to a Region: change it in the request.',
    );
  }
  const chosen = given ?? region;
  if (chosen === undefined) throw new UsageError('The request names no Region.', 'Add region to it, or give --region.');
  return chosen;
}
