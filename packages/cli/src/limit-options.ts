import { ceilings, limitNames, type Limits } from '@smslint/core';
import { oneOf } from './one-of.js';
import { UsageError } from './usage-error.js';

/**
 * Reads NAME=NUMBER, each a limit of what is read of a file; the later holds.
 * @throws UsageError
 */
export function readLimits(given: readonly string[] = []): Partial<Limits> {
  return Object.fromEntries(given.map(readLimit));
}

function readLimit(given: string): [name: keyof Limits, value: number] {
  const [, name, digits] = /^([^=]*)=(\d{1,15})$/.exec(given) ?? [];
  if (name === undefined || digits === undefined) {
    throw new UsageError(`--limit expects NAME=NUMBER, found "${given}".`, 'For example: bytes=10000000.');
  }
  const known = oneOf('limit', limitNames, name);
  const value = Number(digits);
  if (value >= 1 && value <= ceilings[known]) return [known, value];
  throw new UsageError(`--limit ${known} expects a whole number from 1 to ${ceilings[known]}, found ${digits}.`);
}
